namespace Levee.Engine.Decider;

/// <summary>How much of one kind of state a decider holds.</summary>
/// <param name="Of">What it holds: a kind of event and whose rows, such as <c>call by caller</c>, or peers.</param>
/// <param name="Subjects">Subjects held.</param>
/// <param name="SubjectsMax">The most it holds; then one leaves for each that comes.</param>
/// <param name="Bytes">Native memory taken, freed blocks included.</param>
public readonly record struct StateSize(string Of, long Subjects, long SubjectsMax, long Bytes);
