using System.Net;
using Levee.Casework.Law;
using Levee.Channels.Http;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Storage.Tables;
using Levee.Storage.Vault;
using Levee.Web;
using Levee.Web.Portal;
using Levee.Web.SignIn;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Levee.Composition;

/// <summary>
/// The node's listeners: the edge for machines, the console, the public portal. They share no host and no port.
/// </summary>
internal sealed class NodeHosts : IAsyncDisposable
{
    private readonly LocalPseudonymiser pseudonymiser;
    private readonly LocalPseudonymiser asking;
    private readonly SqliteVault vault;

    public NodeHosts(NodeSettings settings, NodeInputs inputs, Node node, TablesFile tables, ICityScore? city)
    {
        vault = SqliteVault.OpenOrCreate(settings.Layout.Vault);
        PseudonymKeys keys = new(MasterKeyFile.ReadOrCreate(settings.Layout.MasterKey));
        pseudonymiser = new LocalPseudonymiser(keys, vault);
        // What a citizen asks about is looked up under the same key and never kept, however long it is.
        asking = new LocalPseudonymiser(keys, new ForgettingVault());
        NameRules names = new(new NumberPlan());
        PlainLookup lookup = new(pseudonymiser, names);
        LawTable law = LawDocument.Read(inputs.Law).Law;
        Api = Host(settings.Api, kestrel => LeveeHttp.Bound(kestrel, new HttpLimits()));
        Api.MapLevee(new LeveeHttpParts
        {
            Node = node, Sources = inputs.Sources, Outbox = new OutboxQueries(tables, node.Subjects),
            Features = new IngressFeatures(pseudonymiser, names, inputs.Scorers),
            Pseudonymiser = pseudonymiser, Names = names,
            Lists = new ListingQueries(tables, node.Subjects), NotReady = () => node.NotReady,
            Log = Api.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Levee.Http"),
        });
        OneTimeKeys = new OneTimeKeys(TimeProvider.System, new OneTimeKeyFolder(settings.Layout.Links));
        Console = Host(settings.Console, LeveeWeb.Bound);
        Console.MapLeveeWeb(new ConsoleParts
        {
            Node = node, People = inputs.People, OneTimeKeys = OneTimeKeys, Live = node.Live!,
            ConsoleSource = ReservedSources.Console, City = city, Tables = tables, Law = () => law,
            RuleSets = node.RuleSets, Tallies = () => node.Screen.Tallies,
            Home = settings.Home, Scorers = inputs.Scorers,
            StaffOf = id => pseudonymiser.SubjectOf(SubjectKind.Employee, id),
            CodeOf = CodeOf, Lookup = lookup,
            HitsOf = (list, subject) => node.Screen.HitsOf(list, node.Subjects(PartitionName.Screen).Find(subject)),
        });
        if (settings.Portal is not { } address) return;
        Portal = Host(address, LeveePortal.Bound);
        Portal.MapLeveePortal(new PortalParts
        {
            Node = node, Lookup = new PlainLookup(asking, names), Tables = tables, Source = ReservedSources.Portal,
            CodeOf = CodeOf, Scorers = inputs.Scorers,
        });
    }

    private long CodeOf(string code) => unchecked((long)pseudonymiser.DigestOf(code));

    /// <summary>The public portal, or null when this node has none.</summary>
    public WebApplication? Portal { get; }

    /// <summary>The edge for machines.</summary>
    public WebApplication Api { get; }

    /// <summary>The console.</summary>
    public WebApplication Console { get; }

    /// <summary>Keys for printed sign-in links.</summary>
    public OneTimeKeys OneTimeKeys { get; }

    private IEnumerable<WebApplication> Hosts => Portal is null ? [Api, Console] : [Api, Console, Portal];

    /// <summary>Starts all; throws <see cref="StartException"/> when an address is taken.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        foreach (WebApplication host in Hosts)
        {
            try
            {
                await host.StartAsync(stop).ConfigureAwait(false);
            }
            catch (IOException busy)
            {
                throw new StartException(
                    $"{host.Urls.FirstOrDefault() ?? "an address"} cannot be used: {busy.Message} "
                    + "Another program listens there: stop it, or give others with --api, --console, --portal.", busy);
            }
        }
    }

    /// <summary>Stops taking requests; what was answered stays.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication host in Hosts) await host.DisposeAsync().ConfigureAwait(false);
        pseudonymiser.Dispose();
        asking.Dispose();
        vault.Dispose();
    }

    private static WebApplication Host(Uri address, Action<KestrelServerOptions> bound)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [], EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            bound(kestrel);
            if (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? ip)) kestrel.Listen(ip, address.Port);
            else kestrel.ListenLocalhost(address.Port);
        });
        return builder.Build();
    }

    /// <summary>The command handles Ctrl-C and SIGTERM for both hosts; neither does for itself.</summary>
    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
