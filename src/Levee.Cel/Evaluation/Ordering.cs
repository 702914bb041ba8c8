namespace Levee.Cel.Evaluation;

/// <summary>
/// CEL's order: numbers across kinds, strings by code point, bytes by octet, false before true, times.
/// </summary>
internal static class Ordering
{
    internal static bool IsNumber(in CelValue value) => value.Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>Compares; false when the kinds have no order. The order is absent when a NaN takes part.</summary>
    internal static bool TryCompare(in CelValue left, in CelValue right, out int? order)
    {
        order = null;
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
        {
            order = left.Raw.CompareTo(right.Raw);
            return true;
        }
        if (left.Kind == right.Kind) return TryCompareSame(left, right, out order);
        switch (left.Kind, right.Kind)
        {
            case (CelKind.Int, CelKind.Double): order = Compare(left.Raw, right.RawDouble); return true;
            case (CelKind.Uint, CelKind.Double): order = Compare(left.RawUint, right.RawDouble); return true;
            case (CelKind.Int, CelKind.Uint):
                order = left.Raw < 0 ? -1 : ((ulong)left.Raw).CompareTo(right.RawUint);
                return true;
            case (CelKind.Double, CelKind.Int):
            case (CelKind.Double, CelKind.Uint):
            case (CelKind.Uint, CelKind.Int):
                TryCompare(right, left, out int? reverse);
                order = -reverse;
                return true;
            default: return false;
        }
    }

    private static bool TryCompareSame(in CelValue left, in CelValue right, out int? order)
    {
        order = left.Kind switch
        {
            CelKind.Double => Compare(left.RawDouble, right.RawDouble),
            CelKind.Uint => left.RawUint.CompareTo(right.RawUint),
            CelKind.Bool or CelKind.Duration => left.Raw.CompareTo(right.Raw),
            CelKind.Timestamp => left.Raw != right.Raw
                ? left.Raw.CompareTo(right.Raw)
                : left.RawNanoseconds.CompareTo(right.RawNanoseconds),
            CelKind.String => CompareText(left.AsString, right.AsString),
            CelKind.Bytes => left.AsBytes.SequenceCompareTo(right.AsBytes),
            _ => null,
        };
        return left.Kind is CelKind.Double or CelKind.Uint or CelKind.Bool or CelKind.Duration or CelKind.Timestamp
            or CelKind.String or CelKind.Bytes;
    }

    // The integer widens; beyond 2^53 neighbours may compare equal, as cel-spec has it.
    private static int? Compare(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right)) return null;
        return left < right ? -1 : left > right ? 1 : 0;
    }

    // UTF-16 order differs from code point order where surrogates meet U+E000 to U+FFFF.
    private static int CompareText(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        int at = left.AsSpan(0, length).CommonPrefixLength(right.AsSpan(0, length));
        if (at == length) return left.Length.CompareTo(right.Length);
        char a = left[at];
        char b = right[at];
        bool isSurrogate = char.IsSurrogate(a);
        if (isSurrogate == char.IsSurrogate(b)) return a.CompareTo(b);
        return isSurrogate ? 1 : -1;
    }
}
