namespace Levee.Contracts.Wire;

/// <summary>A plain identifier that ingress turns into a pseudonym: a range of <see cref="WireBatch.Plain"/>.</summary>
/// <param name="Row">The event's row.</param>
/// <param name="Slot">The subject slot, <see cref="Events.EventRole.Slot"/> plus the place in a list role.</param>
/// <param name="Kind">What it identifies.</param>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes, 1 to <see cref="WireLimits.IdentifierBytesMax"/>.</param>
public readonly record struct PlainIdentifier(int Row, byte Slot, SubjectKind Kind, int Start, int Length);
