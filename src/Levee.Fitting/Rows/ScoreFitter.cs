using Levee.Features.Scoring.Trees;
using Levee.Fitting.Boosting;
using Levee.Fitting.Measuring;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Rows;

/// <summary>
/// Fits a tree scorer to rows: trees, calibration on rows not learnt from, and the bins that drift is told by.
/// </summary>
/// <param name="recipe">What it asks, and which way inputs may move it.</param>
/// <param name="boosting">How trees are grown.</param>
internal sealed class ScoreFitter(TreeRecipe recipe, BoostingSettings boosting)
{
    /// <summary>Folds by which the calibration and the figures are made.</summary>
    public const int FoldCount = 5;

    private const int BinsMax = 10;

    private readonly BoostingSettings settings = boosting with
    {
        Ensembles = 1,
        Monotone = [.. recipe.Inputs.Select(input => input.Monotone)],
    };

    /// <summary>The model.</summary>
    public TreeModel Fit(IReadOnlyList<ScoreRow> rows, string date, IReadOnlyList<TreeModelFile> files)
    {
        bool[] isFraud = [.. rows.Select(row => row.IsFraud)];
        double[] heldOut = HeldOut(rows);
        SigmoidCurve curve = SigmoidCurve.Fit(heldOut, isFraud);
        BoostedTrees trees = Learn(rows);
        return recipe.Draft() with
        {
            Date = date,
            Files = files,
            Start = WholeTrees.Units(trees.Start),
            Trees = WholeTrees.Of(trees.Only),
            Inputs = [.. recipe.Inputs.Select((input, column) => WithBins(input, rows, column))],
            Curve = [.. Enumerable.Range(0, TreeScorer.Steps).Select(step => WholeTrees.Units(
                Math.Clamp(curve.SumAt((step + 0.5) / TreeScorer.Steps), -1000, 1000)))],
            Settings = Written(settings),
            HeldOut = new(BinaryFigures.Of(recipe.Name, heldOut, isFraud, curve.SumAt(0.5))
                .ToDictionary(figure => figure.Metric, figure => Math.Round(figure.Value, 4)), StringComparer.Ordinal),
        };
    }

    /// <summary>Trees over rows.</summary>
    internal BoostedTrees Learn(IReadOnlyList<ScoreRow> rows) => BoostedTrees.Fit(
        [.. rows.Select(row => row.Values)], [.. rows.Select(row => row.IsFraud)], settings);

    /// <summary>The sum of each row by trees that learnt from no row of its group.</summary>
    private double[] HeldOut(IReadOnlyList<ScoreRow> rows)
    {
        // A subject is a fraud throughout, so groups are cut as their first rows say.
        ScoreRow[] firsts = [.. rows.DistinctBy(row => row.Group)];
        int[] folds = Folds.Of([.. firsts.Select(row => row.IsFraud)], FoldCount, settings.Seed);
        Dictionary<string, int> foldOf = firsts.Select((row, i) => (row.Group, folds[i]))
            .ToDictionary(pair => pair.Group, pair => pair.Item2, StringComparer.Ordinal);
        double[] sums = new double[rows.Count];
        for (int fold = 0; fold < FoldCount; fold++)
        {
            BoostedTrees trees = Learn([.. rows.Where(row => foldOf[row.Group] != fold)]);
            for (int i = 0; i < rows.Count; i++)
                if (foldOf[rows[i].Group] == fold)
                    sums[i] = trees.Sum(rows[i].Values);
        }
        return sums;
    }

    private static SortedDictionary<string, double> Written(BoostingSettings settings) => new(StringComparer.Ordinal)
    {
        ["trees"] = settings.Trees, ["rate"] = settings.Rate, ["leaves_max"] = settings.LeavesMax,
        ["leaf_rows_min"] = settings.LeafRowsMin, ["penalty"] = settings.Penalty, ["row_part"] = settings.RowPart,
        ["column_part"] = settings.ColumnPart, ["seed"] = settings.Seed,
    };

    /// <summary>Tenths of the known rows, as few as values allow, and how many rows fell into each.</summary>
    private static TreeInput WithBins(TreeRecipeInput input, IReadOnlyList<ScoreRow> rows, int column)
    {
        long[] known = [.. rows.Select(row => row.Values[column]).Where(value => !double.IsNaN(value))
            .Select(value => (long)value).Order()];
        long[] edges = known.Length == 0
            ? []
            : [.. Enumerable.Range(1, BinsMax - 1).Select(i => known[(int)((long)i * known.Length / BinsMax)])
                .Distinct().Where(edge => edge < known[^1])];
        TreeInput binned = input.With(edges, new int[edges.Length + 2]);
        long[] counts = new long[edges.Length + 2];
        foreach (ScoreRow row in rows)
            counts[InputBins.Of(binned, double.IsNaN(row.Values[column])
                ? TreeScorer.Unknown
                : (long)row.Values[column])]++;
        return binned with { Shares = [.. counts.Select(count => (int)(count * 1_000_000 / rows.Count))] };
    }
}
