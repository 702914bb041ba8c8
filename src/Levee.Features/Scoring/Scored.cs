namespace Levee.Features.Scoring;

/// <summary>What a scorer says of one text or host.</summary>
/// <param name="Thousandths">
/// How probable fraud is among equally many frauds and honest ones, in thousandths, 0 to 1000.
/// </param>
/// <param name="Reasons">The strongest named features, packed (<see cref="ScoredReasons"/>); 0 for none.</param>
public readonly record struct Scored(int Thousandths, long Reasons);
