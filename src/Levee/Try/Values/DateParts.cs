using System.Globalization;

namespace Levee.Try.Values;

/// <summary>
/// The numbers of a written date and time, in the order written: groups of digits, a month's name, an offset, a half of
/// the day. Holds one date; lives on the stack.
/// </summary>
internal ref struct DateParts
{
    private const int PartsMax = 8;
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private PartArray parts;
    private int firstLength;
    private int monthAt;
    private bool isAfternoon;
    private bool isMorning;

    public DateParts() => monthAt = -1;

    /// <summary>Groups found.</summary>
    public int Count { get; private set; }

    /// <summary>True when a month stood by its name.</summary>
    public readonly bool HasMonthName => monthAt >= 0;

    public int Year { get; private set; }

    public int Month { get; private set; }

    public int Day { get; private set; }

    public int Hour { get; private set; }

    public int Minute { get; private set; }

    public int Second { get; private set; }

    public int Millisecond { get; private set; }

    /// <summary>Minutes east of UTC as written, or null.</summary>
    public int? OffsetMinutes { get; private set; }

    public readonly int this[int index] => parts[index];

    /// <summary>Cuts a text into groups; false when something in it belongs to no date.</summary>
    public bool Cut(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (!CutDigits(text, ref at)) return false;
            }
            else if (Count >= 5 && c is '+' or '-' or 'Z' or 'z')
            {
                return TryOffset(text[at..]);
            }
            else if (!Skip(text, ref at))
            {
                return false;
            }
        }
        return Count > 0;
    }

    /// <summary>Gives the groups their meaning.</summary>
    public bool TryOrder(bool isDayFirst)
    {
        if (Count == 1) return firstLength is 8 or 12 or 14;
        if (Count < 3) return false;
        if (firstLength == 8)
        {
            Time(1);
            return true;
        }
        if (firstLength == 4) (Year, Month, Day) = (parts[0], parts[1], parts[2]);
        else if (monthAt >= 0) (Year, Month, Day) = (parts[2], parts[monthAt], parts[1 - monthAt]);
        else if (isDayFirst) (Year, Month, Day) = (parts[2], parts[1], parts[0]);
        else (Year, Month, Day) = (parts[2], parts[0], parts[1]);
        Time(3);
        return true;
    }

    private void Time(int from)
    {
        Hour = from < Count ? parts[from] : 0;
        Minute = from + 1 < Count ? parts[from + 1] : 0;
        Second = from + 2 < Count ? parts[from + 2] : 0;
        if (isAfternoon && Hour < 12) Hour += 12;
        if (isMorning && Hour == 12) Hour = 0;
    }

    private bool CutDigits(ReadOnlySpan<char> text, scoped ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        ReadOnlySpan<char> digits = text[start..at];
        if (Count == PartsMax) return false;
        bool isFraction = start > 0 && text[start - 1] is '.' or ',' && Count >= 6;
        if (isFraction)
        {
            ReadOnlySpan<char> three = digits.Length > 3 ? digits[..3] : digits;
            Millisecond = int.Parse(three, CultureInfo.InvariantCulture) * (three.Length switch
            {
                1 => 100,
                2 => 10,
                _
                => 1
            });
            return true;
        }
        if (Count == 0) firstLength = digits.Length;
        if (Count == 0 && digits.Length is 8 or 12 or 14) return CutPacked(digits);
        if (digits.Length > 4) return false;
        parts[Count++] = int.Parse(digits, CultureInfo.InvariantCulture);
        return true;
    }

    private bool CutPacked(ReadOnlySpan<char> digits)
    {
        Year = int.Parse(digits[..4], CultureInfo.InvariantCulture);
        Month = int.Parse(digits[4..6], CultureInfo.InvariantCulture);
        Day = int.Parse(digits[6..8], CultureInfo.InvariantCulture);
        if (digits.Length > 8) Hour = int.Parse(digits[8..10], CultureInfo.InvariantCulture);
        if (digits.Length > 8) Minute = int.Parse(digits[10..12], CultureInfo.InvariantCulture);
        if (digits.Length > 12) Second = int.Parse(digits[12..], CultureInfo.InvariantCulture);
        parts[Count++] = Year;
        return true;
    }

    private bool Skip(ReadOnlySpan<char> text, scoped ref int at)
    {
        char c = text[at];
        if (c is '-' or '/' or '.' or ':' or ' ' or ',' or '年' or '月' or '日' or '时' or '点' or '分' or '秒'
            || (c is 'T' or 't' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            at++;
            return true;
        }
        ReadOnlySpan<char> rest = text[at..];
        if (rest.StartsWith("上午", StringComparison.Ordinal) || rest.StartsWith("am",
            StringComparison.OrdinalIgnoreCase))
            isMorning = true;
        else if (rest.StartsWith("下午", StringComparison.Ordinal)
            || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase)) isAfternoon = true;
        else return TryMonth(rest, ref at);
        at += 2;
        return true;
    }

    private bool TryMonth(ReadOnlySpan<char> rest, scoped ref int at)
    {
        if (rest.Length < 3 || Count > 1 || monthAt >= 0) return false;
        for (int i = 0; i < Months.Length; i++)
        {
            if (!rest.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase)) continue;
            monthAt = Count;
            if (Count == 0) firstLength = 3;
            parts[Count++] = i + 1;
            while (at < rest.Length + at && !rest.IsEmpty && char.IsAsciiLetter(rest[0]))
            {
                rest = rest[1..];
                at++;
            }
            return true;
        }
        return false;
    }

    private bool TryOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            OffsetMinutes = 0;
            return true;
        }
        int sign = text[0] == '-' ? -1 : 1;
        ReadOnlySpan<char> digits = text[1..];
        bool hasColon = digits.Length == 5 && digits[2] == ':';
        if (!hasColon && digits.Length is not (2 or 4)) return false;
        if (!int.TryParse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int hours)) return false;
        int minutes = 0;
        ReadOnlySpan<char> rest = hasColon ? digits[3..] : digits[2..];
        if (!rest.IsEmpty && !int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out minutes))
            return false;
        OffsetMinutes = sign * ((hours * 60) + minutes);
        return hours < 15 && minutes < 60;
    }

    [System.Runtime.CompilerServices.InlineArray(PartsMax)]
    private struct PartArray
    {
        private int first;
    }
}
