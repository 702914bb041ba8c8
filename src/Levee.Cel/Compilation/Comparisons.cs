using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Levee.Cel.Compilation;

/// <summary>Comparisons of two values: numbers by value across kinds, false before true.</summary>
internal static class Comparisons
{
    /// <summary>Whether compiled code can compare values of two types.</summary>
    internal static bool Takes(CelOperator op, CelType left, CelType right)
    {
        if (left.IsNumeric && right.IsNumeric) return true;
        if (left.Kind != right.Kind) return false;
        bool isEquality = op is CelOperator.Equal or CelOperator.NotEqual;
        return left.Kind == CelTypeKind.Bool || (left.Kind == CelTypeKind.Enum && isEquality);
    }

    /// <summary>Whether the comparison holds; both are values.</summary>
    internal static Expression Of(CelOperator op, Expression left, Expression right)
    {
        bool isEquality = op is CelOperator.Equal or CelOperator.NotEqual;
        if (left.Type == typeof(bool) && !isEquality) return Same(op, Ordinal(left), Ordinal(right));
        if (left.Type == right.Type) return Same(op, left, right);
        // The integer widens, as in the evaluator: a NaN is in no order with anything.
        if (left.Type == typeof(double) || right.Type == typeof(double))
            return Same(op, Widened(left), Widened(right));
        Func<long, ulong, int> order = Order;
        return left.Type == typeof(long)
            ? Same(op, Expression.Call(order.Method, left, right), Expression.Constant(0))
            : Same(op, Expression.Constant(0), Expression.Call(order.Method, right, left));
    }

    internal static Expression Widened(Expression value) =>
        value.Type == typeof(double) ? value : Expression.Convert(value, typeof(double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Order(long left, ulong right) =>
        left < 0 || (ulong)left < right ? -1 : (ulong)left > right ? 1 : 0;

    private static ConditionalExpression Ordinal(Expression value) =>
        Expression.Condition(value, Expression.Constant(1), Expression.Constant(0));

    private static BinaryExpression Same(CelOperator op, Expression left, Expression right) => op switch
    {
        CelOperator.Equal => Expression.Equal(left, right),
        CelOperator.NotEqual => Expression.NotEqual(left, right),
        CelOperator.Less => Expression.LessThan(left, right),
        CelOperator.LessOrEqual => Expression.LessThanOrEqual(left, right),
        CelOperator.Greater => Expression.GreaterThan(left, right),
        CelOperator.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        _ => throw new UnreachableException(),
    };
}
