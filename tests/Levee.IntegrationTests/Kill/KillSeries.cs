using System.Diagnostics;
using System.Globalization;
using Levee.Contracts;
using Levee.IntegrationTests.Processes;
using Levee.Storage.Journal;

namespace Levee.IntegrationTests.Kill;

/// <summary>One node folder through a series of kills, with the eight sources that load it and the audit.</summary>
internal sealed class KillSeries : IDisposable
{
    private const int Connections = 8;
    private static readonly TimeSpan CaughtUpWithin = TimeSpan.FromMinutes(3);

    /// <summary>The load at which kills are wanted; a machine that cannot give it is killed at what it gives.</summary>
    private const long LinesWanted = 50_000;

    private static readonly TimeSpan LoadMax = TimeSpan.FromSeconds(20);

    private readonly LoadedNode loaded;
    private readonly Random random;
    private readonly Action<string> tell;
    private readonly LoadSource[] sources;
    private readonly JournalAudit audit;
    private readonly ServedNode node;

    private KillSeries(LoadedNode loaded, int seed, Action<string> tell)
    {
        this.loaded = loaded;
        this.tell = tell;
        node = loaded.Node;
        random = new Random(seed);
        sources = [.. Enumerable.Range(1, Connections).Select(number => loaded.Source(number, seed))];
        audit = new JournalAudit(sources);
    }

    /// <summary>A series on a new node, started.</summary>
    public static async Task<KillSeries> StartAsync(int seed, Action<string> tell)
    {
        KillSeries series = new(await LoadedNode.MakeAsync(Connections), seed, tell);
        await series.node.StartAsync();
        return series;
    }

    /// <summary>Loads the node, kills it at a random moment, starts it again, holds it to what it answered.</summary>
    public async Task KillUnderLoadAsync(int number)
    {
        RateMeter meter = new();
        ProcessorTime processors = ProcessorTime.Look(node.Process.Id);
        using CancellationTokenSource never = new();
        Task[] sending = [.. sources.Select(source => source.RunAsync(node, meter, never.Token))];
        Task moment = MomentAsync(meter);
        Task first = await Task.WhenAny([.. sending, moment]);
        // A source that fails before the kill fails the test here, with its own message.
        await first;
        Assert.True(first == moment, $"a source was refused or cut off before the kill: {node.Logs}");
        string spent = processors.Since();
        long last = meter.LastSecond();
        double mean = meter.Mean;
        await node.Process.EndByAsync("KILL");
        await Task.WhenAll(sending);
        if (random.Next(3) == 0) await node.KillWhileStartingAsync(random.Next(100, 1_500));
        await node.StartAsync();
        audit.Check(node.Journal);
        long[] compared = await Task.WhenAll(sources.Select(source => source.RetryAsync(node)));
        tell(string.Create(CultureInfo.InvariantCulture,
            $"kill {number}: {meter.Total:n0} answered at {mean:n0} events/s, {last:n0} in the last second; ")
            + string.Create(CultureInfo.InvariantCulture,
            $"ready after {node.ReadyAfter.TotalSeconds:0.0} s, {compared.Sum():n0} retried the same; {spent}"));
    }

    /// <summary>Ends the node and checks everything that is left of it.</summary>
    public async Task EndAsync()
    {
        await TerminateCaughtUpAsync();
        audit.Check(node.Journal);
        audit.RequireEverything();
        (int fromScreen, int fromDesk) = BridgeAudit.Check(node.Journal);
        TablesDump written = TablesDump.Of(node.Tables);
        await RequireSuccessAsync("verify", "--data", node.Data);
        await RequireSuccessAsync("verify", "--data", node.Data, "--replay");
        await RequireSuccessAsync("rebuild", "--data", node.Data);
        written.RequireEqual(TablesDump.Of(node.Tables));
        tell(string.Create(CultureInfo.InvariantCulture,
            $"{sources.Sum(source => source.Ledger.Count):n0} verdicts answered, {audit.WordsCompared:n0} with words; ")
            + string.Create(CultureInfo.InvariantCulture,
            $"{fromScreen:n0} effects crossed to the desk, {fromDesk:n0} events to screen; ")
            + string.Create(CultureInfo.InvariantCulture, $"{written.Rows:n0} table rows"));
    }

    public void Dispose() => loaded.Dispose();

    // Some lines after the start, once the load is what it should be; at any place in a batch.
    private async Task MomentAsync(RateMeter meter)
    {
        long until = random.Next(20_000, 400_000);
        long started = Stopwatch.GetTimestamp();
        while ((meter.Total < until || meter.LastSecond() < LinesWanted)
            && Stopwatch.GetElapsedTime(started) < LoadMax)
            await Task.Delay(random.Next(1, 40), TestContext.Current.CancellationToken);
    }

    // An idle node writes a tick a second, and a stop leaves followers where they are: between two ticks they have
    // come to the end, and then tables can be compared to the last column of the cursor.
    private async Task TerminateCaughtUpAsync()
    {
        for (int attempt = 1; ; attempt++)
        {
            WaitUntilCaughtUp();
            (TimeSpan took, int exit) = await node.TerminateAsync();
            Assert.True(exit == 0 && took < TimeSpan.FromSeconds(5), $"exit {exit} after {took}: {node.Logs}");
            if (IsCaughtUp()) return;
            Assert.True(attempt < 10, "followers never came to the end of the journal");
            await node.StartAsync();
        }
    }

    private void WaitUntilCaughtUp()
    {
        long started = Stopwatch.GetTimestamp();
        while (!IsCaughtUp())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < CaughtUpWithin, $"followers fell behind: {node.Logs}");
            Thread.Sleep(20);
        }
    }

    private bool IsCaughtUp()
    {
        Dictionary<string, long> cursors = TablesDump.Cursors(node.Tables);
        using JournalFile file = JournalFile.OpenReadOnly(node.Journal);
        foreach (PartitionName partition in (PartitionName[])[PartitionName.Screen, PartitionName.Desk])
        {
            using SqliteJournal journal = file.Partition(partition);
            if (cursors.GetValueOrDefault(partition.Value) != journal.Head.Next.Value) return false;
        }
        return true;
    }

    private async Task RequireSuccessAsync(params string[] arguments)
    {
        long started = Stopwatch.GetTimestamp();
        using LeveeProcess run = await node.RunAsync(arguments);
        Assert.True(run.ExitCode == 0,
            $"{string.Join(' ', arguments)}: exit {run.ExitCode}\n{run.Printed}\n{run.Complained}");
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        string option = arguments.Length > 3 ? arguments[^1] : "";
        tell(string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} {option}: {seconds:0.0} s"));
    }
}
