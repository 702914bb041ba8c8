namespace Levee.Casework.Workflow;

/// <summary>From when a clock counts.</summary>
public enum ClockStart : byte
{
    /// <summary>From the step that starts it.</summary>
    Step = 0,
    /// <summary>From when the present state was entered: a second deadline on the same wait.</summary>
    State = 1,
}
