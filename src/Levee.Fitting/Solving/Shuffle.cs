namespace Levee.Fitting.Solving;

/// <summary>A seeded order (SplitMix64, Steele and others 2014): the same on every machine and version.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Shuffle(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Next(int bound) => (int)(Next() % (uint)bound);

    /// <summary>Orders the values anew (Fisher and Yates).</summary>
    public void Apply(Span<int> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            ulong z = state += 0x9E37_79B9_7F4A_7C15;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}
