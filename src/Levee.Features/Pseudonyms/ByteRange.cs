namespace Levee.Features.Pseudonyms;

/// <summary>A range of a shared buffer.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes.</param>
public readonly record struct ByteRange(int Start, int Length);
