namespace Levee.Fitting.Solving;

/// <summary>Where sums of frauds and of honest ones are best cut apart.</summary>
internal static class BestCut
{
    /// <summary>
    /// The cut with the highest macro-F1, in the middle between the sums on its two sides; on a tie the one nearest 0.
    /// 0 when one of both is missing.
    /// </summary>
    public static double Of(IReadOnlyList<double> sums, IReadOnlyList<bool> isFraud)
    {
        int frauds = isFraud.Count(fraud => fraud), honest = isFraud.Count - frauds;
        if (frauds == 0 || honest == 0) return 0;
        int[] order = [.. Enumerable.Range(0, sums.Count).OrderBy(i => sums[i])];
        (double F1, double Cut) best = (-1, 0);
        int missed = 0, rightly = 0;
        for (int i = 0; i + 1 < order.Length; i++)
        {
            if (isFraud[order[i]]) missed++;
            else rightly++;
            double low = sums[order[i]], high = sums[order[i + 1]];
            if (low == high) continue;
            int hits = frauds - missed, alarms = honest - rightly;
            double f1 = F1(hits, alarms, missed) + F1(rightly, missed, alarms), cut = (low + high) / 2;
            if (f1 > best.F1 || (f1 == best.F1 && Math.Abs(cut) < Math.Abs(best.Cut))) best = (f1, cut);
        }
        return best.Cut;
    }

    private static double F1(int hits, int alarms, int missed) =>
        hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + alarms + missed);
}
