using Levee.Features.Hosts;
using Levee.Features.Text;

namespace Levee.Features.Scoring;

/// <summary>
/// Takes from a wording what the text scorer sees: runs of characters with digits as one shape, words, and named
/// features. Reusable; used by one thread at a time.
/// </summary>
internal sealed class TextTraits
{
    private const uint RunSalt = 0x51;
    private const uint WordSalt = 0x52;
    private const uint PairSalt = 0x53;
    private const int RunMost = 4;
    private const int LengthSteps = 128;
    private const int DigitSteps = 140;
    private const int CapitalSteps = 148;
    private const int LinkSteps = 156;
    private const int NumberSteps = 160;
    private const int WishesToLeave = 170;

    private readonly bool[] parts = new bool[PhraseBook.Shipped.Parts];
    private char[] shape = new char[512];

    /// <summary>Fills <paramref name="vector"/> from a read text.</summary>
    public void Read(Wording wording, FoldedText folded, int links, int numbers, FeatureVector vector)
    {
        ReadOnlySpan<char> text = wording.Characters;
        vector.Clear();
        vector.NameIn(PhraseBook.Shipped, text, parts);
        int length = Shape(text, out int digits);
        ReadOnlySpan<char> shaped = shape.AsSpan(0, length);
        vector.AddRuns(shaped, 1, RunMost, RunSalt);
        AddWords(shaped, vector);
        if (links > 0) vector.Name(32);
        if (numbers > 0) vector.Name(35);
        if (wording.Disguised + folded.Invisible > 1) vector.Name(37);
        vector.Name(LengthSteps + Step(text.Length, [8, 16, 32, 64, 100, 140, 180, 300]));
        vector.Name(DigitSteps + Step(digits, [0, 2, 5, 10, 16, 24]));
        vector.Name(CapitalSteps + Step(folded.Capitals, [0, 2, 6, 12, 24, 50]));
        vector.Name(LinkSteps + Math.Min(links, 2));
        vector.Name(NumberSteps + Math.Min(numbers, 3));
        if (text.Contains("退订", StringComparison.Ordinal) || text.Contains("回td", StringComparison.Ordinal)
            || text.Contains("回t", StringComparison.Ordinal))
            vector.Name(WishesToLeave);
    }

    /// <summary>Adds what a host of a link in the text shows.</summary>
    public static void ReadLink(ReadOnlySpan<char> host, FeatureVector vector)
    {
        if (Shorteners.Has(host)) vector.Name(33);
        if (BrandLookalike.Of(host).IsFalse) vector.Name(34);
        if (host[^1] is >= '0' and <= '9' or ']') vector.Name(36);
    }

    /// <summary>Overwrites what was read.</summary>
    public void Forget() => Array.Clear(shape);

    /// <summary>The wording between spaces, every digit as 0: the shape of a number, not the number.</summary>
    private int Shape(ReadOnlySpan<char> text, out int digits)
    {
        if (shape.Length < text.Length + 2) shape = new char[text.Length * 2];
        digits = 0;
        int length = 0;
        shape[length++] = ' ';
        foreach (char letter in text)
        {
            bool isDigit = letter is >= '0' and <= '9';
            if (isDigit) digits++;
            shape[length++] = isDigit ? '0' : letter;
        }
        shape[length++] = ' ';
        return length;
    }

    /// <summary>Latin words whole, and each with the one before it.</summary>
    private static void AddWords(ReadOnlySpan<char> text, FeatureVector vector)
    {
        int previous = -1, start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            bool isWord = char.IsAsciiLetterOrDigit(text[i]) || text[i] is '\'' or '£' or '$';
            if (isWord && start < 0) start = i;
            if (isWord || start < 0) continue;
            vector.AddWhole(text[start..i], WordSalt);
            if (previous >= 0) vector.AddWhole(text[previous..i], PairSalt);
            (previous, start) = (start, -1);
        }
    }

    private static int Step(int value, ReadOnlySpan<int> bounds)
    {
        int step = 0;
        while (step < bounds.Length && value > bounds[step]) step++;
        return step;
    }
}
