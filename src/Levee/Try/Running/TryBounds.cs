namespace Levee.Try.Running;

/// <summary>How much a try keeps in memory, and where it puts the rest.</summary>
/// <param name="BytesMax">Bytes of events in memory.</param>
/// <param name="LinesMax">Lines in memory.</param>
/// <param name="TemporaryRoot">Where its folder is made; null: the system's place for temporary files.</param>
internal sealed record TryBounds(
    long BytesMax = RowStore.BytesMax, int LinesMax = RowStore.LinesMax, string? TemporaryRoot = null);
