namespace Levee.Casework.Workflow;

/// <summary>A clock that a row starts; starting one replaces the one before.</summary>
/// <param name="Parameter">The law parameter that says how long.</param>
/// <param name="Expiry">The command it gives when it runs out.</param>
/// <param name="Start">From when it counts.</param>
/// <param name="Until">
/// The value (Unix seconds) of an earlier end: it may shorten what the law gives, never lengthen it; null when there is
/// none.
/// </param>
public sealed record WorkflowClock(
    string Parameter, string Expiry, ClockStart Start = ClockStart.Step, string? Until = null);
