using Levee.Fitting.Solving;

namespace Levee.Fitting.Boosting;

/// <summary>
/// Trees fitted one after another to what those before still get wrong (Friedman: Greedy Function Approximation, 2001),
/// with logistic loss. Deterministic by its seed.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly double start;
    private readonly IReadOnlyList<Tree[]> ensembles;

    private BoostedTrees(double start, IReadOnlyList<Tree[]> ensembles) =>
        (this.start, this.ensembles) = (start, ensembles);

    /// <summary>The sum before any tree.</summary>
    public double Start => start;

    /// <summary>The trees of the only ensemble.</summary>
    public IReadOnlyList<Tree> Only => ensembles is [Tree[] one]
        ? one
        : throw new InvalidOperationException("one ensemble was expected");

    /// <summary>Fits to rows that are frauds or not; both kinds must be there.</summary>
    public static BoostedTrees Fit(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> isFraud, BoostingSettings settings)
    {
        BinnedRows binned = new(rows);
        double frauds = isFraud.Count(one => one);
        double start = Math.Log(frauds / (isFraud.Count - frauds));
        List<Tree[]> ensembles = [];
        for (int i = 0; i < settings.Ensembles; i++)
            ensembles.Add(Ensemble(rows, binned, isFraud, start, settings with { Seed = settings.Seed + (ulong)i }));
        return new BoostedTrees(start, ensembles);
    }

    /// <summary>The logarithm of the odds that a row is a fraud; from 0 on it is likelier than not.</summary>
    public double Sum(ReadOnlySpan<double> row)
    {
        double sum = 0;
        foreach (Tree[] ensemble in ensembles)
            foreach (Tree tree in ensemble)
                sum += tree.Of(row);
        return start + (sum / ensembles.Count);
    }

    private static Tree[] Ensemble(IReadOnlyList<double[]> rows, BinnedRows binned, IReadOnlyList<bool> isFraud,
        double start, BoostingSettings settings)
    {
        double[] sums = new double[binned.Count], slopes = new double[binned.Count], bends = new double[binned.Count];
        Array.Fill(sums, start);
        Shuffle shuffle = new(settings.Seed);
        TreeGrower grower = new(binned, settings, new SplitSearch(binned, settings, slopes, bends));
        Tree[] trees = new Tree[settings.Trees];
        for (int i = 0; i < trees.Length; i++)
        {
            for (int row = 0; row < sums.Length; row++)
            {
                double chance = 1 / (1 + Math.Exp(-sums[row]));
                slopes[row] = chance - (isFraud[row] ? 1 : 0);
                bends[row] = chance * (1 - chance);
            }
            trees[i] = grower.Grow(
                Part(binned.Count, settings.RowPart, shuffle), Part(binned.Width, settings.ColumnPart, shuffle));
            for (int row = 0; row < sums.Length; row++) sums[row] += trees[i].Of(rows[row]);
        }
        return trees;
    }

    /// <summary>A part of the numbers from 0 to below <paramref name="count"/>, in order.</summary>
    private static int[] Part(int count, double part, Shuffle shuffle)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        if (part >= 1) return all;
        shuffle.Apply(all);
        return [.. all.Take(Math.Max(1, (int)Math.Round(count * part))).Order()];
    }
}
