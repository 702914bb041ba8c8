using Levee.Contracts;

namespace Levee.Try.Running;

/// <summary>A time as the clock on the wall says it.</summary>
/// <param name="Day">Days since 1970-01-01.</param>
/// <param name="Hour">Hour of the day.</param>
internal readonly record struct LocalTime(int Day, int Hour)
{
    private const long HourMs = 3_600_000;

    /// <summary>The local time of an instant.</summary>
    public static LocalTime Of(Instant at, int zoneMinutes)
    {
        long hours = (long)Math.Floor((at.UnixMs + (zoneMinutes * 60_000.0)) / HourMs);
        return new LocalTime((int)Math.Floor(hours / 24.0), (int)(((hours % 24) + 24) % 24));
    }
}
