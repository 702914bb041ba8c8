namespace Levee.Contracts.Ports;

/// <summary>Whom a subject knows.</summary>
/// <param name="Known">How many it met in the last 90 days, as far as they are kept.</param>
/// <param name="MayBeMore">True when one was let go for want of room: whoever is not kept is unknown then.</param>
public readonly record struct PeersKept(int Known, bool MayBeMore);
