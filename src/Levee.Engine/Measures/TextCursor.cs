namespace Levee.Engine.Measures;

/// <summary>Reads words and signs of a measure's text from left to right.</summary>
/// <param name="text">The text.</param>
internal sealed class TextCursor(string text)
{
    /// <summary>The next character's offset.</summary>
    internal int Offset { get; private set; }

    /// <summary>True when only blanks are left.</summary>
    internal bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return Offset == text.Length;
        }
    }

    /// <summary>Where the next word or sign stands.</summary>
    internal int NextOffset
    {
        get
        {
            SkipBlanks();
            return Offset;
        }
    }

    /// <summary>Takes a sign when it comes next.</summary>
    internal bool TryTake(char sign)
    {
        SkipBlanks();
        if (Offset == text.Length || text[Offset] != sign) return false;
        Offset++;
        return true;
    }

    /// <summary>Takes a sign or refuses.</summary>
    internal void Take(char sign)
    {
        if (!TryTake(sign)) throw Wrong($"'{sign}'");
    }

    /// <summary>Takes a word: letters, digits, hyphens and underscores; empty when none comes next.</summary>
    internal string TakeWord()
    {
        SkipBlanks();
        int start = Offset;
        while (Offset < text.Length && IsWordPart(text[Offset])) Offset++;
        return text[start..Offset];
    }

    /// <summary>Takes a given word or refuses.</summary>
    internal void TakeWord(string word)
    {
        int start = Offset;
        if (TakeWord() == word) return;
        Offset = start;
        throw Wrong($"'{word}'");
    }

    /// <summary>Takes text in single quotes or refuses.</summary>
    internal string TakeQuoted()
    {
        Take('\'');
        int end = text.IndexOf('\'', Offset);
        if (end < 0) throw Wrong("a closing quote");
        string quoted = text[Offset..end];
        Offset = end + 1;
        return quoted;
    }

    /// <summary>Takes an expression up to the word <c>by</c> that stands outside brackets and quotes.</summary>
    internal string TakeExpression()
    {
        SkipBlanks();
        int start = Offset;
        int depth = 0;
        char quote = '\0';
        for (; Offset < text.Length; Offset++)
        {
            char c = text[Offset];
            if (quote != '\0')
            {
                if (c == '\\') Offset++;
                else if (c == quote) quote = '\0';
            }
            else if (c is '\'' or '"') quote = c;
            else if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            else if (depth == 0 && IsBy(Offset)) return text[start..Offset].TrimEnd();
        }
        Offset = Math.Min(Offset, text.Length);
        throw Wrong("'by' and a subject");
    }

    /// <summary>The error that something else comes next.</summary>
    internal MeasureSyntaxException Wrong(string expected)
    {
        SkipBlanks();
        int start = Offset;
        string word = TakeWord();
        Offset = start;
        string found = word.Length > 0 ? $"'{word}'"
            : Offset < text.Length ? $"'{text[Offset]}'" : "the end of the text";
        return new MeasureSyntaxException(Offset, $"{found} was found", expected);
    }

    private bool IsBy(int at) => at + 2 < text.Length && text[at] == 'b' && text[at + 1] == 'y'
        && char.IsWhiteSpace(text[at + 2]) && at > 0 && (char.IsWhiteSpace(text[at - 1])
            || text[at - 1] is ')' or '\'');

    private void SkipBlanks()
    {
        while (Offset < text.Length && char.IsWhiteSpace(text[Offset])) Offset++;
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
