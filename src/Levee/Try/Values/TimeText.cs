using System.Globalization;

namespace Levee.Try.Values;

/// <summary>Reads a time in one of the forms that exports use.</summary>
internal static class TimeText
{
    private const long DayMs = 86_400_000;
    private const double ExcelMin = 18_264, ExcelMax = 73_050;
    private static readonly DateTime ExcelZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The form that a single cell is in; <see cref="TimeKind.None"/> when it is no time.</summary>
    public static TimeKind KindOf(string cell)
    {
        ReadOnlySpan<char> text = cell.AsSpan().Trim();
        if (text.Length is < 4 or > 40) return TimeKind.None;
        if (IsNumber(text, out bool isWhole))
        {
            int point = text.IndexOf('.');
            int digits = point < 0 ? text.Length : point;
            double value = double.Parse(text, CultureInfo.InvariantCulture);
            if (isWhole && digits is 8 or 12 or 14 && TryCalendar(text, 0, true, out _)) return TimeKind.Calendar;
            if (digits == 10 && value is > 6e8 and < 4.2e9) return TimeKind.UnixSeconds;
            if (isWhole && digits == 13 && value is > 6e11 and < 4.2e12) return TimeKind.UnixMilliseconds;
            if (isWhole && digits == 16 && value is > 6e14 and < 4.2e15) return TimeKind.UnixMicroseconds;
            return digits == 5 && value is > ExcelMin and < ExcelMax ? TimeKind.Excel : TimeKind.None;
        }
        if (TryOfDay(text, out _)) return TimeKind.OfDay;
        return TryCalendar(text, 0, true, out _) || TryCalendar(text, 0, false, out _)
            ? TimeKind.Calendar : TimeKind.None;
    }

    /// <summary>
    /// Reads a cell; a time without an offset is <paramref name="zoneMinutes"/> east of UTC. False when it is none.
    /// </summary>
    public static bool TryRead(string cell, TimeForm form, int zoneMinutes, long startMs, out long unixMs)
    {
        ReadOnlySpan<char> text = cell.AsSpan().Trim();
        unixMs = 0;
        if (form.Kind is TimeKind.Calendar or TimeKind.OfDay)
            return TryCalendar(text, zoneMinutes, form.IsDayFirst, out unixMs);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out decimal value) || Math.Abs(value) > 1e17m) return false;
        decimal ms = form.Kind switch
        {
            TimeKind.UnixSeconds => value * 1000,
            TimeKind.UnixMilliseconds => value,
            TimeKind.UnixMicroseconds => value / 1000,
            TimeKind.Step when value is >= 0 and < 100_000_000_000m => startMs + (value * form.UnitMs),
            TimeKind.Excel when value is >= 0 and < 200_000 => ExcelMs(value, zoneMinutes),
            _ => -1,
        };
        if (ms is < 0 or > 253_402_300_799_999m) return false;
        unixMs = (long)decimal.Round(ms);
        return true;
    }

    /// <summary>A spreadsheet keeps a second as 0.0000116 of a day: what it shows is the rounded second.</summary>
    private static decimal ExcelMs(decimal days, int zoneMinutes)
    {
        decimal seconds = decimal.Round(days * 86_400);
        decimal zero = (decimal)(ExcelZero - DateTime.UnixEpoch).TotalMilliseconds;
        return zero + (seconds * 1000) - (zoneMinutes * 60_000m);
    }

    /// <summary>Hours, minutes and perhaps seconds alone.</summary>
    public static bool TryOfDay(ReadOnlySpan<char> text, out long ms)
    {
        ms = 0;
        if (text.IndexOf(':') is < 1 or > 2) return false;
        DateParts parts = new();
        if (!parts.Cut(text) || parts.Count is < 2 or > 4 || parts.HasMonthName) return false;
        int second = parts.Count > 2 ? parts[2] : 0;
        if (parts[0] > 23 || parts[1] > 59 || second > 59) return false;
        ms = (((parts[0] * 60L) + parts[1]) * 60 + second) * 1000;
        return true;
    }

    private static bool TryCalendar(ReadOnlySpan<char> text, int zoneMinutes, bool isDayFirst, out long unixMs)
    {
        unixMs = 0;
        DateParts parts = new();
        if (!parts.Cut(text) || !parts.TryOrder(isDayFirst)) return false;
        int hour = parts.Hour, day = parts.Day;
        if (parts.Year is < 1970 or > 9998 || parts.Month is < 1 or > 12 || day < 1 || hour > 24 || parts.Minute > 59
            || parts.Second > 60) return false;
        if (day > DateTime.DaysInMonth(parts.Year, parts.Month)) return false;
        long days = (long)(new DateTime(parts.Year, parts.Month, day, 0, 0, 0, DateTimeKind.Unspecified)
            - DateTime.UnixEpoch).TotalDays;
        int offset = parts.OffsetMinutes ?? zoneMinutes;
        unixMs = (days * DayMs) + (((hour * 60L) + parts.Minute - offset) * 60_000) + (parts.Second * 1000L)
            + parts.Millisecond;
        return unixMs >= 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out bool isWhole)
    {
        isWhole = true;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c)) continue;
            if (c != '.' || !isWhole) return false;
            isWhole = false;
        }
        return true;
    }
}
