namespace Levee.Cel.Evaluation;

/// <summary>Looks values up in lists and maps.</summary>
internal static class Membership
{
    internal static CelValue Contains(in CelValue item, in CelValue range)
    {
        if (item.IsAbsent || range.IsAbsent) return Faults.Of(item, range);
        if (range.Kind == CelKind.Map) return CelValue.Bool(range.AsMap.TryGet(item, out _));
        if (range.Kind != CelKind.List) return Faults.NoOverload;
        foreach (ref readonly CelValue candidate in range.AsList.Items)
        {
            if (Equality.AreEqual(item, candidate)) return CelValue.True;
        }
        return CelValue.False;
    }

    internal static CelValue At(in CelValue range, in CelValue index)
    {
        if (range.IsAbsent || index.IsAbsent) return Faults.Of(range, index);
        if (range.Kind == CelKind.Map) return range.AsMap.TryGet(index, out CelValue found) ? found : Faults.NoSuchKey;
        if (range.Kind != CelKind.List) return Faults.NoOverload;
        ReadOnlySpan<CelValue> items = range.AsList.Items;
        if (!Ordering.IsNumber(index)) return Faults.NoOverload;
        if (index.Kind == CelKind.Double && Math.Floor(index.RawDouble) != index.RawDouble) return Faults.NotAnIndex;
        double at = index.Kind switch
        {
            CelKind.Double => index.RawDouble,
            CelKind.Uint => index.RawUint,
            _ => index.Raw,
        };
        return at >= 0 && at < items.Length ? items[(int)at] : Faults.OutOfRange;
    }
}
