namespace Levee.City.World;

/// <summary>
/// Seeded draws: the same seed gives the same city. Each part of the city has a stream of its own, so that what Levee
/// says to one person does not redraw the whole city.
/// </summary>
/// <param name="seed">The scenario's seed.</param>
/// <param name="stream">Which part; see <see cref="Streams"/>.</param>
internal sealed class Chance(int seed, int stream)
{
    private readonly Random random = new(Mix(seed, stream));

    /// <summary>True with a probability.</summary>
    public bool Falls(double probability) => random.NextDouble() < probability;

    /// <summary>A whole number from 0 to below a bound.</summary>
    public int Below(int bound) => random.Next(bound);

    /// <summary>A real number in a range, evenly.</summary>
    public double Between(double least, double most) => least + ((most - least) * random.NextDouble());

    /// <summary>A real number in a [least, most] pair, evenly.</summary>
    public double Within(IReadOnlyList<double> range) => Between(range[0], range[1]);

    /// <summary>One of a list, evenly.</summary>
    public T OneOf<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>How many of many rare things happen when a mean is expected (Poisson; normal above 60).</summary>
    public int Count(double mean)
    {
        if (mean <= 0) return 0;
        if (mean > 60) return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        double limit = Math.Exp(-mean), product = random.NextDouble();
        int count = 0;
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }
        return count;
    }

    /// <summary>
    /// A skewed positive quantity with a median; spread 1 gives a factor of e either way (log-normal).
    /// </summary>
    public double Around(double median, double spread) => median * Math.Exp(spread * Normal());

    // Seeds that lie close together would give streams that resemble each other (splitmix64's finaliser).
    private static int Mix(int seed, int stream)
    {
        unchecked
        {
            ulong bits = (((ulong)(uint)seed << 32) | (uint)stream) + 0x9E3779B97F4A7C15;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return (int)(bits >> 33);
        }
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
