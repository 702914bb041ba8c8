namespace Levee.Fitting.Measuring;

/// <summary>Figures of a scorer that tells several classes apart.</summary>
internal static class ClassFigures
{
    /// <summary>Accuracy, and F1 as a plain mean over classes and weighted by their size.</summary>
    public static IEnumerable<Figure> Of(string task, IReadOnlyList<string> said, IReadOnlyList<string> truth)
    {
        int n = truth.Count;
        double sum = 0, weighted = 0;
        string[] classes = [.. truth.Concat(said).Distinct(StringComparer.Ordinal)];
        foreach (string name in classes)
        {
            int hits = 0, asSaid = 0, inTruth = 0;
            for (int i = 0; i < n; i++)
            {
                bool isSaid = said[i] == name, isTrue = truth[i] == name;
                if (isSaid && isTrue) hits++;
                if (isSaid) asSaid++;
                if (isTrue) inTruth++;
            }
            double f1 = hits == 0 ? 0 : 2.0 * hits / (asSaid + inTruth);
            sum += f1;
            weighted += f1 * inTruth;
        }
        yield return new(task, "accuracy", Enumerable.Range(0, n).Count(i => said[i] == truth[i]) / (double)n, n);
        yield return new(task, "macro_f1", sum / classes.Length, n);
        yield return new(task, "weighted_f1", weighted / n, n);
    }
}
