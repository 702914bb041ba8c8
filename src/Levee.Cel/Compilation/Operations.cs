using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Levee.Cel.Compilation;

/// <summary>Arithmetic of two values of one kind, as the evaluator has it.</summary>
internal static class Operations
{
    internal static BinaryExpression OfDoubles(CelOperator op, Expression left, Expression right) => op switch
    {
        CelOperator.Add => Expression.Add(left, right),
        CelOperator.Subtract => Expression.Subtract(left, right),
        CelOperator.Multiply => Expression.Multiply(left, right),
        CelOperator.Divide => Expression.Divide(left, right),
        _ => throw new UnreachableException(),
    };

    /// <summary>Of two longs or two ulongs, both variables or constants; jumps where the result does not fit.</summary>
    internal static Expression OfIntegers(
        CelOperator op, Expression left, Expression right, MethodBody body, LabelTarget error)
    {
        if (op is CelOperator.Divide or CelOperator.Modulo) return Quotient(op, left, right, body, error);
        if (op == CelOperator.Multiply)
        {
            Delegate overflows = left.Type == typeof(long)
                ? new Func<long, long, bool>(Overflows) : new Func<ulong, ulong, bool>(Overflows);
            body.JumpIf(Expression.Call(overflows.Method, left, right), error);
            return Expression.Multiply(left, right);
        }
        ParameterExpression result = body.Take(left.Type);
        body.Assign(result, op == CelOperator.Add ? Expression.Add(left, right) : Expression.Subtract(left, right));
        body.JumpIf(left.Type == typeof(long)
            ? SignIsWrong(op, left, right, result)
            : Expression.LessThan(op == CelOperator.Add ? result : left, op == CelOperator.Add ? left : right), error);
        return result;
    }

    // Overflow when both operands of a sum differ in sign from it; of a difference, the first from it and the second.
    private static BinaryExpression SignIsWrong(CelOperator op, Expression left, Expression right, Expression result) =>
        Expression.LessThan(Expression.And(Expression.ExclusiveOr(left, result), op == CelOperator.Add
            ? Expression.ExclusiveOr(right, result)
            : Expression.ExclusiveOr(left, right)), Expression.Constant(0L));

    // Stored, so that the instruction, which traps, never runs but where these tests let it.
    private static ParameterExpression Quotient(
        CelOperator op, Expression left, Expression right, MethodBody body, LabelTarget error)
    {
        body.JumpIf(Expression.Equal(right, Expression.Default(right.Type)), error);
        if (left.Type == typeof(long))
            body.JumpIf(Expression.AndAlso(Expression.Equal(right, Expression.Constant(-1L)),
                Expression.Equal(left, Expression.Constant(long.MinValue))), error);
        ParameterExpression result = body.Take(left.Type);
        body.Assign(result, op == CelOperator.Divide
            ? Expression.Divide(left, right)
            : Expression.Modulo(left, right));
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Overflows(long left, long right) => Math.BigMul(left, right, out long low) != low >> 63;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Overflows(ulong left, ulong right) => Math.BigMul(left, right, out _) != 0;
}
