namespace Levee.Fitting.Measuring;

/// <summary>Figures of a scorer that tells frauds from honest ones.</summary>
internal static class BinaryFigures
{
    /// <summary>
    /// All figures that the classes present allow: fpr needs honest ones, recall needs frauds, the others need both.
    /// </summary>
    /// <param name="task">What was asked.</param>
    /// <param name="scores">Higher is more like fraud.</param>
    /// <param name="isFraud">The truth.</param>
    /// <param name="least">From where on it is called fraud.</param>
    public static IEnumerable<Figure> Of(
        string task, IReadOnlyList<double> scores, IReadOnlyList<bool> isFraud, double least)
    {
        int n = scores.Count;
        long hits = 0, falseAlarms = 0, frauds = 0;
        for (int i = 0; i < n; i++)
        {
            if (isFraud[i]) frauds++;
            if (scores[i] < least) continue;
            if (isFraud[i]) hits++;
            else falseAlarms++;
        }
        long honest = n - frauds;
        if (honest > 0) yield return new(task, "fpr", falseAlarms / (double)honest, honest);
        if (frauds > 0) yield return new(task, "recall", hits / (double)frauds, frauds);
        if (honest == 0 || frauds == 0) yield break;
        yield return new(task, "accuracy", (hits + honest - falseAlarms) / (double)n, n);
        yield return new(task, "macro_f1", (F1(hits, falseAlarms, frauds - hits)
            + F1(honest - falseAlarms, frauds - hits, falseAlarms)) / 2, n);
        yield return new(task, "auc", Auc(scores, isFraud, frauds, honest), n);
        yield return new(task, "recall_at_fpr_1pct", RecallAt(scores, isFraud, honest / 100, frauds), n);
        yield return new(task, "recall_at_fpr_0_1pct", RecallAt(scores, isFraud, honest / 1000, frauds), n);
    }

    private static double F1(long hits, long falseAlarms, long missed) =>
        hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + falseAlarms + missed);

    /// <summary>The chance that a fraud scores above an honest one; equal scores count half.</summary>
    private static double Auc(IReadOnlyList<double> scores, IReadOnlyList<bool> isFraud, long frauds, long honest)
    {
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderBy(i => scores[i])];
        double ranks = 0;
        for (int from = 0; from < order.Length;)
        {
            int to = from;
            while (to < order.Length && scores[order[to]] == scores[order[from]]) to++;
            double rank = (from + to + 1) / 2.0;
            for (int i = from; i < to; i++)
                if (isFraud[order[i]])
                    ranks += rank;
            from = to;
        }
        return (ranks - (frauds * (frauds + 1) / 2.0)) / ((double)frauds * honest);
    }

    /// <summary>Frauds caught by the lowest threshold that bothers at most <paramref name="bothered"/>.</summary>
    private static double RecallAt(
        IReadOnlyList<double> scores, IReadOnlyList<bool> isFraud, long bothered, long frauds)
    {
        double[] honest = [.. Enumerable.Range(0, scores.Count).Where(i => !isFraud[i]).Select(i => scores[i])
            .OrderDescending()];
        double bound = bothered < honest.Length ? honest[bothered] : double.NegativeInfinity;
        return Enumerable.Range(0, scores.Count).Count(i => isFraud[i] && scores[i] > bound) / (double)frauds;
    }
}
