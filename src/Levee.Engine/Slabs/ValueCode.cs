using System.Numerics;

namespace Levee.Engine.Slabs;

/// <summary>
/// A number of 0 or more in 16 bits, in its order: exact below 2,048, above within 1 part in 2,048.
/// </summary>
internal static class ValueCode
{
    private const int MantissaBits = 10;
    private const int ExactBits = MantissaBits + 1;
    private const int Exact = 1 << ExactBits;

    /// <summary>The code of a number.</summary>
    internal static ushort Of(long value)
    {
        if (value < Exact) return (ushort)value;
        int exponent = BitOperations.Log2((ulong)value);
        long mantissa = (value >> (exponent - MantissaBits)) & ((1 << MantissaBits) - 1);
        return (ushort)(Exact + ((long)(exponent - ExactBits) << MantissaBits) + mantissa);
    }

    /// <summary>The number in the middle of those that have a code.</summary>
    internal static long ValueOf(ushort code)
    {
        if (code < Exact) return code;
        int exponent = ((code - Exact) >> MantissaBits) + ExactBits;
        long mantissa = (code & ((1 << MantissaBits) - 1)) + (1 << MantissaBits);
        int shift = exponent - MantissaBits;
        return (mantissa << shift) + (1L << shift >> 1);
    }
}
