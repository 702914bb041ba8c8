using Levee.City;
using Levee.City.Scenarios;
using Levee.Commands.Files;
using Levee.Composition;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;

namespace Levee.Demo;

/// <summary>
/// A node on new folders with a simulated city on its edge. Disposing hangs the city up, then stops the node.
/// </summary>
internal sealed class CityNode : IAsyncDisposable
{
    private readonly CityConnection connection;

    private CityNode(RunningNode running, CityConnection connection)
    {
        Running = running;
        this.connection = connection;
    }

    /// <summary>The node.</summary>
    public RunningNode Running { get; }

    /// <summary>The city.</summary>
    public CityRun City => connection.Run;

    /// <summary>Reads a scenario file; throws in plain words.</summary>
    public static Scenario Read(string path) => ScenarioReader.Read(FileFault.ReadAll(path), path);

    /// <summary>Fills the folders, starts the node and connects the city to it.</summary>
    /// <param name="scenario">The city.</param>
    /// <param name="plan">Name, folders, home and addresses; the clock is the city's.</param>
    /// <param name="heads">Where the city's banks keep heads, or null.</param>
    /// <param name="score">What shows the score on the console, or null.</param>
    /// <param name="stop">Ends the starting.</param>
    public static async Task<CityNode> StartAsync(
        Scenario scenario, NodeSettings plan, string? heads, ICityScore? score, CancellationToken stop)
    {
        Dictionary<string, string> keys = DemoFolder.Make(plan.Layout, scenario);
        NodeSettings settings = plan with
        {
            Clock = JournalClock.Source,
            HistoryBegins = DemoFolder.Begins(scenario),
            IsDemo = true,
        };
        RunningNode running = await RunningNode
            .StartAsync(settings, InputFiles.Read(settings), score, stop).ConfigureAwait(false);
        Uri edge = new(running.Hosts.Api.Urls.First());
        return new CityNode(running, new CityConnection(scenario, edge, keys, heads));
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync().ConfigureAwait(false);
        await Running.DisposeAsync().ConfigureAwait(false);
    }
}
