namespace Levee.Contracts.Wire;

/// <summary>
/// A plain text or address that ingress turns into features: a range of <see cref="WireBatch.Plain"/>. The event's kind
/// says which: <c>text</c> of a text, <c>url</c> of a visit.
/// </summary>
/// <param name="Row">The event's row.</param>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes; may be 0.</param>
public readonly record struct PlainText(int Row, int Start, int Length);
