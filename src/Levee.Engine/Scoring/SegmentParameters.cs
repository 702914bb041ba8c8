using Levee.Cel;
using Levee.Engine.Links;

namespace Levee.Engine.Scoring;

/// <summary>
/// The parameters of a kind's rules whose value depends on the segment, as bits: for each of them a row with a value a
/// segment, equal rows once. Filled while the rules are compiled.
/// </summary>
internal sealed class SegmentParameters
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly List<long> bits = [];

    /// <summary>Values of a row.</summary>
    internal static int Width => Segments.Names.Count;

    /// <summary>All rows, one after the other.</summary>
    internal long[] ToArray() => [.. bits];

    /// <summary>Where a row begins.</summary>
    internal int OffsetOf(IReadOnlyList<long> row)
    {
        string key = string.Join(' ', row);
        if (rows.TryGetValue(key, out int offset)) return offset;
        rows.Add(key, offset = bits.Count);
        bits.AddRange(row);
        return offset;
    }

    /// <summary>The bits of a parameter, an int or a double.</summary>
    internal static long BitsOf(CelValue parameter) => parameter.Kind == CelKind.Double
        ? BitConverter.DoubleToInt64Bits(parameter.AsDouble)
        : parameter.AsInt;
}
