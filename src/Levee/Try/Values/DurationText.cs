using System.Globalization;

namespace Levee.Try.Values;

/// <summary>Reads a length of time: a number, <c>1:02:03</c>, <c>1时2分3秒</c>, <c>62s</c>.</summary>
internal static class DurationText
{
    private const long SecondsMax = 1_000_000_000;

    /// <summary>Reads a cell into seconds; a bare number is in units of <paramref name="unitMs"/>.</summary>
    public static bool TryRead(string cell, long unitMs, out long seconds)
    {
        seconds = 0;
        ReadOnlySpan<char> text = cell.AsSpan().Trim();
        if (text.Length is 0 or > 24) return false;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            if (number > SecondsMax) return false;
            seconds = (long)decimal.Round(number * unitMs / 1000, MidpointRounding.AwayFromZero);
            return true;
        }
        return text.Contains(':') ? TryClock(text, out seconds) : TryUnits(text, out seconds);
    }

    private static bool TryClock(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        int parts = 0;
        foreach (Range range in text.Split(':'))
        {
            ReadOnlySpan<char> part = text[range];
            int point = part.IndexOf('.');
            if (point >= 0) part = part[..point];
            if (++parts > 3 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                || (parts > 1 && value > 59)) return false;
            seconds = (seconds * 60) + value;
        }
        return parts > 1;
    }

    private static bool TryUnits(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        long value = 0;
        bool hasDigits = false, hasUnit = false;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                hasDigits = true;
                if (value > SecondsMax) return false;
                continue;
            }
            if (c is ' ' or '钟' or '小' or 'i' or 'n' or 'e' or 'c' or 'r' or 'o' or 'u') continue;
            int unit = c switch
            {
                '时' or 'h' or 'H' => 3600,
                '分' or 'm' or 'M' or '\'' => 60,
                '秒' or 's' or 'S' => 1,
                _ => 0
            };
            if (unit == 0) return false;
            if (!hasDigits) continue;
            seconds += value * unit;
            (value, hasDigits, hasUnit) = (0, false, true);
        }
        return hasUnit && !hasDigits;
    }
}
