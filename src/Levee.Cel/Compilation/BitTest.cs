using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Levee.Cel.Compilation;

/// <summary>Membership of an integer in a list of small constants, as one bit of a mask.</summary>
internal static class BitTest
{
    private const int Bits = 64;

    /// <summary>
    /// The test, of an item and its candidates; absent when it does not pay or they are no such constants.
    /// </summary>
    internal static Expression? Of(ReadOnlySpan<Expression> all)
    {
        if (all.Length < 3 || all[0].Type != typeof(long)) return null;
        ulong mask = 0;
        foreach (Expression candidate in all[1..])
        {
            if (candidate is not ConstantExpression { Value: long and >= 0 and < Bits }) return null;
            mask |= 1UL << (int)(long)((ConstantExpression)candidate).Value!;
        }
        Func<long, ulong, bool> isIn = IsIn;
        return Expression.Call(isIn.Method, all[0], Expression.Constant(mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIn(long item, ulong mask) =>
        unchecked((ulong)item) < Bits && ((mask >> (int)item) & 1) != 0;
}
