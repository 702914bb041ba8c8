using Levee.Contracts;

namespace Levee.Try.Values;

/// <summary>How a column writes times.</summary>
/// <param name="Kind">The kind of writing.</param>
/// <param name="UnitMs">Milliseconds of a step; used by <see cref="TimeKind.Step"/> only.</param>
/// <param name="IsDayFirst">True when a date without the year in front begins with the day.</param>
internal readonly record struct TimeForm(TimeKind Kind, long UnitMs = 0, bool IsDayFirst = true)
{
    /// <summary>Its words.</summary>
    public Words Said => Kind switch
    {
        TimeKind.UnixSeconds => new Words("Unix seconds", "Unix 秒"),
        TimeKind.UnixMilliseconds => new Words("Unix milliseconds", "Unix 毫秒"),
        TimeKind.UnixMicroseconds => new Words("Unix microseconds", "Unix 微秒"),
        TimeKind.Excel => new Words("Excel days", "Excel 天数"),
        TimeKind.Step => new Words(FormattableString.Invariant($"steps of {UnitMs / 1000} s"),
            FormattableString.Invariant($"每步 {UnitMs / 1000} 秒")),
        TimeKind.OfDay => new Words("time of day", "时刻"),
        _ => new Words("date and time", "日期和时间"),
    };
}
