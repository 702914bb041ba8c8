using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>
/// Fits a scorer with its calibration: the weights to all examples, the curve to sums of held-out ones.
/// </summary>
internal static class Fitter
{
    private const int CurveFolds = 4;

    /// <summary>The weights file.</summary>
    public static byte[] Fit(IReadOnlyList<Example> examples, IReadOnlyList<bool> isFraud,
        IReadOnlyList<double> weights, SolverSettings settings, out double[] heldOut)
    {
        heldOut = HeldOut(examples, isFraud, weights, settings);
        SigmoidCurve curve = SigmoidCurve.Fit(heldOut, isFraud);
        Rarity rarity = new(examples, settings.PiecesMin);
        return DualSolver.Solve(examples, isFraud, weights, rarity, settings).ToBytes(curve);
    }

    /// <summary>A scorer whose score is not calibrated; its sums are what matters.</summary>
    public static LinearScorer Plain(IReadOnlyList<Example> examples, IReadOnlyList<bool> isFraud,
        SolverSettings settings, Rarity? rarity = null)
    {
        double[] weights = new double[examples.Count];
        Array.Fill(weights, 1);
        rarity ??= new Rarity(examples, settings.PiecesMin);
        byte[] bytes = DualSolver.Solve(examples, isFraud, weights, rarity, settings)
            .ToBytes(new SigmoidCurve(1, 0));
        return new LinearScorer("fitted", Hash256.Of(bytes), bytes);
    }

    /// <summary>
    /// A scorer whose sums are above 0 where frauds and honest ones are told apart best: the cut is chosen by the sums
    /// of examples held out of the training set, never by those that are scored.
    /// </summary>
    public static LinearScorer Cut(IReadOnlyList<Example> examples, IReadOnlyList<bool> isFraud,
        SolverSettings settings, Rarity? rarity = null)
    {
        double[] weights = new double[examples.Count];
        Array.Fill(weights, 1);
        double cut = BestCut.Of(HeldOut(examples, isFraud, weights, settings), isFraud);
        rarity ??= new Rarity(examples, settings.PiecesMin);
        FittedWeights fitted = DualSolver.Solve(examples, isFraud, weights, rarity, settings);
        byte[] bytes = (fitted with { Offset = fitted.Offset - cut }).ToBytes(new SigmoidCurve(1, 0));
        return new LinearScorer("fitted", Hash256.Of(bytes), bytes);
    }

    /// <summary>For each example the sum of a scorer of all folds but the example's own, cut by those.</summary>
    public static double[] SumsInFolds(
        Example[] examples, bool[] isFraud, int[] folds, SolverSettings settings)
    {
        double[] sums = new double[examples.Length];
        int last = folds.Max();
        for (int fold = 0; fold <= last; fold++)
        {
            int[] part = [.. Enumerable.Range(0, examples.Length).Where(i => folds[i] != fold)];
            LinearScorer scorer = Cut([.. part.Select(i => examples[i])], [.. part.Select(i => isFraud[i])],
                settings);
            for (int i = 0; i < examples.Length; i++)
                if (folds[i] == fold)
                    sums[i] = scorer.Sum(examples[i].Pieces, examples[i].Named);
        }
        return sums;
    }

    /// <summary>For each example the sum of a scorer that did not learn from it.</summary>
    public static double[] HeldOut(IReadOnlyList<Example> examples, IReadOnlyList<bool> isFraud,
        IReadOnlyList<double> weights, SolverSettings settings)
    {
        int[] folds = Folds.Of(isFraud, CurveFolds, settings.Seed);
        double[] sums = new double[examples.Count];
        for (int fold = 0; fold < CurveFolds; fold++)
        {
            int[] learnt = [.. Enumerable.Range(0, examples.Count).Where(i => folds[i] != fold)];
            Example[] part = [.. learnt.Select(i => examples[i])];
            Rarity rarity = new(part, settings.PiecesMin);
            FittedWeights fitted = DualSolver.Solve(part, [.. learnt.Select(i => isFraud[i])],
                [.. learnt.Select(i => weights[i])], rarity, settings);
            for (int i = 0; i < examples.Count; i++)
                if (folds[i] == fold)
                    sums[i] = FeatureScores.Sum(fitted, rarity, examples[i]);
        }
        return sums;
    }
}
