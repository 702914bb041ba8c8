using System.Globalization;

namespace Levee.Try.Page;

/// <summary>Shares with the interval that their number allows.</summary>
internal static class Rates
{
    private const double Z = 1.96;

    /// <summary>Wilson's 95 % interval of a share.</summary>
    public static (double Low, double High) Interval(long count, long of)
    {
        if (of == 0) return (0, 1);
        double n = of, share = count / n, square = Z * Z;
        double middle = share + (square / (2 * n));
        double half = Z * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        double scale = 1 + (square / n);
        return (Math.Max(0, (middle - half) / scale), Math.Min(1, (middle + half) / scale));
    }

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => (100 * share).ToString("f1", CultureInfo.InvariantCulture) + " %";

    /// <summary>A share with its interval, in percent; a dash when there is nothing to share.</summary>
    public static string WithInterval(long count, long of)
    {
        if (of == 0) return "-";
        (double low, double high) = Interval(count, of);
        return $"{Percent((double)count / of)} ({Percent(low)} – {Percent(high)})";
    }
}
