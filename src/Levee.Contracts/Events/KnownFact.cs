namespace Levee.Contracts.Events;

/// <summary>One thing a fraudster knew about the person, as a report states it.</summary>
/// <param name="Field">Index into <see cref="RecordFields.Names"/>.</param>
/// <param name="Exactness">How well it was known.</param>
/// <param name="TrueAt">When it was true, if the person said.</param>
public readonly record struct KnownFact(int Field, Exactness Exactness, Instant? TrueAt);
