using System.Text;

namespace Levee.Features.Text;

/// <summary>
/// A text with every character folded: the ground on which links and templates are found. Reusable; used by one thread
/// at a time.
/// </summary>
internal sealed class FoldedText
{
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
