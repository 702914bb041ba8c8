using Levee.Contracts;

namespace Levee.Casework.Law;

/// <summary>Adds spans of law to instants; days and months are those of the node's one zone.</summary>
public static class LawCalendar
{
    private const long MinuteMs = 60_000;

    /// <summary>The instant <paramref name="amount"/> units after <paramref name="from"/>.</summary>
    public static Instant Add(Instant from, long amount, LawUnit unit, int zoneMinutes) => unit switch
    {
        LawUnit.Second => from.Plus(amount * 1000),
        LawUnit.Minute => from.Plus(amount * MinuteMs),
        LawUnit.Hour => from.Plus(amount * 60 * MinuteMs),
        LawUnit.Day => from.Plus(amount * 24 * 60 * MinuteMs),
        LawUnit.WorkingDay => AddWorkingDays(from, amount, zoneMinutes),
        LawUnit.Month => AddMonths(from, amount, zoneMinutes),
        LawUnit.Year => AddMonths(from, amount * 12, zoneMinutes),
        _ => throw new LawFormatException($"law: {LawUnits.NameOf(unit)} is no span of time: a clock needs one"),
    };

    private static Instant AddMonths(Instant from, long months, int zoneMinutes)
    {
        DateTimeOffset local = DateTimeOffset.FromUnixTimeMilliseconds(from.UnixMs)
            .ToOffset(TimeSpan.FromMinutes(zoneMinutes));
        return new Instant(local.AddMonths((int)months).ToUnixTimeMilliseconds());
    }

    private static Instant AddWorkingDays(Instant from, long days, int zoneMinutes)
    {
        DateTimeOffset local = DateTimeOffset.FromUnixTimeMilliseconds(from.UnixMs)
            .ToOffset(TimeSpan.FromMinutes(zoneMinutes));
        for (long left = days; left > 0;)
        {
            local = local.AddDays(1);
            if (local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }
        return new Instant(local.ToUnixTimeMilliseconds());
    }
}
