namespace Levee.Cel.Evaluation;

/// <summary>CEL's equality: numbers by value across kinds, other kinds never equal, NaN equal to nothing.</summary>
internal static class Equality
{
    internal static bool AreEqual(in CelValue left, in CelValue right)
    {
        if (left.Kind != right.Kind)
            return Ordering.IsNumber(left) && Ordering.IsNumber(right)
                && Ordering.TryCompare(left, right, out int? order) && order == 0;
        return left.Kind switch
        {
            CelKind.Double => left.RawDouble == right.RawDouble,
            CelKind.List => AreEqual(left.AsList.Items, right.AsList.Items),
            CelKind.Map => AreEqual(left.AsMap, right.AsMap),
            _ => left.Equals(right),
        };
    }

    /// <summary>
    /// Whether two values of one kind with an object behind them have the same content, kind by kind.
    /// </summary>
    internal static bool SameContent(in CelValue left, in CelValue right) => left.Kind switch
    {
        CelKind.List => left.AsList.Items.SequenceEqual(right.AsList.Items),
        CelKind.Map => SameEntries(left.AsMap, right.AsMap),
        CelKind.Bytes => left.AsBytes.SequenceEqual(right.AsBytes),
        _ => string.Equals((string)left.RawReference!, (string)right.RawReference!, StringComparison.Ordinal),
    };

    private static bool AreEqual(ReadOnlySpan<CelValue> left, ReadOnlySpan<CelValue> right)
    {
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i])) return false;
        }
        return true;
    }

    private static bool AreEqual(CelMap left, CelMap right)
    {
        if (left.Count != right.Count) return false;
        foreach (ref readonly KeyValuePair<CelValue, CelValue> entry in left.Entries)
        {
            if (!right.TryGet(entry.Key, out CelValue other) || !AreEqual(entry.Value, other)) return false;
        }
        return true;
    }

    private static bool SameEntries(CelMap left, CelMap right)
    {
        if (left.Count != right.Count) return false;
        foreach (ref readonly KeyValuePair<CelValue, CelValue> entry in left.Entries)
        {
            if (!right.TryGet(entry.Key, out CelValue other) || !entry.Value.Equals(other)) return false;
        }
        return true;
    }
}
