using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>What the solver sees of one text or host.</summary>
/// <param name="Pieces">Its different pieces.</param>
/// <param name="Named">Its named features.</param>
internal readonly record struct Example(int[] Pieces, NamedFeatures Named)
{
    /// <summary>Takes a copy of what was read.</summary>
    public static Example Of(FeatureVector vector) => new(vector.Pieces.ToArray(), vector.Named);
}
