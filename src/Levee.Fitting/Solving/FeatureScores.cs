using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>Sums of examples under weights that are not rounded yet.</summary>
internal static class FeatureScores
{
    /// <summary>The sum of one example.</summary>
    public static double Sum(FittedWeights weights, Rarity rarity, Example example)
    {
        double sum = 0;
        foreach (int piece in example.Pieces) sum += weights.Pieces[piece];
        sum *= rarity.Norm(example);
        NamedFeatures set = example.Named;
        for (int number = set.After(0); number >= 0; number = set.After(number)) sum += weights.Named[number];
        return sum + weights.Offset;
    }
}
