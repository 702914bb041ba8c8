namespace Levee.Contracts.Wire;

/// <summary>
/// A plain code that ingress turns into a keyed 64-bit digest: a range of <see cref="WireBatch.Plain"/>.
/// </summary>
/// <param name="Row">The event's row.</param>
/// <param name="Slot">The field slot, or <see cref="ExternalId"/> for the source's own reference.</param>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes, at least 1.</param>
public readonly record struct PlainCode(int Row, byte Slot, int Start, int Length)
{
    /// <summary>The slot that stands for the event's <c>id</c>.</summary>
    public const byte ExternalId = byte.MaxValue;
}
