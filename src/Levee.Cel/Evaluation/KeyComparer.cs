namespace Levee.Cel.Evaluation;

/// <summary>Compares map keys: numbers by value whatever their kind, everything else by kind and content.</summary>
internal sealed class KeyComparer : IEqualityComparer<CelValue>
{
    internal static KeyComparer Instance { get; } = new();

    public bool Equals(CelValue x, CelValue y) => Normal(x).Equals(Normal(y));

    public int GetHashCode(CelValue obj) => Normal(obj).GetHashCode();

    // A whole number below 2^63 becomes an int, one from there to 2^64 a uint; other doubles match no key.
    private static CelValue Normal(in CelValue key) => key.Kind switch
    {
        CelKind.Uint when key.RawUint <= long.MaxValue => CelValue.Int(key.Raw),
        CelKind.Double => Whole(key.RawDouble),
        _ => key,
    };

    private static CelValue Whole(double value)
    {
        if (Math.Floor(value) != value) return CelValue.Double(value);
        if (value is >= -9223372036854775808.0 and < 9223372036854775808.0) return CelValue.Int((long)value);
        if (value is >= 0 and < 18446744073709551616.0) return CelValue.Uint((ulong)value);
        return CelValue.Double(value);
    }
}
