namespace Levee.Cel.Evaluation;

/// <summary>
/// Arithmetic: int with int stays int and reports overflow, int with double widens, any division by zero is an error.
/// </summary>
internal static class Arithmetic
{
    internal static CelValue Add(in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
        {
            long sum = unchecked(left.Raw + right.Raw);
            return ((left.Raw ^ sum) & (right.Raw ^ sum)) < 0 ? Faults.Overflow : CelValue.Int(sum);
        }
        if (Widens(left, right, out double a, out double b)) return CelValue.Double(a + b);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Uint, CelKind.Uint) => ulong.MaxValue - left.RawUint < right.RawUint
                ? Faults.Overflow
                : CelValue.Uint(left.RawUint + right.RawUint),
            (CelKind.String, CelKind.String) => CelValue.String(left.AsString + right.AsString),
            (CelKind.Bytes, CelKind.Bytes) => CelValue.OwnedBytes([.. left.AsBytes, .. right.AsBytes]),
            (CelKind.List, CelKind.List) =>
                CelValue.List(new CelList([.. left.AsList.Items, .. right.AsList.Items])),
            (CelKind.Timestamp, CelKind.Duration) => Times.Shift(left, right.Raw),
            (CelKind.Duration, CelKind.Timestamp) => Times.Shift(right, left.Raw),
            (CelKind.Duration, CelKind.Duration) => Times.Duration((Int128)left.Raw + right.Raw),
            _ => Faults.Of(left, right),
        };
    }

    internal static CelValue Subtract(in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
        {
            long difference = unchecked(left.Raw - right.Raw);
            return ((left.Raw ^ right.Raw) & (left.Raw ^ difference)) < 0 ? Faults.Overflow : CelValue.Int(difference);
        }
        if (Widens(left, right, out double a, out double b)) return CelValue.Double(a - b);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Uint, CelKind.Uint) => left.RawUint < right.RawUint
                ? Faults.Overflow
                : CelValue.Uint(left.RawUint - right.RawUint),
            (CelKind.Timestamp, CelKind.Duration) => Times.Shift(left, -(Int128)right.Raw),
            (CelKind.Timestamp, CelKind.Timestamp) => Times.Between(right, left),
            (CelKind.Duration, CelKind.Duration) => Times.Duration((Int128)left.Raw - right.Raw),
            _ => Faults.Of(left, right),
        };
    }

    internal static CelValue Multiply(in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
        {
            long high = Math.BigMul(left.Raw, right.Raw, out long low);
            return high == low >> 63 ? CelValue.Int(low) : Faults.Overflow;
        }
        if (Widens(left, right, out double a, out double b)) return CelValue.Double(a * b);
        if (left.Kind != CelKind.Uint || right.Kind != CelKind.Uint) return Faults.Of(left, right);
        return Math.BigMul(left.RawUint, right.RawUint, out ulong product) == 0
            ? CelValue.Uint(product)
            : Faults.Overflow;
    }

    internal static CelValue Divide(in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
        {
            if (right.Raw == 0) return Faults.DivisionByZero;
            return left.Raw == long.MinValue && right.Raw == -1 ? Faults.Overflow : CelValue.Int(left.Raw / right.Raw);
        }
        if (Widens(left, right, out double a, out double b))
            return b == 0 ? Faults.DivisionByZero : CelValue.Double(a / b);
        if (left.Kind != CelKind.Uint || right.Kind != CelKind.Uint) return Faults.Of(left, right);
        return right.Raw == 0 ? Faults.DivisionByZero : CelValue.Uint(left.RawUint / right.RawUint);
    }

    internal static CelValue Modulo(in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
        {
            if (right.Raw == 0) return Faults.ModuloByZero;
            // The hardware instruction overflows on the smallest int by -1.
            return left.Raw == long.MinValue && right.Raw == -1 ? Faults.Overflow : CelValue.Int(left.Raw % right.Raw);
        }
        if (left.Kind != CelKind.Uint || right.Kind != CelKind.Uint) return Faults.Of(left, right);
        return right.Raw == 0 ? Faults.ModuloByZero : CelValue.Uint(left.RawUint % right.RawUint);
    }

    /// <summary>Whether at least one is a double and the other a double or an int.</summary>
    private static bool Widens(in CelValue left, in CelValue right, out double a, out double b)
    {
        a = left.Kind == CelKind.Double ? left.RawDouble : left.Raw;
        b = right.Kind == CelKind.Double ? right.RawDouble : right.Raw;
        return (left.Kind, right.Kind) is (CelKind.Double, CelKind.Double) or (CelKind.Double, CelKind.Int)
            or (CelKind.Int, CelKind.Double);
    }
}
