namespace Levee.Try.Values;

/// <summary>How a column writes times.</summary>
/// <param name="Kind">The kind of writing.</param>
/// <param name="UnitMs">Milliseconds of a step; used by <see cref="TimeKind.Step"/> only.</param>
/// <param name="IsDayFirst">True when a date without the year in front begins with the day.</param>
internal readonly record struct TimeForm(TimeKind Kind, long UnitMs = 0, bool IsDayFirst = true)
{
    /// <summary>Its words for the table of columns, English.</summary>
    public string En => Kind switch
    {
        TimeKind.UnixSeconds => "Unix seconds",
        TimeKind.UnixMilliseconds => "Unix milliseconds",
        TimeKind.UnixMicroseconds => "Unix microseconds",
        TimeKind.Excel => "Excel days",
        TimeKind.Step => FormattableString.Invariant($"steps of {UnitMs / 1000} s"),
        TimeKind.OfDay => "time of day",
        _ => "date and time",
    };
}
