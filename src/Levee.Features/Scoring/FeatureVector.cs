namespace Levee.Features.Scoring;

/// <summary>
/// What a scorer sees of one text or host: the numbers of the different pieces in it (hashed runs of characters) and
/// its named features. Reusable; used by one thread at a time.
/// </summary>
public sealed class FeatureVector
{
    /// <summary>Pieces are hashed into two to the power of this many numbers.</summary>
    public const int PieceBits = 18;

    private readonly ushort[] stamps = new ushort[1 << PieceBits];
    private ushort stamp;
    private int[] pieces = new int[1024];
    private int count;
    private NamedFeatures named;

    /// <summary>Numbers of the pieces, each once.</summary>
    public ReadOnlySpan<int> Pieces => pieces.AsSpan(0, count);

    /// <summary>The named features.</summary>
    public NamedFeatures Named => named;

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        count = 0;
        named = default;
        unchecked { stamp++; }
        if (stamp != 0) return;
        Array.Clear(stamps);
        stamp = 1;
    }

    /// <summary>Adds a named feature.</summary>
    internal void Name(int number) => named.Add(number);

    /// <summary>Adds the reasons whose phrases stand in a text.</summary>
    internal void NameIn(PhraseBook book, ReadOnlySpan<char> text, Span<bool> room) => book.Find(text, room, ref named);

    /// <summary>Adds every run of <paramref name="shortest"/> to <paramref name="longest"/> characters.</summary>
    internal void AddRuns(ReadOnlySpan<char> text, int shortest, int longest, uint salt)
    {
        for (int i = 0; i < text.Length; i++)
        {
            uint hash = salt;
            int most = Math.Min(longest, text.Length - i);
            for (int n = 0; n < most; n++)
            {
                hash = Mix(hash, text[i + n]);
                if (n + 1 >= shortest) Add(hash);
            }
        }
    }

    /// <summary>Adds one whole piece.</summary>
    internal void AddWhole(ReadOnlySpan<char> text, uint salt)
    {
        uint hash = salt;
        foreach (char letter in text) hash = Mix(hash, letter);
        Add(hash);
    }

    private static uint Mix(uint hash, char letter) => unchecked((hash ^ letter) * 0x85EB_CA6B + 0x2545_F491);

    private void Add(uint hash)
    {
        // Multiplicative hashing: the high bits depend on every character.
        int piece = unchecked((int)((hash ^ (hash >> 15)) * 0x9E37_79B1 >> (32 - PieceBits)));
        if (stamps[piece] == stamp) return;
        stamps[piece] = stamp;
        if (count == pieces.Length) Array.Resize(ref pieces, count * 2);
        pieces[count++] = piece;
    }
}
