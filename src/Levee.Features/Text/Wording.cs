namespace Levee.Features.Text;

/// <summary>
/// A folded text as it reads: links are one mark, traditional characters simplified, look-alike letters Latin, split
/// characters joined, marks between single characters gone, digits in words written as digits. The ground of templates
/// and scores; hosts are taken before, from the letters as sent. Reusable; used by one thread at a time.
/// </summary>
internal sealed class Wording
{
    /// <summary>Stands where a link stood.</summary>
    public const char LinkMark = '\u0001';

    private const string Separators = " .·•・*_-~^|/\\+=`'\"°";

    private char[] plain = new char[512];
    private char[] joined = new char[512];
    private int count;

    /// <summary>How often characters were disguised: look-alikes, split characters, marks between characters.</summary>
    public int Disguised { get; private set; }

    /// <summary>The wording.</summary>
    public ReadOnlySpan<char> Characters => joined.AsSpan(0, count);

    /// <summary>Reads a folded text and its links.</summary>
    public void Read(ReadOnlySpan<char> text, List<LinkRange> links)
    {
        Disguised = 0;
        count = 0;
        if (plain.Length < text.Length + 1)
        {
            plain = new char[text.Length * 2];
            joined = new char[text.Length * 2];
        }
        int length = Replace(text, links);
        for (int at = 0; at < length;) at = Step(plain.AsSpan(0, length), at);
        Array.Clear(plain, 0, length);
    }

    /// <summary>Reads a text in which only links become marks.</summary>
    public void ReadUnfolded(ReadOnlySpan<char> text, List<LinkRange> links)
    {
        (Disguised, count) = (0, 0);
        if (joined.Length < text.Length) joined = new char[text.Length * 2];
        if (plain.Length < joined.Length) plain = new char[joined.Length];
        int next = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isLink = next < links.Count && links[next].Start <= i;
            joined[count++] = isLink ? LinkMark : text[i];
            if (isLink) i = links[next++].End - 1;
        }
    }

    /// <summary>Overwrites what was read.</summary>
    public void Forget()
    {
        Array.Clear(joined, 0, count);
        count = 0;
    }

    /// <summary>Links to marks, each character to the one it looks like.</summary>
    private int Replace(ReadOnlySpan<char> text, List<LinkRange> links)
    {
        int length = 0, next = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (next < links.Count && links[next].Start <= i)
            {
                plain[length++] = LinkMark;
                i = links[next++].End - 1;
                continue;
            }
            char letter = text[i];
            if (letter < 0x80)
            {
                plain[length++] = letter;
                continue;
            }
            char latin = Homoglyphs.Fold(letter);
            if (latin != letter) Disguised++;
            plain[length++] = SimplifiedTable.Of(latin);
        }
        return length;
    }

    private int Step(ReadOnlySpan<char> text, int at)
    {
        char letter = text[at];
        if (letter >= 0x2E80) return Ideograph(text, at);
        if (char.IsAsciiLetter(letter)) return Letter(text, at);
        if (letter == ' ' && IsBetweenIdeographs(text, at)) return at + 1;
        joined[count++] = letter;
        return at + 1;
    }

    private int Ideograph(ReadOnlySpan<char> text, int at)
    {
        int end = DigitWords(text, at);
        if (end > at) return end;
        int next = at + 1;
        if (next < text.Length && SplitCharacters.Join(text[at], text[next]) is var whole and not '\0')
        {
            joined[count++] = whole;
            Disguised++;
            return next + 1;
        }
        joined[count++] = text[at];
        // One mark between two characters, but not between longer parts: 转.账 and not 2.5 or a list.
        bool isSplit = next + 1 < text.Length && IsIdeograph(text[at]) && IsIdeograph(text[next + 1])
            && text[next] != ' ' && Separators.Contains(text[next], StringComparison.Ordinal);
        if (!isSplit) return next;
        Disguised++;
        return next + 1;
    }

    /// <summary>
    /// A row of five digits or more, some of them Chinese words; marks between them do not end the row.
    /// </summary>
    private int DigitWords(ReadOnlySpan<char> text, int at)
    {
        int words = 0, digits = 0, end = at, from = count;
        for (int i = at; i < text.Length; i++)
        {
            char digit = NumberWords.OfChinese(text[i]);
            if (digit != '\0') words++;
            else if (words > 0 && char.IsAsciiDigit(text[i])) digit = text[i];
            if (digit != '\0')
            {
                joined[count++] = digit;
                digits++;
                end = i + 1;
            }
            else if (words == 0 || !Separators.Contains(text[i], StringComparison.Ordinal))
            {
                break;
            }
        }
        for (int i = from - 1; i >= 0 && char.IsAsciiDigit(joined[i]); i--) digits++;
        if (words >= NumberWords.WordsMin && digits >= NumberWords.RunMin)
        {
            Disguised++;
            return end;
        }
        count = from;
        return at;
    }

    /// <summary>A word of letters, a run of digit words, or single letters with one mark between each.</summary>
    private int Letter(ReadOnlySpan<char> text, int at)
    {
        bool isStart = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
        if (isStart)
        {
            int end = EnglishDigits(text, at);
            if (end == at) end = SpacedLetters(text, at);
            if (end > at) return end;
        }
        int next = at;
        while (next < text.Length && char.IsAsciiLetter(text[next])) joined[count++] = text[next++];
        return next;
    }

    private int EnglishDigits(ReadOnlySpan<char> text, int at)
    {
        int digits = 0, end = at, from = count;
        for (int i = at; i < text.Length;)
        {
            char digit = NumberWords.OfEnglish(text[i..], out int length);
            if (digit == '\0') break;
            joined[count++] = digit;
            digits++;
            end = i + length;
            i = end;
            while (i < text.Length && text[i] is ' ' or '-') i++;
        }
        if (digits >= NumberWords.RunMin)
        {
            Disguised++;
            return end;
        }
        count = from;
        return at;
    }

    private int SpacedLetters(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !Separators.Contains(text[at + 1], StringComparison.Ordinal)) return at;
        char mark = text[at + 1];
        int letters = 1, i = at;
        while (i + 2 < text.Length && text[i + 1] == mark && char.IsAsciiLetterOrDigit(text[i + 2])
            && (i + 3 >= text.Length || !char.IsAsciiLetterOrDigit(text[i + 3])) && !BeginsAnother(text, i + 2, mark))
        {
            i += 2;
            letters++;
        }
        const int LettersMin = 4;
        if (letters < LettersMin) return at;
        for (int j = at; j <= i; j += 2) joined[count++] = text[j];
        Disguised++;
        return i + 1;
    }

    /// <summary>The letter at <paramref name="at"/> is the first of a word spaced by another mark.</summary>
    private static bool BeginsAnother(ReadOnlySpan<char> text, int at, char mark) =>
        at + 2 < text.Length && text[at + 1] != mark && Separators.Contains(text[at + 1], StringComparison.Ordinal)
        && char.IsAsciiLetter(text[at + 2]) && (at + 3 == text.Length || text[at + 3] == text[at + 1]);

    private static bool IsBetweenIdeographs(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] >= 0x2E80 && text[at + 1] >= 0x2E80;

    private static bool IsIdeograph(char letter) => letter is (>= '\u3400' and <= '\u9FFF');
}
