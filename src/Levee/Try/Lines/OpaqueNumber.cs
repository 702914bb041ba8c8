using System.Globalization;

namespace Levee.Try.Lines;

/// <summary>
/// Stands in for telephone numbers that a file does not give: +999 is assigned to no country (ITU-T E.164 keeps it
/// free), so what it begins is nobody's.
/// </summary>
internal static class OpaqueNumber
{
    private const ulong Room = 1_000_000_000_000;

    /// <summary>The number that stands for a line.</summary>
    public static string OfLine(int line) => "+999" + line.ToString("d12", CultureInfo.InvariantCulture);

    /// <summary>
    /// The number that stands for a hashed or otherwise hidden one: equal ones give equal ones (FNV-1a).
    /// </summary>
    public static string Of(string hidden)
    {
        ulong hash = 14_695_981_039_346_656_037;
        unchecked
        {
            foreach (char c in hidden) hash = (hash ^ c) * 1_099_511_628_211;
            hash ^= hash >> 29;
        }
        return "+999" + (hash % Room).ToString("d12", CultureInfo.InvariantCulture);
    }
}
