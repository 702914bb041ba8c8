using System.Globalization;
using Levee.Contracts;

namespace Levee.Try.Page;

/// <summary>Times as the file's own clock says them.</summary>
/// <param name="ZoneMinutes">Minutes east of UTC.</param>
internal readonly record struct WallTime(int ZoneMinutes)
{
    /// <summary>The zone, such as <c>UTC+08:00</c>.</summary>
    public string Zone => string.Create(CultureInfo.InvariantCulture,
        $"UTC{(ZoneMinutes < 0 ? '-' : '+')}{Math.Abs(ZoneMinutes) / 60:d2}:{Math.Abs(ZoneMinutes) % 60:d2}");

    /// <summary>Date and time to the second.</summary>
    public string Of(Instant at) => DateTimeOffset.FromUnixTimeMilliseconds(at.UnixMs + (ZoneMinutes * 60_000L))
        .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The date of a day since 1970.</summary>
    public static string OfDay(int day) =>
        DateTime.UnixEpoch.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
