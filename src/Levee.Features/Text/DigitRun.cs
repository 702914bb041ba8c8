namespace Levee.Features.Text;

/// <summary>
/// A run of digits in a folded text, with the marks that stand inside numbers, amounts, dates and times.
/// </summary>
/// <param name="End">Past the last digit.</param>
/// <param name="IsNumber">True when it reads as a telephone or account number.</param>
internal readonly record struct DigitRun(int End, bool IsNumber)
{
    private const int NumberDigitsMin = 7;
    private const int NumberDigitsMax = 21;

    /// <summary>
    /// Reads the run that begins at <paramref name="start"/>, a digit or an asterisk (a masked digit).
    /// </summary>
    public static DigitRun Read(ReadOnlySpan<char> text, int start)
    {
        int end = start, digits = 0;
        bool hasOtherMarks = false;
        while (end < text.Length)
        {
            if (IsDigit(text[end]))
            {
                digits++;
                hasOtherMarks |= text[end] == '*';
                end++;
                continue;
            }
            bool isInside = end + 1 < text.Length && IsDigit(text[end + 1]);
            if (!isInside || text[end] is not (' ' or '-' or '.' or ',' or ':' or '/')) break;
            hasOtherMarks |= text[end] is not (' ' or '-');
            end++;
        }
        bool isNumber = !hasOtherMarks && !IsAmount(text, start, end) && !IsDate(text[start..end], digits)
            && (digits is >= NumberDigitsMin and <= NumberDigitsMax || IsShortCode(text[start..end], digits));
        return new DigitRun(end, isNumber);
    }

    public static bool IsDigit(char letter) => letter is (>= '0' and <= '9') or '*';

    private static bool IsAmount(ReadOnlySpan<char> text, int start, int end) =>
        end < text.Length && text[end] is '元' or '圆' or '块' or '万' or '亿'
        || start > 0 && text[start - 1] is '¥' or '$' or '€' or '£';

    private static bool IsDate(ReadOnlySpan<char> run, int digits) =>
        digits is 7 or 8 && run.Length > digits && run[4] == '-';

    private static bool IsShortCode(ReadOnlySpan<char> run, int digits) => digits is 5 or 6
        && (run.StartsWith("95", StringComparison.Ordinal) || run.StartsWith("96", StringComparison.Ordinal)
            || run.StartsWith("100", StringComparison.Ordinal)
            || run.StartsWith("12", StringComparison.Ordinal) && digits == 5);
}
