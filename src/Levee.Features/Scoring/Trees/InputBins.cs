namespace Levee.Features.Scoring.Trees;

/// <summary>
/// Counts the values of an input in the bins of the rows that the model was fitted to, and says how far the two lie
/// apart.
/// </summary>
public static class InputBins
{
    private const double ShareMin = 0.0001;

    /// <summary>The bin of a value: 0 for an unknown one, then as the model's edges cut them.</summary>
    public static int Of(TreeInput input, long value)
    {
        if (value == TreeScorer.Unknown) return 0;
        int bin = 1;
        while (bin <= input.Edges.Count && value > input.Edges[bin - 1]) bin++;
        return bin;
    }

    /// <summary>
    /// The population stability index of counts against the training rows: the sum over the bins of the difference of
    /// shares times the logarithm of their ratio. Below 0.1 nothing changed, above 0.25 much did. Null without counts.
    /// </summary>
    public static double? StabilityIndex(TreeInput input, ReadOnlySpan<long> counts)
    {
        long all = 0;
        foreach (long count in counts) all += count;
        if (all == 0) return null;
        double index = 0;
        for (int bin = 0; bin < counts.Length; bin++)
        {
            // An empty bin has no logarithm; it counts as one row in ten thousand.
            double now = Math.Max(counts[bin] / (double)all, ShareMin);
            double then = Math.Max(input.Shares[bin] / 1_000_000.0, ShareMin);
            index += (now - then) * Math.Log(now / then);
        }
        return index;
    }
}
