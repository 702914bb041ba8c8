using System.Text;

namespace Levee.Features.Text;

/// <summary>
/// A text with every character folded: the ground on which links and templates are found. Reusable; used by one thread
/// at a time.
/// </summary>
internal sealed class FoldedText
{
    private static readonly string[] Dots = [".", "dot", "点", ":"];

    private char[] decoded = new char[512];
    private char[] folded = new char[512];
    private int count;

    /// <summary>Characters (Unicode scalar values) of the text before folding.</summary>
    public int Length { get; private set; }

    /// <summary>Capital letters among them.</summary>
    public int Capitals { get; private set; }

    /// <summary>Characters that cannot be seen among them, apart from those that follow emoji.</summary>
    public int Invisible { get; private set; }

    /// <summary>The folded text; runs of spaces are one space.</summary>
    public ReadOnlySpan<char> Characters => folded.AsSpan(0, count);

    /// <summary>Reads UTF-8; a broken sequence becomes the replacement character.</summary>
    public void Read(ReadOnlySpan<byte> utf8)
    {
        if (decoded.Length < utf8.Length) decoded = new char[utf8.Length];
        int length = Encoding.UTF8.GetChars(utf8, decoded);
        Fold(decoded.AsSpan(0, length));
        decoded.AsSpan(0, length).Clear();
    }

    /// <summary>Reads UTF-8 with nothing folded but the case of Latin letters.</summary>
    public void ReadUnfolded(ReadOnlySpan<byte> utf8)
    {
        string text = Encoding.UTF8.GetString(utf8).ToLowerInvariant();
        if (folded.Length < text.Length) folded = new char[text.Length * 2];
        text.CopyTo(folded);
        (count, Length, Capitals, Invisible) = (text.Length, text.Length, 0, 0);
    }

    /// <summary>Overwrites what was read.</summary>
    public void Forget()
    {
        Array.Clear(folded, 0, count);
        count = 0;
    }

    private void Fold(ReadOnlySpan<char> text)
    {
        // A folded character never takes more UTF-16 units than the one it came from, but lower case may take one more.
        if (folded.Length < text.Length * 2) folded = new char[text.Length * 2];
        count = 0;
        Length = 0;
        Capitals = 0;
        Invisible = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int point = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                point = char.ConvertToUtf32(text[i], text[++i]);
            Length++;
            if (point is >= 'A' and <= 'Z') Capitals++;
            int to = FoldingTable.Fold(point);
            if (to == FoldingTable.Dropped && point is not (0xFE0F or 0x200D or 0xFEFF)) Invisible++;
            Add(to);
            Mend();
        }
    }

    /// <summary>
    /// Undoes what keeps a link from being one: hxxp, [.] and (.), [dot], [:], and an ideographic full stop before a
    /// Latin letter or digit.
    /// </summary>
    private void Mend()
    {
        if (count < 3) return;
        ReadOnlySpan<char> tail = folded.AsSpan(0, count);
        switch (tail[^1])
        {
            case 'p' when tail.EndsWith("hxxp", StringComparison.Ordinal):
                folded[count - 3] = folded[count - 2] = 't';
                break;
            case ']' or ')' or '}':
                MendDot(tail);
                break;
            case (>= 'a' and <= 'z') or (>= '0' and <= '9')
                when tail[^2] == '。' && char.IsAsciiLetterOrDigit(tail[^3]):
                folded[count - 2] = '.';
                break;
            default:
                break;
        }
    }

    private void MendDot(ReadOnlySpan<char> tail)
    {
        foreach (string dot in Dots)
        {
            int open = count - dot.Length - 2;
            // Only inside a name: a smile or a remark in brackets is none.
            bool isDot = open > 0 && (tail[open] is '[' or '(' or '{') && char.IsAsciiLetterOrDigit(tail[open - 1])
                && tail[(open + 1)..^1].SequenceEqual(dot);
            if (!isDot) continue;
            folded[open] = dot == ":" ? ':' : '.';
            count = open + 1;
            return;
        }
    }

    private void Add(int point)
    {
        if (point == FoldingTable.Dropped) return;
        if (point is ' ' or '\t' or '\r' or '\n')
        {
            if (count > 0 && folded[count - 1] != ' ') folded[count++] = ' ';
            return;
        }
        if (point < 0x10000)
        {
            folded[count++] = (char)point;
            return;
        }
        count += new Rune(point).EncodeToUtf16(folded.AsSpan(count));
    }
}
