namespace Levee.Commands;

/// <summary>What <c>levee evaluate city</c> was asked for.</summary>
/// <param name="Scenario">The scenario file.</param>
/// <param name="Home">The folder that holds rules and law.</param>
/// <param name="Seed">Another seed than the file's, or null.</param>
/// <param name="StepMs">Simulated milliseconds a step while gangs are at work.</param>
/// <param name="IsJson">True for JSON lines.</param>
/// <param name="Rows">A folder for rows to fit tree scorers to, or null.</param>
internal sealed record EvaluateSettings(
    string Scenario, string Home, int? Seed, long StepMs, bool IsJson, string? Rows);
