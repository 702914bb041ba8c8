namespace Levee.Features.Text;

/// <summary>Digits written as words, one word a digit, as they are spelt to hide a telephone number.</summary>
internal static class NumberWords
{
    /// <summary>Chinese words that such a run has at least; other digits may stand between.</summary>
    public const int WordsMin = 3;

    /// <summary>A run shorter than this may be an ordinary word or count.</summary>
    public const int RunMin = 5;

    private const string Chinese = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺弍弎仨两㈠㈡㈢㈣㈤㈥㈦㈧㈨";
    private const string Digits = "01234567890123456789012332123456789";
    private static readonly string[] English =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The digit of a Chinese digit word; '\0' for others.</summary>
    public static char OfChinese(char letter)
    {
        if (letter is < '\u2460') return '\0';
        int at = Chinese.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? '\0' : Digits[at];
    }

    /// <summary>Reads an English digit word at the start of a text; '\0' when none stands there.</summary>
    public static char OfEnglish(ReadOnlySpan<char> text, out int length)
    {
        for (int digit = 0; digit < English.Length; digit++)
        {
            string word = English[digit];
            length = word.Length;
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            if (text.Length > length && char.IsAsciiLetter(text[length])) continue;
            return (char)('0' + digit);
        }
        length = 0;
        return '\0';
    }
}
