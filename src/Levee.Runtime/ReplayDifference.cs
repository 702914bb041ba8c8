using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>The first place where deciding again said something else.</summary>
/// <param name="Position">The entry, or the row's first when only recorded values differ.</param>
/// <param name="Recorded">What the journal holds.</param>
/// <param name="Decided">What was decided now.</param>
public sealed record ReplayDifference(Position Position, string Recorded, string Decided);
