namespace Levee.Contracts;

/// <summary>A condition that must always hold did not: a bug in this program, never bad input.</summary>
/// <param name="condition">The text of the condition.</param>
public sealed class InvariantBrokenException(string condition) : Exception($"must hold, but does not: {condition}");
