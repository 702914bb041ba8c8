using Levee.Channels.Http;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levee.IntegrationTests.Http;

/// <summary>
/// A node on a free loopback port: real Kestrel, real endpoints, real pseudonyms, partitions in memory.
/// </summary>
internal sealed class HttpNode : INode, IVerdictWords, IAsyncDisposable
{
    /// <summary>The source that may state the time.</summary>
    public const int Feeder = 8;

    /// <summary>The source held to Chinese mobile numbers.</summary>
    public const int Ranged = 9;

    /// <summary>The source that may send 10 lines a second, 20 at once.</summary>
    public const int Slow = 10;

    /// <summary>The source that may send calls only.</summary>
    public const int CallsOnly = 11;

    private readonly WebApplication app;
    private readonly LocalPseudonymiser pseudonymiser = new(new PseudonymKeys(new byte[32]), new NoVault());

    public HttpNode(Func<LeveeHttpParts, LeveeHttpParts>? change = null, JournalClock clock = JournalClock.System,
        Action<IServiceCollection>? services = null, Action<WebApplication>? map = null)
    {
        Clock = clock;
        Screen = new GatedPartition(PartitionName.Screen, clock);
        Desk = new GatedPartition(PartitionName.Desk, clock);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        services?.Invoke(builder.Services);
        NameRules names = new(new NumberPlan());
        Sources = new SourceBook([.. Enumerable.Range(1, CallsOnly).Select(Source)]);
        LeveeHttpParts parts = new()
        {
            Node = this, Sources = Sources, Outbox = Outbox, Names = names, Pseudonymiser = pseudonymiser,
            Features = new IngressFeatures(pseudonymiser, names), NotReady = () => WhyNotReady,
        };
        Parts = change?.Invoke(parts) ?? parts;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            LeveeHttp.Bound(kestrel, Parts.Limits);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        app = builder.Build();
        app.MapLevee(Parts);
        map?.Invoke(app);
    }

    public LeveeHttpParts Parts { get; }

    public SourceBook Sources { get; }

    public MemoryOutbox Outbox { get; } = new();

    public GatedPartition Screen { get; }

    public GatedPartition Desk { get; }

    public string? WhyNotReady { get; set; }

    public Uri Address => new(app.Urls.First());

    public string Name => "test";

    public string Build => "test";

    public bool IsDemo => true;

    public JournalClock Clock { get; }

    public Currency Currency => Currency.Cny;

    public int ZoneMinutes => 480;

    public IVerdictWords Words => this;

    public IServiceProvider Services => app.Services;

    public static string KeyOf(int number) => $"{SourceBookFile.KeyPrefix}test-{number}";

    public static async Task<HttpNode> StartAsync(Func<LeveeHttpParts, LeveeHttpParts>? change = null,
        JournalClock clock = JournalClock.System)
    {
        HttpNode node = new(change, clock);
        await node.StartAsync();
        return node;
    }

    public Task StartAsync() => app.StartAsync(TestContext.Current.CancellationToken);

    public HttpClient Http(int source = 1)
    {
        HttpClient client = new() { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", KeyOf(source));
        return client;
    }

    public LeveeClient Client(int source = 1, Func<LeveeClientOptions, LeveeClientOptions>? change = null,
        HttpMessageHandler? handler = null)
    {
        LeveeClientOptions options = new() { Address = Address, Key = KeyOf(source) };
        return new LeveeClient(change?.Invoke(options) ?? options, handler);
    }

    public Subject SubjectOf(SubjectKind kind, string normal) => pseudonymiser.SubjectOf(kind, normal);

    public IIngress Ingress(PartitionName partition) => Of(partition);

    public IEnumerable<Batch> Read(PartitionName partition, Position from) => Of(partition).Inner.Read(from);

    public ISubjectDirectory Subjects(PartitionName partition) => Of(partition).Inner.Subjects;

    public PartitionStatus Status(PartitionName partition) => Of(partition).Inner.Status();

    public bool TryAsk(PartitionName partition, SubjectQuestion question) => Of(partition).Inner.TryAsk(question);

    public string NameOf(SourceId source) => Sources.Find(source)?.Name ?? source.Value.ToString("D");

    VerdictWords IVerdictWords.Of(Verdict verdict) => new(Hash256.Of([2]),
        [new SymbolWords("COACHED", "journey", 4_000, "coached-transfer", "a long call came before", "之前有一通长电话")],
        "a long call from a stranger came before", "此前有陌生人的长时间来电");

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Screen.Inner.Dispose();
        Desk.Inner.Dispose();
        pseudonymiser.Dispose();
    }

    private GatedPartition Of(PartitionName partition) => partition == PartitionName.Desk ? Desk : Screen;

    private static Source Source(int number) => new()
    {
        Number = new SourceId((ushort)number), Name = $"source-{number}",
        KeySha256 = SourceBookFile.Digest(KeyOf(number)),
        Kinds = number == CallsOnly ? [EventKind.Call] : [.. EventSchemas.All.Select(schema => schema.Kind)],
        IsFeeder = number == Feeder, Delivers = number <= 2, RatePerS = number == Slow ? 10 : 1_000_000,
        Burst = number == Slow ? 20 : 1_000_000, Ranges = number == Ranged ? ["+8613"] : [],
    };

    private sealed class NoVault : IVault
    {
        public void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
        {
        }

        public byte[]? Find(SubjectId id) => null;
    }
}
