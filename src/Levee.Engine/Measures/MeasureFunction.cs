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
    /// <summary>A value that a part of the latest ones do not exceed, by nearest rank.</summary>
    Quantile = 9,
    /// <summary>Standard deviation over mean of the latest values.</summary>
    Spread = 10,
    /// <summary>How often in a row the latest values rose.</summary>
    Rising = 11,
    /// <summary>Standard deviation over mean of the times between events: 0 is a fixed pace.</summary>
    Gaps = 12,
    /// <summary>The part of the time taken by the latest events that two or more of them took at once.</summary>
    Overlap = 13,
    /// <summary>The part of the events whose field lies less than a twentieth under a limit.</summary>
    Near = 14,
    /// <summary>What a subject gave over what it got.</summary>
    OutIn = 15,
    /// <summary>How long what a subject gave had been with it, last in, first out: the median, seconds.</summary>
    Residence = 16,
    /// <summary>A pane's total against those of all subjects: distance from the median in robust deviations.</summary>
    Against = 17,
    /// <summary>The part of the events behind which stands another event.</summary>
    Explained = 18,
}
