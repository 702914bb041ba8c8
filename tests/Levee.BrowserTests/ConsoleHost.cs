using System.Security.Cryptography;
using System.Text;
using Levee.BrowserTests.Town;
using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Contracts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;
using Levee.Features.Scoring;
using Levee.Storage.Tables;
using Levee.Tests.Tidy;
using Levee.Web;
using Levee.Web.Live;
using Levee.Web.Portal;
using Levee.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Levee.BrowserTests;

/// <summary>The console on a free loopback port, over the town.</summary>
public sealed class ConsoleHost : IAsyncDisposable
{
    private static readonly Words Desk = new("Desk 07", "值班员07");

    private readonly WebApplication app;
    private readonly string folder;
    private WebApplication? portal;

    private ConsoleHost(WebApplication app, string folder, TownNode node, TownScript town, OneTimeKeys keys)
    {
        this.app = app;
        this.folder = folder;
        Node = node;
        Town = town;
        Keys = keys;
    }

    public TownNode Node { get; }

    public TownScript Town { get; }

    public OneTimeKeys Keys { get; }

    public string Address => app.Urls.First();

    /// <summary>The public portal over the same town.</summary>
    public string PortalAddress => portal!.Urls.First();

    /// <summary>The entry of the listing opened last.</summary>
    public string Signal => PartitionName.Desk.At(Node.Read(PartitionName.Desk, new Position(1))
        .SelectMany(batch => batch.Outputs).Last(output => output.Outcome is { Workflow: "listing" }).Outcome!.Target);

    /// <summary>The key of a person of the book, for the form.</summary>
    public static string KeyOf(string id) => $"key-of-{id}";

    /// <summary>A link that signs a person in once.</summary>
    public string LinkFor(string id) => $"{Address}/signin?key={Keys.Issue(id)}";

    public static async Task<ConsoleHost> StartAsync(bool hasCity = true)
    {
        TownNode node = new(new TownWords());
        PeopleBook people = People();
        LawDocument law = new(Law(), people.People, node.ZoneMinutes);
        TownScript town = new(node, law);
        string folder = Directory.CreateTempSubdirectory("levee-web-").FullName;
        TablesFile tables = new(Path.Combine(folder, "tables.db"));
        node.Follow(new TablesFollower(tables, PartitionName.Screen));
        node.Follow(new TablesFollower(tables, PartitionName.Desk));
        town.Begin();
        _ = new TownLists(node);
        LiveFollower live = new(new Position(1), TimeProvider.System);
        node.Follow(live);
        OneTimeKeys keys = new(TimeProvider.System);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapLeveeWeb(new ConsoleParts
        {
            Node = node, Tables = tables, Law = () => law.Law, People = people, OneTimeKeys = keys, Live = live,
            ConsoleSource = new SourceId(9),
            StaffOf = id => TownScript.Of(SubjectKind.Employee, id.Length),
            CodeOf = code => Encoding.UTF8.GetBytes(code)[0], Lookup = TownLists.Lookup, HitsOf = (_, _) => 3,
            City = hasCity ? new TownScore() : null, RuleSets = RuleSets(),
            Tallies = () => [new RuleTally("sim-farm", 41, 3, 1, "division by zero"),
                new RuleTally("coached-transfer", 1, 0, 0, ""), new RuleTally("first-payee", 1, 0, 0, "")],
            Home = TownEvidence.Write(folder),
        });
        await app.StartAsync();
        WebApplication portal = PortalOf(node, tables);
        await portal.StartAsync();
        return new ConsoleHost(app, folder, node, town, keys) { portal = portal };
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();
        if (portal is not null) await portal.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static WebApplication PortalOf(TownNode node, TablesFile tables)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(LeveePortal.Bound).UseUrls("http://127.0.0.1:0");
        WebApplication portal = builder.Build();
        portal.MapLeveePortal(new PortalParts
        {
            Node = node, Tables = tables, Lookup = TownLists.Lookup, Source = new SourceId(10),
            CodeOf = code => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(code))),
            Scorers = new Scorers { Texts = Texts() },
        });
        return portal;
    }

    /// <summary>The shipped scorer of texts.</summary>
    private static LinearScorer Texts() => ScorerModel.Read(
        File.ReadAllBytes(Repository.PathOf("models", "texts.json")),
        File.ReadAllBytes(Repository.PathOf("models", "texts.weights")));

    private static RuleSetWords RuleSets()
    {
        RuleSetResult result = RuleSet.Compile(RuleSetJson.Read(TownRules.Document));
        Assert.True(result.IsSuccess, string.Join("; ", result.Problems));
        RuleSetWords words = new();
        words.Learn(TownScript.Rules, result.RuleSet, Currency.Cny);
        return words;
    }

    private static PeopleBook People() => new(
    [
        One("desk-07", Desk, [Role.Desk]), One("analyst-01", new Words("Analyst 01", "研判员01"), [Role.Analyst]),
        One("engineer-01", new Words("Engineer 01", "工程师01"), [Role.Engineer]),
        One("prosecutor-01", new Words("Prosecutor 01", "检察官01"), [Role.Prosecutor]),
        One("everyone", new Words("Desk and all", "演示人员"), [.. Roles.All]),
    ]);

    private static (Person, Hash256) One(string id, Words name, IReadOnlyList<Role> roles) =>
        (new Person(id, name, "Town", roles), PeopleBook.HashOf(KeyOf(id)));

    /// <summary>An hour for every clock that a workflow asks for.</summary>
    private static LawTable Law() => new(LawNeeds.Spans.Select(key =>
        new LawParameter(key, 60, LawUnit.Minute, "D", new Instant(0), new Words("an hour", "一小时"))));
}
