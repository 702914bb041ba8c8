namespace Levee.Try.Columns;

/// <summary>What a file seems to be.</summary>
/// <param name="Mapping">The columns.</param>
/// <param name="Doubts">What must be said by somebody before it can be tried; the first first.</param>
internal sealed record Guess(Mapping Mapping, IReadOnlyList<Doubt> Doubts);
