using Levee.Benchmarks.Figures;

namespace Levee.Benchmarks.Commit;

/// <summary>
/// <c>commit.sqlite</c>: through a partition's own loop into a journal on disk, with what the loop does for every
/// event: sequence window, subject numbers, rules, encoding, hash, one fsync a batch.
/// </summary>
internal static class CommitBench
{
    /// <summary>Measures and prints.</summary>
    public static void Measure(BenchRun run)
    {
        using CommitStream stream = new(BenchRun.Home);
        stream.Run(TimeSpan.FromSeconds(5));
        List<double> p99 = [];
        Median rate = run.Median(length =>
        {
            (double events, double batchMs) = stream.Run(length);
            p99.Add(batchMs);
            return events;
        });
        p99.Sort();
        run.Figures.Add("commit.sqlite", rate.Value, "events/s", rate.Load);
        run.Figures.Add("commit.sqlite.p99", p99[p99.Count / 2], "ms", rate.Load);
    }
}
