namespace Levee.Client;

/// <summary>An event as it stands in a file: one JSON object in the public form, without a line end.</summary>
/// <param name="Json">The object, UTF-8.</param>
/// <param name="Sequence">The sequence to send it under, or 0 when the object has its own <c>seq</c>.</param>
/// <param name="OwnSequence">The object's own <c>seq</c>, or 0 when it has none.</param>
public sealed record RawEvent(ReadOnlyMemory<byte> Json, long Sequence, long OwnSequence);
