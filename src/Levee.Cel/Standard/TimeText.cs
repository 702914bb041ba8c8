using System.Globalization;
using Levee.Cel.Evaluation;

namespace Levee.Cel.Standard;

/// <summary>Reads and writes timestamps (RFC 3339) and durations (decimal numbers with h, m, s, ms, us, ns).</summary>
internal static class TimeText
{
    /// <summary>0001-01-01T00:00:00Z in seconds since 1970.</summary>
    internal const long FirstSecond = -62_135_596_800;

    /// <summary>9999-12-31T23:59:59Z in seconds since 1970.</summary>
    internal const long LastSecond = 253_402_300_799;

    internal static CelValue ParseTimestamp(string text)
    {
        ReadOnlySpan<char> rest = text;
        // 19 characters to the second, then an optional fraction, then Z or an offset.
        if (rest.Length < 20 || rest[10] is not ('T' or 't') || !DateTime.TryParseExact(
            rest[..19], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at))
            return Faults.BadText;
        rest = rest[19..];
        int nanoseconds = 0;
        if (rest[0] == '.')
        {
            int digits = 1;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
            if (digits is 1 or > 10) return Faults.BadText;
            nanoseconds = Fraction(rest[1..digits]);
            rest = rest[digits..];
        }
        if (!TryOffset(rest, out int offsetSeconds)) return Faults.BadText;
        return CelValue.Timestamp((at.Ticks / TimeSpan.TicksPerSecond) + FirstSecond - offsetSeconds, nanoseconds);
    }

    /// <summary>Reads Z, UTC, or an offset of hours and minutes whose plus sign may be missing.</summary>
    internal static bool TryZone(string text, out int offsetSeconds)
    {
        offsetSeconds = 0;
        if (text is "UTC" or "Z") return true;
        bool hasSign = text.Length > 0 && text[0] is '+' or '-';
        return TryOffset(hasSign ? text : "+" + text, out offsetSeconds);
    }

    internal static string Timestamp(in CelValue value)
    {
        DateTime at = DateTime.MinValue.AddSeconds(value.AsTimestampSeconds - FirstSecond);
        string fraction = value.AsTimestampNanoseconds == 0
            ? ""
            : "." + value.AsTimestampNanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + "Z";
    }

    internal static CelValue ParseDuration(string text)
    {
        ReadOnlySpan<char> rest = text;
        bool isNegative = rest.StartsWith('-');
        if (isNegative || rest.StartsWith('+')) rest = rest[1..];
        if (rest.SequenceEqual("0")) return CelValue.Duration(0);
        if (rest.IsEmpty) return Faults.BadText;
        Int128 total = 0;
        while (!rest.IsEmpty)
        {
            if (!TryPart(ref rest, out Int128 part)) return Faults.BadText;
            total += part;
            if (total > (Int128)long.MaxValue + 1) return Faults.DurationRange;
        }
        return Times.Duration(isNegative ? -total : total);
    }

    internal static string Duration(in CelValue value)
    {
        Int128 nanoseconds = Int128.Abs(value.AsDurationNanoseconds);
        string sign = value.AsDurationNanoseconds < 0 ? "-" : "";
        string whole = ((long)(nanoseconds / Times.Second)).ToString(CultureInfo.InvariantCulture);
        int rest = (int)(nanoseconds % Times.Second);
        string fraction = rest == 0 ? "" : "." + rest.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return sign + whole + fraction + "s";
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text is "Z" or "z") return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out int hours)) return false;
        if (!int.TryParse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)) return false;
        if (hours > 23 || minutes > 59) return false;
        seconds = ((hours * 60) + minutes) * 60 * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryPart(ref ReadOnlySpan<char> rest, out Int128 nanoseconds)
    {
        nanoseconds = 0;
        int whole = Digits(rest, 0);
        int end = whole < rest.Length && rest[whole] == '.' ? Digits(rest, whole + 1) : whole;
        bool hasDigits = whole > 0 || end > whole + 1;
        long count = 0;
        bool fits = whole == 0
            || long.TryParse(rest[..whole], NumberStyles.None, CultureInfo.InvariantCulture, out count);
        if (!hasDigits || !fits) return false;
        long unit = Unit(rest[end..], out int length);
        if (unit == 0) return false;
        nanoseconds = (Int128)count * unit;
        if (end > whole + 1) nanoseconds += (Int128)Fraction(rest[(whole + 1)..end]) * unit / Times.Second;
        rest = rest[(end + length)..];
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from])) from++;
        return from;
    }

    private static long Unit(ReadOnlySpan<char> text, out int length)
    {
        length = text.StartsWith("ns") || text.StartsWith("us")
            || text.StartsWith("µs") || text.StartsWith("ms") ? 2 : 1;
        if (text.IsEmpty) return 0;
        return (text[0], length) switch
        {
            ('n', 2) => 1,
            ('u' or 'µ', 2) => 1_000,
            ('m', 2) => 1_000_000,
            ('s', 1) => Times.Second,
            ('m', 1) => 60 * Times.Second,
            ('h', 1) => 3_600 * Times.Second,
            _ => 0,
        };
    }

    // The first nine digits of a fraction, as billionths.
    private static int Fraction(ReadOnlySpan<char> digits)
    {
        int value = 0;
        for (int i = 0; i < 9; i++) value = (value * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return value;
    }
}
