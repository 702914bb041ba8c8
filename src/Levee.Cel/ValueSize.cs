namespace Levee.Cel;

/// <summary>Measures a value by the number of parts a deep comparison would visit.</summary>
internal static class ValueSize
{
    /// <summary>The size of a value: 1 for a scalar, plus length or content.</summary>
    internal static long Of(in CelValue value) => value.Kind switch
    {
        // Sixteen characters are copied or compared about as fast as one value is visited.
        CelKind.String => 1 + (((string)value.RawReference!).Length >> 4),
        CelKind.Bytes => 1 + (((byte[])value.RawReference!).Length >> 4),
        CelKind.List => ((CelList)value.RawReference!).Size,
        CelKind.Map => ((CelMap)value.RawReference!).Size,
        _ => 1,
    };
}
