using Levee.Contracts;

namespace Levee.Benchmarks.Traffic;

/// <summary>
/// Two million subjects of all kinds, numbered from 1, and how often each is met: evenly, or as by Zipf's law with an
/// exponent of 0.75.
/// </summary>
/// <param name="random">The chance; seeded.</param>
/// <param name="isZipf">True for Zipf's law.</param>
internal sealed class Population(Random random, bool isZipf)
{
    /// <summary>All subjects.</summary>
    public const int Count = 2_000_000;

    private const double Exponent = 0.75;

    private static readonly (SubjectKind Kind, int Count)[] Shares =
    [
        (SubjectKind.Number, 1_100_000), (SubjectKind.Account, 500_000), (SubjectKind.Person, 200_000),
        (SubjectKind.Device, 150_000), (SubjectKind.Template, 20_000), (SubjectKind.Host, 20_000),
        (SubjectKind.Package, 4_000), (SubjectKind.Signer, 2_000), (SubjectKind.Agent, 2_000),
        (SubjectKind.Trunk, 1_000), (SubjectKind.Institution, 1_000),
    ];

    private static readonly Dictionary<SubjectKind, (int First, int Count)> Ranges = MakeRanges();

    /// <summary>A subject of a kind, by its number.</summary>
    public int Draw(SubjectKind kind)
    {
        (int first, int count) = Ranges[kind];
        double even = random.NextDouble();
        // The inverse of the distribution of ranks, continuous: exact enough above the first few.
        double place = isZipf ? Math.Pow(even, 1 / (1 - Exponent)) : even;
        return first + (int)(place * count);
    }

    /// <summary>The pseudonym of a number.</summary>
    public static SubjectId IdOf(int number)
    {
        unchecked
        {
            ulong mixed = (ulong)number * 0x9E3779B97F4A7C15;
            return new SubjectId(new UInt128(mixed ^ (mixed >> 29), mixed * 0xBF58476D1CE4E5B9));
        }
    }

    private static Dictionary<SubjectKind, (int First, int Count)> MakeRanges()
    {
        Dictionary<SubjectKind, (int First, int Count)> ranges = [];
        int next = 1;
        foreach ((SubjectKind kind, int count) in Shares)
        {
            ranges[kind] = (next, count);
            next += count;
        }
        Invariant.Require(next == Count + 1);
        return ranges;
    }
}
