using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>
/// Writes code that makes values. Each method answers an expression without effects, good where the code written comes
/// past; where there is no value the code jumps away.
/// </summary>
internal sealed class ValueWriter(MethodBody body, NodeFacts facts, List<CelLeftOut> leftOut)
{
    private const int NotAsked = -1;

    /// <summary>Set once: writes conditions, for values of type bool.</summary>
    internal ConditionWriter Conditions { get; set; } = null!;

    /// <summary>The value of a node whose type <see cref="NativeTypes"/> has.</summary>
    internal Expression Of(CelNode node, Absent absent) => node switch
    {
        CelNode.Literal literal => Constant(literal.Value),
        CelNode.Variable or CelNode.Invocation when facts.ReadOf(node) is { } read => Read(read, absent),
        CelNode.Invocation call when Casts.IsCast(call) => Cast(call, absent),
        CelNode.Unary { Operator: CelOperator.Negate } negate when negate.Type.IsNumeric => Negated(negate, absent),
        CelNode.Binary binary when IsArithmetic(binary) => Arithmetic(binary, absent),
        CelNode.Conditional conditional when conditional.Type.Kind != CelTypeKind.Bool
            && HasBranchesOf(conditional, NativeTypes.Of(conditional.Type)!) => Conditional(conditional, absent),
        _ when node.Type.Kind == CelTypeKind.Bool && node is not (CelNode.Variable or CelNode.Invocation) =>
            Truth(node, absent),
        _ => LeaveOut(node, absent),
    };

    /// <summary>
    /// Values that are all needed: an unknown one wins over an error, either over the result. So an error is only
    /// noted while a later one may be unknown.
    /// </summary>
    internal Expression[] All(IReadOnlyList<CelNode> nodes, Absent absent)
    {
        Expression[] values = new Expression[nodes.Count];
        ParameterExpression? hasFailed = null;
        for (int i = 0; i < values.Length; i++)
        {
            bool isNoted = facts.Of(nodes[i]).MayFail && nodes.Skip(i + 1).Any(later => facts.Of(later).MayBeUnknown);
            if (!isNoted)
            {
                values[i] = Of(nodes[i], absent);
                continue;
            }
            if (hasFailed is null) body.Assign(hasFailed = body.Take(typeof(bool)), Expression.Constant(false));
            LabelTarget next = Expression.Label();
            LabelTarget failed = Expression.Label();
            // What runs after this may also be reached without a value: it must be stored, not made again.
            values[i] = Held(Of(nodes[i], absent with { Error = failed }));
            body.Mark(next);
            body.Aside(failed, () =>
            {
                body.Assign(hasFailed, Expression.Constant(true));
                body.Jump(next);
            });
        }
        if (hasFailed is not null) body.JumpIf(hasFailed, absent.Error);
        return values;
    }

    /// <summary>The value of a read; an outcome is asked once a call of the method.</summary>
    internal Expression Read(CelRead read, Absent absent)
    {
        if (read.Value.Type == typeof(CelOutcome)) return Outcome(read, absent);
        if (read.IsKnown is null) return read.Value;
        LabelTarget isNot = read.IsUnknown is null ? absent.Unknown : Expression.Label();
        body.JumpIf(Expression.Not(read.IsKnown), isNot);
        if (read.IsUnknown is not null) body.Aside(isNot, () =>
        {
            body.JumpIf(read.IsUnknown, absent.Unknown);
            body.Jump(absent.Ask);
        });
        return read.Value;
    }

    /// <summary>Ends this part of the code: the evaluator must say.</summary>
    internal Expression LeaveOut(CelNode node, Absent absent)
    {
        leftOut.Add(new CelLeftOut(node.Position, Reason(node)));
        body.Jump(absent.Ask);
        return Expression.Default(NativeTypes.Of(node.Type) ?? typeof(bool));
    }

    private static string Reason(CelNode node) => node switch
    {
        CelNode.Variable variable => $"the variable '{variable.Declared.Name}' of type {node.Type}",
        CelNode.Invocation call => $"the function '{call.Overloads[0].Name}'",
        CelNode.Comprehension walk => $"the macro '{walk.Macro}'",
        CelNode.Invalid invalid => invalid.Reason,
        CelNode.Binary binary => $"'{Checking.OperatorTypes.Sign(binary.Operator)}' of {binary.Left.Type} and "
            + $"{binary.Right.Type}",
        _ => $"a value of type {node.Type}",
    };

    private static ConstantExpression Constant(CelValue value) => value.Kind switch
    {
        CelKind.Int => Expression.Constant(value.AsInt),
        CelKind.Uint => Expression.Constant(value.AsUint),
        CelKind.Double => Expression.Constant(value.AsDouble),
        _ => Expression.Constant(value.AsBool),
    };

    private static bool IsArithmetic(CelNode.Binary binary) => binary.Type.IsNumeric && binary.Left.Type.IsNumeric
        && binary.Right.Type.IsNumeric && binary.Operator is CelOperator.Add or CelOperator.Subtract
            or CelOperator.Multiply or CelOperator.Divide or CelOperator.Modulo;

    private static bool HasBranchesOf(CelNode.Conditional conditional, Type type) =>
        NativeTypes.Of(conditional.Then.Type) == type && NativeTypes.Of(conditional.Otherwise.Type) == type;

    private BinaryExpression Outcome(CelRead read, Absent absent)
    {
        ParameterExpression kept = body.Keep(read.Key, Expression.Constant(NotAsked));
        LabelTarget isAsked = Expression.Label();
        LabelTarget isNot = Expression.Label();
        body.JumpIf(Expression.NotEqual(kept, Expression.Constant(NotAsked)), isAsked);
        body.Assign(kept, Expression.Convert(read.Value, typeof(int)));
        body.Mark(isAsked);
        body.JumpIf(Expression.GreaterThan(kept, Expression.Constant((int)CelOutcome.True)), isNot);
        body.Aside(isNot, () =>
        {
            body.JumpIf(Expression.Equal(kept, Expression.Constant((int)CelOutcome.Unknown)), absent.Unknown);
            body.JumpIf(Expression.Equal(kept, Expression.Constant((int)CelOutcome.Error)), absent.Error);
            body.Jump(absent.Ask);
        });
        return Expression.Equal(kept, Expression.Constant((int)CelOutcome.True));
    }

    private Expression Cast(CelNode.Invocation call, Absent absent)
    {
        Expression value = Held(Of(call.Arguments[0], absent));
        Type to = NativeTypes.Of(call.Type)!;
        if (Casts.Fails(value, to) is { } fails) body.JumpIf(fails, absent.Error);
        return value.Type == to ? value : Expression.Convert(value, to);
    }

    private UnaryExpression Negated(CelNode.Unary negate, Absent absent)
    {
        Expression value = Of(negate.Operand, absent);
        if (value.Type != typeof(long)) return Expression.Negate(value);
        value = Held(value);
        body.JumpIf(Expression.Equal(value, Expression.Constant(long.MinValue)), absent.Error);
        return Expression.Negate(value);
    }

    private Expression Arithmetic(CelNode.Binary binary, Absent absent)
    {
        Expression[] pair = All([binary.Left, binary.Right], absent);
        Expression left = pair[0], right = pair[1];
        if (binary.Type.Kind == CelTypeKind.Double)
        {
            if (binary.Operator == CelOperator.Divide)
            {
                right = Held(Comparisons.Widened(right));
                body.JumpIf(Expression.Equal(right, Expression.Constant(0.0)), absent.Error);
            }
            return Operations.OfDoubles(binary.Operator, Comparisons.Widened(left), Comparisons.Widened(right));
        }
        left = Held(left);
        right = Held(right);
        return Operations.OfIntegers(binary.Operator, left, right, body, absent.Error);
    }

    private ParameterExpression Conditional(CelNode.Conditional conditional, Absent absent)
    {
        ParameterExpression value = body.Take(NativeTypes.Of(conditional.Type)!);
        LabelTarget then = Expression.Label(), otherwise = Expression.Label(), done = Expression.Label();
        Conditions.Write(conditional.Condition, new Ways(then, otherwise, absent));
        body.Mark(then);
        body.Assign(value, Of(conditional.Then, absent));
        body.Jump(done);
        body.Mark(otherwise);
        body.Assign(value, Of(conditional.Otherwise, absent));
        body.Mark(done);
        return value;
    }

    private ParameterExpression Truth(CelNode node, Absent absent)
    {
        ParameterExpression value = body.Take(typeof(bool));
        LabelTarget isTrue = Expression.Label(), isFalse = Expression.Label(), done = Expression.Label();
        Conditions.Write(node, new Ways(isTrue, isFalse, absent));
        body.Mark(isTrue);
        body.Assign(value, Expression.Constant(true));
        body.Jump(done);
        body.Mark(isFalse);
        body.Assign(value, Expression.Constant(false));
        body.Mark(done);
        return value;
    }

    private Expression Held(Expression value)
    {
        if (value is ParameterExpression or ConstantExpression) return value;
        ParameterExpression variable = body.Take(value.Type);
        body.Assign(variable, value);
        return variable;
    }
}
