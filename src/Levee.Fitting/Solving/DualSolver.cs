using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>
/// A linear support vector machine with squared hinge loss, by coordinate descent on its dual (Hsieh, Chang, Lin,
/// Keerthi, Sundararajan: A Dual Coordinate Descent Method for Large-scale Linear SVM, 2008). Deterministic by its
/// seed.
/// </summary>
internal sealed class DualSolver
{
    private readonly SolverSettings settings;
    private readonly IReadOnlyList<Example> examples;
    private readonly Rarity rarity;
    private readonly float[] norms;
    private readonly double[] pieces = new double[LinearScorer.Pieces];
    private readonly double[] named = new double[NamedFeatures.Count];
    private double offset;

    private DualSolver(IReadOnlyList<Example> examples, Rarity rarity, SolverSettings settings)
    {
        (this.examples, this.rarity, this.settings) = (examples, rarity, settings);
        norms = [.. examples.Select(rarity.Norm)];
    }

    /// <summary>Solves for examples that are frauds or not.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="isFraud">Which are frauds.</param>
    /// <param name="weights">How much each counts.</param>
    /// <param name="rarity">Of their pieces.</param>
    /// <param name="settings">Cost and seed.</param>
    public static FittedWeights Solve(IReadOnlyList<Example> examples, IReadOnlyList<bool> isFraud,
        IReadOnlyList<double> weights, Rarity rarity, SolverSettings settings)
    {
        DualSolver solver = new(examples, rarity, settings);
        solver.Run(isFraud, weights);
        double[] ofPieces = new double[LinearScorer.Pieces];
        for (int i = 0; i < ofPieces.Length; i++) ofPieces[i] = solver.pieces[i] * rarity.Of(i);
        double[] ofNamed = [.. solver.named.Select((weight, number) => weight * settings.ValueOf(number))];
        return new FittedWeights(ofPieces, ofNamed, solver.offset, rarity.Squares.ToArray());
    }

    private void Run(IReadOnlyList<bool> isFraud, IReadOnlyList<double> weights)
    {
        int count = examples.Count;
        double[] alpha = new double[count];
        double[] diagonal = new double[count];
        double[] square = new double[count];
        for (int i = 0; i < count; i++)
        {
            diagonal[i] = 1 / (2 * settings.Cost * weights[i]);
            square[i] = SquareOf(i) + diagonal[i];
        }
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle shuffle = new(settings.Seed);
        for (int pass = 0; pass < settings.PassesMax; pass++)
        {
            shuffle.Apply(order);
            double largest = 0;
            foreach (int i in order)
            {
                double sign = isFraud[i] ? 1 : -1;
                double gradient = (sign * Margin(i)) - 1 + (alpha[i] * diagonal[i]);
                if (alpha[i] == 0 && gradient >= 0) continue;
                largest = Math.Max(largest, Math.Abs(gradient));
                double before = alpha[i];
                alpha[i] = Math.Max(before - (gradient / square[i]), 0);
                Move(i, sign * (alpha[i] - before));
            }
            if (largest < settings.Tolerance) break;
        }
    }

    private double SquareOf(int i)
    {
        double square = norms[i] > 0 ? 2 : 1;
        NamedFeatures set = examples[i].Named;
        for (int number = set.After(0); number >= 0; number = set.After(number))
            square += settings.ValueOf(number) * settings.ValueOf(number);
        return square;
    }

    private double Margin(int i)
    {
        double sum = 0;
        foreach (int piece in examples[i].Pieces) sum += pieces[piece] * rarity.Of(piece);
        sum *= norms[i];
        NamedFeatures set = examples[i].Named;
        for (int number = set.After(0); number >= 0; number = set.After(number))
            sum += named[number] * settings.ValueOf(number);
        return sum + offset;
    }

    private void Move(int i, double step)
    {
        double scaled = step * norms[i];
        foreach (int piece in examples[i].Pieces) pieces[piece] += scaled * rarity.Of(piece);
        NamedFeatures set = examples[i].Named;
        for (int number = set.After(0); number >= 0; number = set.After(number))
            named[number] += step * settings.ValueOf(number);
        offset += step;
    }
}
