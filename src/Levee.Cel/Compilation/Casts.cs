using System.Linq.Expressions;
using Levee.Cel.Standard;

namespace Levee.Cel.Compilation;

/// <summary>The standard conversions between numbers.</summary>
internal static class Casts
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    internal static bool IsCast(CelNode.Invocation call) =>
        call.Overloads is [{ Name: "int" or "uint" or "double" } overload] && StandardFunctions.All.Contains(overload)
        && call.Arguments[0].Type.IsNumeric;

    /// <summary>When a conversion to a type is an error; absent when never.</summary>
    internal static Expression? Fails(Expression value, Type to)
    {
        if (value.Type == to || to == typeof(double)) return null;
        if (value.Type == typeof(ulong))
            return Expression.GreaterThan(value, Expression.Constant((ulong)long.MaxValue));
        if (value.Type == typeof(long)) return Expression.LessThan(value, Expression.Constant(0L));
        // As the evaluator has it: the bounds of int are refused too, not that of uint; NaN is in no range.
        Expression isAbove = to == typeof(long)
            ? Expression.GreaterThan(value, Expression.Constant(-TwoTo63))
            : Expression.GreaterThanOrEqual(value, Expression.Constant(0.0));
        Expression isBelow = Expression.LessThan(value, Expression.Constant(to == typeof(long) ? TwoTo63 : TwoTo64));
        return Expression.Not(Expression.AndAlso(isAbove, isBelow));
    }
}
