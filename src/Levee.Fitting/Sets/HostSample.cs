namespace Levee.Fitting.Sets;

/// <summary>A host of a set, in normal form.</summary>
/// <param name="Host">The host.</param>
/// <param name="IsFraud">Whether the set lists it as fraud.</param>
/// <param name="Day">When it was first listed; null where the set does not tell.</param>
internal sealed record HostSample(string Host, bool IsFraud, DateOnly? Day);
