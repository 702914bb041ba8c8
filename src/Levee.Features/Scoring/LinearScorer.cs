using System.Buffers.Binary;

namespace Levee.Features.Scoring;

/// <summary>
/// A fitted linear model walked in whole numbers: the same input gives the same score on every machine. Pieces weigh by
/// their rarity over the length of the whole (as in tf-idf), named features weigh as they are. Immutable; shared.
/// </summary>
public sealed class LinearScorer
{
    /// <summary>Pieces there can be.</summary>
    public const int Pieces = 1 << FeatureVector.PieceBits;

    /// <summary>Weights of named features and the offset count in units of one over this.</summary>
    public const int Unit = 1 << 16;

    /// <summary>Squared rarity is stored in units of one over this.</summary>
    public const int RarityUnit = 2;

    /// <summary>Bytes of the weights file.</summary>
    public const int WeightsLength = (Pieces * 3) + (NamedFeatures.Count * 4) + 4 + 4 + (Steps * 4);

    /// <summary>Thresholds of the score: the least sum of each thousandth above 0.</summary>
    public const int Steps = 1000;

    private readonly short[] weights = new short[Pieces];
    private readonly byte[] rarities = new byte[Pieces];
    private readonly int[] named = new int[NamedFeatures.Count];
    private readonly int[] thresholds = new int[Steps];
    private readonly int offset;
    private readonly int scale;

    /// <summary>Reads the weights file; throws <see cref="FormatException"/> when it is not one.</summary>
    /// <param name="name">Its name in the rule set: texts or hosts.</param>
    /// <param name="hash">SHA-256 of the model's description, which names that of the weights.</param>
    /// <param name="bytes">The weights file.</param>
    public LinearScorer(string name, Hash256 hash, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != WeightsLength)
            throw new FormatException($"the weights hold {bytes.Length} bytes, {WeightsLength} were expected");
        (Name, Hash) = (name, hash);
        for (int i = 0; i < Pieces; i++) weights[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(i * 2)..]);
        bytes = bytes[(Pieces * 2)..];
        bytes[..Pieces].CopyTo(rarities);
        bytes = bytes[Pieces..];
        for (int i = 0; i < named.Length; i++) named[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 4)..]);
        bytes = bytes[(named.Length * 4)..];
        offset = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        scale = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        bytes = bytes[8..];
        for (int i = 0; i < Steps; i++) thresholds[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 4)..]);
        if (scale <= 0) throw new FormatException("the scale of the weights is not above 0");
        for (int i = 1; i < Steps; i++)
            if (thresholds[i] < thresholds[i - 1])
                throw new FormatException("the thresholds of the score do not rise");
    }

    /// <summary>Its name in the rule set.</summary>
    public string Name { get; }

    /// <summary>Its content, by SHA-256.</summary>
    public Hash256 Hash { get; }

    /// <summary>Scores what was read.</summary>
    public Scored Score(FeatureVector vector)
    {
        long sum = Sum(vector.Pieces, vector.Named);
        return new Scored(Thousandths(sum), Reasons(vector.Named));
    }

    /// <summary>The sum of weights before it becomes a score, in units of one over <see cref="Unit"/>.</summary>
    public long Sum(ReadOnlySpan<int> pieces, NamedFeatures names)
    {
        long weighed = 0, square = 0;
        foreach (int piece in pieces)
        {
            weighed += weights[piece];
            square += rarities[piece];
        }
        long sum = offset;
        if (square > 0)
        {
            // The root is taken of the square shifted by 32, so it has 16 binary places; IEEE 754 rounds it the same
            // everywhere.
            long length = (long)Math.Sqrt((square << 32) / RarityUnit);
            sum += checked(weighed * scale) / length;
        }
        for (int number = names.After(0); number >= 0; number = names.After(number)) sum += named[number];
        return sum;
    }

    /// <summary>What a named feature adds to the sum.</summary>
    public int WeightOf(int number) => named[number];

    /// <summary>The score of a sum.</summary>
    public int Thousandths(long sum)
    {
        int low = 0, high = Steps;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (thresholds[middle] <= sum) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The strongest features with words that speak for fraud; on a tie the smaller number.</summary>
    private long Reasons(NamedFeatures names)
    {
        Span<int> best = stackalloc int[ScoredReasons.Most];
        int count = 0;
        for (int number = names.After(0); number is >= 0 and < 128; number = names.After(number))
        {
            if (named[number] <= 0) continue;
            int at = count;
            while (at > 0 && named[best[at - 1]] < named[number]) at--;
            if (at == ScoredReasons.Most) continue;
            if (count < ScoredReasons.Most) count++;
            best[at..(count - 1)].CopyTo(best[(at + 1)..]);
            best[at] = number;
        }
        return ScoredReasons.Pack(best[..count]);
    }
}
