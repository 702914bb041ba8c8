using Levee.Cel.Evaluation;

namespace Levee.Cel.Standard;

/// <summary>The accessors of timestamps, in UTC or at a fixed offset, and of durations.</summary>
internal static class Calendar
{
    private const long Millisecond = 1_000_000;

    /// <summary>The accessors of timestamps by name; each also takes a zone.</summary>
    internal static readonly (string Name, Func<DateTime, int> Part)[] Parts =
    [
        ("getFullYear", at => at.Year),
        ("getMonth", at => at.Month - 1),
        ("getDate", at => at.Day),
        ("getDayOfMonth", at => at.Day - 1),
        ("getDayOfWeek", at => (int)at.DayOfWeek),
        ("getDayOfYear", at => at.DayOfYear - 1),
        ("getHours", at => at.Hour),
        ("getMinutes", at => at.Minute),
        ("getSeconds", at => at.Second),
        ("getMilliseconds", at => at.Millisecond),
    ];

    /// <summary>
    /// The accessors of durations: whole hours, minutes and seconds; of milliseconds only those after the second.
    /// </summary>
    internal static readonly (string Name, Func<long, long> Part)[] DurationParts =
    [
        ("getHours", ns => ns / (3_600 * Times.Second)),
        ("getMinutes", ns => ns / (60 * Times.Second)),
        ("getSeconds", ns => ns / Times.Second),
        ("getMilliseconds", ns => ns / Millisecond % 1_000),
    ];

    internal static CelValue Read(ReadOnlySpan<CelValue> arguments, Func<DateTime, int> part)
    {
        int offset = 0;
        if (arguments.Length > 1 && !TimeText.TryZone(arguments[1].AsString, out offset)) return Faults.BadZone;
        long seconds = arguments[0].AsTimestampSeconds + offset;
        if (seconds is < TimeText.FirstSecond or > TimeText.LastSecond) return Faults.TimestampRange;
        DateTime at = DateTime.MinValue.AddSeconds(seconds - TimeText.FirstSecond)
            .AddTicks(arguments[0].AsTimestampNanoseconds / 100);
        return CelValue.Int(part(at));
    }
}
