using System.Globalization;

namespace Levee.Contracts;

/// <summary>
/// A point in time: Unix milliseconds, UTC. Its text form is RFC 3339 with milliseconds and
/// <c>Z</c>.
/// </summary>
/// <param name="UnixMs">Milliseconds since 1970-01-01T00:00:00Z; may be negative.</param>
public readonly record struct Instant(long UnixMs) : IComparable<Instant>
{
    /// <summary>The earliest instant that RFC 3339 can write (0001-01-01T00:00:00Z).</summary>
    public static readonly Instant Min = new(-62_135_596_800_000);

    /// <summary>The latest instant that RFC 3339 can write (9999-12-31T23:59:59.999Z).</summary>
    public static readonly Instant Max = new(253_402_300_799_999);

    /// <summary>Orders by time.</summary>
    public int CompareTo(Instant other) => UnixMs.CompareTo(other.UnixMs);

    /// <summary>This instant moved by a number of milliseconds.</summary>
    public Instant Plus(long milliseconds) => new(UnixMs + milliseconds);

    /// <summary>Milliseconds from <paramref name="earlier"/> to this instant; negative when it is later.</summary>
    public long Since(Instant earlier) => UnixMs - earlier.UnixMs;

    /// <summary>The later of two instants.</summary>
    public static Instant Later(Instant a, Instant b) => a.UnixMs >= b.UnixMs ? a : b;

    /// <summary>
    /// Reads RFC 3339 text with an offset or <c>Z</c>, or a plain decimal count of Unix
    /// milliseconds.
    /// </summary>
    public static bool TryParse(string text, out Instant instant)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long ms))
        {
            instant = new Instant(ms);
            return ms >= Min.UnixMs && ms <= Max.UnixMs;
        }
        bool hasOffset = text.Length >= 20 && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-');
        bool isRead = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out DateTimeOffset value);
        instant = isRead ? new Instant(value.ToUnixTimeMilliseconds()) : default;
        return isRead && hasOffset;
    }

    /// <summary>RFC 3339, UTC, milliseconds.</summary>
    public override string ToString() => DateTimeOffset.FromUnixTimeMilliseconds(UnixMs)
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>True when <paramref name="a"/> is earlier.</summary>
    public static bool operator <(Instant a, Instant b) => a.UnixMs < b.UnixMs;

    /// <summary>True when <paramref name="a"/> is later.</summary>
    public static bool operator >(Instant a, Instant b) => a.UnixMs > b.UnixMs;

    /// <summary>True when <paramref name="a"/> is not later.</summary>
    public static bool operator <=(Instant a, Instant b) => a.UnixMs <= b.UnixMs;

    /// <summary>True when <paramref name="a"/> is not earlier.</summary>
    public static bool operator >=(Instant a, Instant b) => a.UnixMs >= b.UnixMs;
}
