using System.Globalization;

namespace Levee.Commands;

/// <summary>Rates of rare events with the 95 % bound that a number of them allows.</summary>
internal static class EvaluateBounds
{
    private const double Million = 1_000_000;
    private const double Z = 1.96;

    /// <summary>How many in a million; 0 when there was nothing.</summary>
    public static double PerMillion(long count, long of) => of == 0 ? 0 : Million * count / of;

    /// <summary>
    /// The most in a million that is compatible with it: three divided by N when none was seen (the rule of three),
    /// else the upper end of Wilson's interval.
    /// </summary>
    public static double AtMostPerMillion(long count, long of)
    {
        if (of == 0) return Million;
        if (count == 0) return Math.Min(Million, Million * 3 / of);
        double n = of, share = count / n, square = Z * Z;
        double middle = share + (square / (2 * n));
        double half = Z * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return Million * (middle + half) / (1 + (square / n));
    }

    /// <summary>The rate in words.</summary>
    public static string Sentence(long count, long of) => count == 0
        ? string.Create(CultureInfo.InvariantCulture,
            $"at most 3/{of:n0}, {AtMostPerMillion(count, of):n1} in a million")
        : string.Create(CultureInfo.InvariantCulture,
            $"{PerMillion(count, of):n1} in a million, at most {AtMostPerMillion(count, of):n1} (95 %)");
}
