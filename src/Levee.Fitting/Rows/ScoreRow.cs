namespace Levee.Fitting.Rows;

/// <summary>What was known of a subject at one event, and the truth.</summary>
/// <param name="Group">The scenario, seed and subject it is of: a group is never on both sides of a fold.</param>
/// <param name="IsFraud">The truth.</param>
/// <param name="Values">The inputs; not a number where one is unknown.</param>
internal sealed record ScoreRow(string Group, bool IsFraud, double[] Values);
