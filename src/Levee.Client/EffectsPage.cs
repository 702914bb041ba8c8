namespace Levee.Client;

/// <summary>Effects read at once.</summary>
/// <param name="Effects">The effects, oldest first in each partition.</param>
/// <param name="Next">Where to go on: keep it once they are dealt with, and send it next time.</param>
public sealed record EffectsPage(IReadOnlyList<PendingEffect> Effects, string Next);
