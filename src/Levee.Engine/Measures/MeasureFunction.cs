namespace Levee.Engine.Measures;

/// <summary>What a window measure computes over the events that feed it.</summary>
public enum MeasureFunction
{
    /// <summary>How many events.</summary>
    Count = 1,
    /// <summary>The sum of a field.</summary>
    Sum = 2,
    /// <summary>The field of the event latest by its own time.</summary>
    Last = 3,
    /// <summary>Seconds since the event latest by its own time.</summary>
    Since = 4,
    /// <summary>How many different subjects in a role.</summary>
    Distinct = 5,
    /// <summary>The part of the events for which a yes-or-no field holds, 0 to 1.</summary>
    Share = 6,
    /// <summary>The greatest value of a field.</summary>
    Max = 7,
    /// <summary>Seconds since the event earliest by its own time.</summary>
    FirstSeen = 8,
}
