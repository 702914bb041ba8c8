using System.Globalization;
using System.Text;

namespace Levee.Try.Values;

/// <summary>
/// Reads an amount of money as people write it: separators of thousands, signs of a currency, 元, 万, a minus in front,
/// behind or as parentheses, full-width digits, a comma for the decimals.
/// </summary>
internal static class AmountText
{
    private const decimal Max = 1_000_000_000_000_000m;

    /// <summary>Reads a cell into major units.</summary>
    public static bool TryRead(string cell, out decimal amount)
    {
        amount = 0;
        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out amount)) return Math.Abs(amount) < Max;
        ReadOnlySpan<char> text = cell.AsSpan().Trim();
        if (text.Length is 0 or > 40) return false;
        StringBuilder digits = new();
        bool isNegative = text[0] is '(' or '（' && text[^1] is ')' or '）';
        decimal factor = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = Narrow(text[i]);
            if (char.IsAsciiDigit(c) || c is '.' or ',') digits.Append(c);
            else if (c is '-' or '−' && (digits.Length == 0 || i == text.Length - 1)) isNegative = true;
            else if (c == '万' && digits.Length > 0) factor = 10_000;
            else if (c == '亿' && digits.Length > 0) factor = 100_000_000;
            else if (!IsOrnament(c)) return false;
        }
        if (!decimal.TryParse(Plain(digits.ToString()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out decimal value) || value > Max) return false;
        amount = value * factor * (isNegative ? -1 : 1);
        return Math.Abs(amount) < Max;
    }

    private static bool IsOrnament(char c) => c is ' ' or '\u00a0' or '+' or '(' or ')' or '¥' or '$' or '€' or '£'
        or '元' or '圆' or '人' or '民' or '币' or '整' or '\'' || char.IsAsciiLetterUpper(c);

    /// <summary>The last separator is the point of decimals unless three digits follow it and it is a comma.</summary>
    private static string Plain(string digits)
    {
        int comma = digits.LastIndexOf(','), point = digits.LastIndexOf('.');
        if (comma < 0) return digits.Count(c => c == '.') > 1 ? digits.Replace(".", "", StringComparison.Ordinal)
            : digits;
        bool isDecimal = comma > point && (point >= 0 || (digits.Length - comma - 1 != 3
            && digits.IndexOf(',', StringComparison.Ordinal) == comma));
        return isDecimal
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
    }

    private static char Narrow(char c) => c switch
    {
        >= '０' and <= '９' => (char)('0' + (c - '０')),
        '，' => ',',
        '．' => '.',
        '（' => '(',
        '）' => ')',
        '－' => '-',
        '＋' => '+',
        '￥' => '¥',
        _ => c,
    };
}
