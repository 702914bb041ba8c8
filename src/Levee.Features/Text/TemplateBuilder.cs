using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Levee.Features.Text;

/// <summary>
/// The wording of a text with filled-in values removed: links, runs of digits (amounts, numbers, codes, dates) and
/// names
/// in brackets become one mark each, spaces go. Texts sent from one template get one digest. Reusable; used by one
/// thread at a time.
/// </summary>
internal sealed class TemplateBuilder
{
    private const char NameMark = '\u0002';
    private const char DigitMark = '0';
    private const int BracketedMax = 24;
    private const string Opening = "【[「『《〈({〔<";
    private const string Closing = "】]」』》〉)}〕>";

    private byte[] template = new byte[1024];
    private int count;

    /// <summary>Telephone and account numbers met outside links.</summary>
    public int Numbers { get; private set; }

    /// <summary>True when nothing but spaces was there.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Reads a wording, in which links are marks.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        count = 0;
        Numbers = 0;
        if (template.Length < text.Length * 2) template = new byte[text.Length * 2];
        for (int i = 0; i < text.Length;) i = Step(text, i);
    }

    /// <summary>The first bytes of SHA-256 of the template; keyed later, by the pseudonymiser.</summary>
    public void Digest(Span<byte> digest)
    {
        Span<byte> whole = stackalloc byte[Hash256.Size];
        SHA256.HashData(template.AsSpan(0, count), whole);
        whole[..digest.Length].CopyTo(digest);
    }

    /// <summary>Overwrites what was read.</summary>
    public void Forget()
    {
        Array.Clear(template, 0, count);
        count = 0;
    }

    private int Step(ReadOnlySpan<char> text, int at)
    {
        char letter = text[at];
        if (DigitRun.IsDigit(letter))
        {
            DigitRun run = DigitRun.Read(text, at);
            if (run.IsNumber) Numbers++;
            Add(DigitMark);
            return run.End;
        }
        int bracket = Opening.IndexOf(letter, StringComparison.Ordinal);
        if (bracket >= 0 && TryBracketed(text, at, bracket, out int end)) return end;
        if (letter != ' ') Add(letter);
        return at + 1;
    }

    /// <summary>Folds a short name in brackets; a number in them still counts.</summary>
    private bool TryBracketed(ReadOnlySpan<char> text, int at, int bracket, out int end)
    {
        ReadOnlySpan<char> inside = text.Slice(at + 1, Math.Min(BracketedMax + 1, text.Length - at - 1));
        int length = inside.IndexOf(Closing[bracket]);
        end = at + length + 2;
        if (length <= 0) return false;
        for (int i = at + 1; i < end - 1;)
        {
            if (!DigitRun.IsDigit(text[i]))
            {
                i++;
                continue;
            }
            DigitRun run = DigitRun.Read(text, i);
            if (run.IsNumber) Numbers++;
            i = run.End;
        }
        Add(NameMark);
        return true;
    }

    private void Add(char letter)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(template.AsSpan(count), letter);
        count += 2;
    }
}
