namespace Levee.Storage.Tables;

/// <summary>Warnings of one level and outcome.</summary>
/// <param name="Level"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="Outcome">The outcome's code, 1 to 7; empty = not known.</param>
/// <param name="State">The state they are in.</param>
/// <param name="Warnings">How many.</param>
public sealed record OutcomeCount(string Level, string Outcome, string State, long Warnings);
