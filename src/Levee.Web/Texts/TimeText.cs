using System.Globalization;
using Levee.Contracts;

namespace Levee.Web.Texts;

/// <summary>Writes times in the node's one zone, and durations; the zone is always shown beside them.</summary>
/// <param name="zoneMinutes">Minutes east of UTC.</param>
public sealed class TimeText(int zoneMinutes)
{
    /// <summary>The zone, such as <c>UTC+8</c> or <c>UTC-3:30</c>.</summary>
    public string Zone { get; } = ZoneOf(zoneMinutes);

    /// <summary>Hours, minutes, seconds.</summary>
    public string Clock(Instant instant) => Format(instant, "HH:mm:ss");

    /// <summary>Hours, minutes, seconds, milliseconds.</summary>
    public string Fine(Instant instant) => Format(instant, "HH:mm:ss.fff");

    /// <summary>Hours and minutes.</summary>
    public string Short(Instant instant) => Format(instant, "HH:mm");

    /// <summary>Day and clock, in the way of the language.</summary>
    public string Full(Instant instant, Text text) => text.IsChinese
        ? Format(instant, "yyyy年M月d日 HH:mm:ss")
        : Format(instant, "d MMM yyyy HH:mm:ss");

    /// <summary>The day, in the way of the language.</summary>
    public string Day(Instant instant, Text text) => text.IsChinese
        ? Format(instant, "yyyy年M月d日")
        : Format(instant, "d MMM yyyy");

    /// <summary>A duration in words: seconds under two minutes, else minutes, hours or days.</summary>
    public static string Duration(long milliseconds, Text text)
    {
        long s = Math.Abs(milliseconds) / 1000;
        return s switch
        {
            < 120 => text.Say("seconds", ("s", s)),
            < 7200 => text.Say("minutes", ("m", s / 60), ("s", s % 60)),
            < 172_800 => text.Say("hours", ("h", s / 3600), ("m", s % 3600 / 60)),
            _ => text.Say("days", ("d", s / 86_400)),
        };
    }

    private string Format(Instant instant, string pattern) => DateTimeOffset.FromUnixTimeMilliseconds(instant.UnixMs)
        .ToOffset(TimeSpan.FromMinutes(zoneMinutes)).ToString(pattern, CultureInfo.InvariantCulture);

    private static string ZoneOf(int minutes)
    {
        int hours = Math.Abs(minutes) / 60, rest = Math.Abs(minutes) % 60;
        string sign = minutes < 0 ? "-" : "+";
        return rest == 0
            ? string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours}")
            : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours}:{rest:00}");
    }
}
