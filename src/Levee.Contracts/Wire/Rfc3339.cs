namespace Levee.Contracts.Wire;

/// <summary>Times of RFC 3339 section 5.6, read without allocating.</summary>
internal static class Rfc3339
{
    private const long DayMs = 86_400_000;

    private static ReadOnlySpan<byte> MonthDays => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>
    /// Reads <c>2026-11-24T06:00:00.120Z</c> or with an offset; more than three fraction digits are cut. A leap second
    /// (<c>:60</c>) is read as the first moment of the next minute.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':') return false;
        if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ')) return false;
        int year = Digits(text, 0, 4), month = Digits(text, 5, 2), day = Digits(text, 8, 2);
        int hour = Digits(text, 11, 2), minute = Digits(text, 14, 2), second = Digits(text, 17, 2);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month)) return false;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60) return false;
        int at = 19;
        if (!TryFraction(text, ref at, out int ms) || !TryOffset(text[at..], out int offsetMinutes)) return false;
        long days = DaysBefore(year, month) + day - 1;
        long value = days * DayMs + hour * 3_600_000L + (minute - offsetMinutes) * 60_000L + second * 1000L + ms;
        instant = new Instant(value);
        return instant >= Instant.Min && instant <= Instant.Max;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int at, out int ms)
    {
        ms = 0;
        if (text[at] != '.') return true;
        int start = ++at;
        int scale = 100;
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            ms += (text[at++] - '0') * scale;
            scale /= 10;
        }
        return at > start && at < text.Length;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1) return text[0] is (byte)'Z' or (byte)'z';
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':') return false;
        int hour = Digits(text, 1, 2), minute = Digits(text, 4, 2);
        if (hour is < 0 or > 23 || minute is < 0 or > 59) return false;
        minutes = (hour * 60 + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text, int start, int count)
    {
        int value = 0;
        foreach (byte digit in text.Slice(start, count))
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = value * 10 + (digit - '0');
        }
        return value;
    }

    private static int DaysIn(int year, int month) => month == 2 && IsLeap(year) ? 29 : MonthDays[month - 1];

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Days from 1970-01-01 to the first of a month.</summary>
    private static long DaysBefore(int year, int month)
    {
        int past = year - 1;
        long days = past * 365L + past / 4 - past / 100 + past / 400 - 719_162;
        for (int m = 1; m < month; m++) days += DaysIn(year, m);
        return days;
    }
}
