using Levee.Contracts;

namespace Levee.Casework.Law;

/// <summary>One figure of the law or of casework, from one day on.</summary>
/// <param name="Key">The key, such as <c>stop.duration</c>.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Source">Where it stands; <c>D</c> = this software's own decision.</param>
/// <param name="From">From when it holds: the start of a day in UTC.</param>
/// <param name="Note">A note in both languages.</param>
public sealed record LawParameter(
    string Key, long Value, LawUnit Unit, string Source, Instant From, Words Note);
