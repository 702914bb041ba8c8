using Levee.Contracts.Ports;

namespace Levee.Composition;

/// <summary>A node with its listeners, started; disposing stops everything in order.</summary>
internal sealed class RunningNode : IAsyncDisposable
{
    private readonly ILoggerFactory loggers;

    private RunningNode(Node node, NodeHosts hosts, ILoggerFactory loggers)
    {
        Node = node;
        Hosts = hosts;
        this.loggers = loggers;
    }

    /// <summary>The node.</summary>
    public Node Node { get; }

    /// <summary>Its listeners.</summary>
    public NodeHosts Hosts { get; }

    /// <summary>Recovers, becomes the writer, listens.</summary>
    public static async Task<RunningNode> StartAsync(
        NodeSettings settings, NodeInputs inputs, ICityScore? city, CancellationToken stop)
    {
        if (settings.Layout.IsKeyWithData && !settings.IsDemo)
        {
            throw new StartException($"the keys ({settings.Layout.Keys}) lie with the data ({settings.Layout.Data}): "
                + "a copy of one would hold both. Give another folder with --keys.");
        }
        OwnerOnly.MakeFolder(settings.Layout.Data);
        OwnerOnly.MakeFolder(settings.Layout.Keys);
        ILoggerFactory loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Information)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            }));
        if (!CoreDumps.TurnOff())
            throw new StartException("core files cannot be turned off (setrlimit refused): a crash could write names");
        Node node = new(settings, inputs, new NodeObserver(loggers.CreateLogger("Levee")));
        bool isStarted = false;
        try
        {
            node.Open();
            NodeHosts hosts = new(settings, inputs, node, node.Tables, city);
            await hosts.StartAsync(stop).ConfigureAwait(false);
            isStarted = true;
            return new RunningNode(node, hosts, loggers);
        }
        finally
        {
            if (!isStarted) node.Dispose();
        }
    }

    /// <summary>Stops the listeners, then the partitions, then lets go of the files.</summary>
    public async ValueTask DisposeAsync()
    {
        await Hosts.DisposeAsync().ConfigureAwait(false);
        Node.Dispose();
        loggers.Dispose();
    }
}
