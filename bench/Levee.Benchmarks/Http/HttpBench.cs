using System.Diagnostics;
using Levee.Benchmarks.Figures;
using Levee.Benchmarks.Traffic;

namespace Levee.Benchmarks.Http;

/// <summary>
/// <c>http.*</c>: plain events to the shipped node in another process on this machine, 1,000 a request, one request
/// under way a connection; an event counts when its answer came, which is after its commit.
/// </summary>
internal static class HttpBench
{
    private const int Connections = 4;
    private const int RequestEvents = 1_000;
    private const int Bodies = 8;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);

    /// <summary>Measures and prints.</summary>
    public static void Measure(BenchRun run)
    {
        Send(run, "http.ndjson", isBinary: false);
        Send(run, "http.binary", isBinary: true);
    }

    private static void Send(BenchRun run, string name, bool isBinary)
    {
        using ServedNode node = new(BenchRun.Home, Connections);
        Sender[] senders = [.. node.Keys.Select((key, i) => new Sender(node.Address, key, Make(i, isBinary)))];
        Rate(senders, Warming);
        Median rate = run.Median(length => Rate(senders, length), node.Id);
        foreach (Sender sender in senders) sender.Dispose();
        run.Figures.Add(name, rate.Value, "events/s", rate.Load);
    }

    private static LoadBody[] Make(int seed, bool isBinary)
    {
        Random random = new(seed);
        EventMaker maker = new(random, new Population(random, isZipf: true));
        return [.. Enumerable.Range(0, Bodies).Select(_ => new LoadBody(maker, RequestEvents, isBinary))];
    }

    private static double Rate(Sender[] senders, TimeSpan length)
    {
        using CancellationTokenSource stop = new();
        long begun = Stopwatch.GetTimestamp();
        Task<long>[] sending = [.. senders.Select(sender => Task.Run(() => sender.SendAsync(stop.Token)))];
        Task.WaitAny([Task.Delay(length), .. sending]);
        stop.Cancel();
        try
        {
            long taken = Task.WhenAll(sending).GetAwaiter().GetResult().Sum();
            return taken / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
        catch (HttpRequestException broken)
        {
            throw new BenchException($"the node did not answer: {broken.Message}");
        }
    }
}
