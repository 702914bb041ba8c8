using System.Diagnostics;
using Levee.Benchmarks.Figures;
using Levee.Benchmarks.Traffic;
using Levee.Contracts.Entries;

namespace Levee.Benchmarks.Decide;

/// <summary>
/// <c>decide.*</c>: a generated set of 170 rules, and the shipped rules, over two million subjects, one thread; only
/// deciding is timed, making the events up is not. The peer keeps counts over windows of the same events in plain
/// dictionaries.
/// </summary>
internal static class DecideBench
{
    private const int Seed = 20_260;
    private const int BenchRules = 170;
    private const int WarmEvents = 3_000_000;
    private static readonly TimeSpan WarmMax = TimeSpan.FromSeconds(20);

    /// <summary>Measures and prints.</summary>
    public static void Measure(BenchRun run)
    {
        Median zipf = Decide(run, RuleEntries.OfGenerated(BenchRules), isZipf: true);
        run.Figures.Add("decide.zipf", zipf.Value, "events/s", zipf.Load);
        GC.Collect();
        Median uniform = Decide(run, RuleEntries.OfGenerated(BenchRules), isZipf: false);
        run.Figures.Add("decide.uniform", uniform.Value, "events/s", uniform.Load);
        GC.Collect();
        Median shipped = Decide(run, RuleEntries.OfShipped(BenchRun.Home), isZipf: true);
        run.Figures.Add("decide.shipped", shipped.Value, "events/s", shipped.Load);
        GC.Collect();
        Median peer = Peer(run);
        run.Figures.Add("peer.dictionary.events", peer.Value, "events/s", peer.Load);
        run.Figures.Add("decide.vs-dictionary", zipf.Value / peer.Value, "x", Math.Max(zipf.Load, peer.Load));
    }

    /// <summary>Events a second by some rules.</summary>
    internal static Median Decide(BenchRun run, RulesInForce rules, bool isZipf)
    {
        DecideStream stream = new(rules, Seed, isZipf);
        Warm(stream.DecideNext);
        return run.Median(length => Rate(stream.DecideNext, length));
    }

    private static Median Peer(BenchRun run)
    {
        DictionaryStream stream = new(Seed);
        Warm(stream.CountNext);
        return run.Median(length => Rate(stream.CountNext, length));
    }

    private static void Warm(Func<(int Events, TimeSpan Took)> next)
    {
        long begun = Stopwatch.GetTimestamp();
        for (int events = 0; events < WarmEvents && Stopwatch.GetElapsedTime(begun) < WarmMax;) events += next().Events;
    }

    /// <summary>Events a second of timed work, over a length of it.</summary>
    private static double Rate(Func<(int Events, TimeSpan Took)> next, TimeSpan length)
    {
        long events = 0;
        TimeSpan worked = TimeSpan.Zero;
        while (worked < length)
        {
            (int more, TimeSpan took) = next();
            events += more;
            worked += took;
        }
        return events / worked.TotalSeconds;
    }
}
