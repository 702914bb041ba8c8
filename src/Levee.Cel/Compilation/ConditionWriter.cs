using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>Writes code that decides conditions and jumps.</summary>
internal sealed class ConditionWriter(MethodBody body, NodeFacts facts, ValueWriter values)
{
    internal void Write(CelNode node, Ways ways)
    {
        switch (node)
        {
            case CelNode.Literal { Value.Kind: CelKind.Bool } literal:
                body.Jump(literal.Value.AsBool ? ways.True : ways.False);
                break;
            case CelNode.Variable or CelNode.Invocation
                when node.Type.Kind == CelTypeKind.Bool && facts.ReadOf(node) is { } read:
                Decide(values.Read(read, ways.Absent), ways);
                break;
            case CelNode.Unary { Operator: CelOperator.Not } not:
                Write(not.Operand, ways.Swapped);
                break;
            case CelNode.Logical logical:
                Chain(logical, ways);
                break;
            case CelNode.Conditional conditional:
                Conditional(conditional, ways);
                break;
            case CelNode.Binary { Operator: CelOperator.In, Right: CelNode.ListOf list } isIn
                when list.Elements.All(element => IsCandidate(isIn.Left, element)):
                Membership(isIn.Left, list.Elements, ways);
                break;
            case CelNode.Binary binary when Comparisons.Takes(binary.Operator, binary.Left.Type, binary.Right.Type)
                && Checking.OperatorTypes.IsRelation(binary.Operator):
                Expression[] pair = values.All([binary.Left, binary.Right], ways.Absent);
                Decide(Comparisons.Of(binary.Operator, pair[0], pair[1]), ways);
                break;
            default:
                values.LeaveOut(node, ways.Absent);
                break;
        }
    }

    private void Decide(Expression condition, Ways ways)
    {
        body.JumpIf(condition, ways.True);
        body.Jump(ways.False);
    }

    private void Chain(CelNode.Logical logical, Ways ways)
    {
        AbsenceNote note = AbsenceNote.Begin(body);
        LabelTarget deciding = logical.IsAnd ? ways.False : ways.True;
        foreach (CelNode operand in TermOrder.Of(logical.Operands, facts, logical.IsAnd))
            Term(operand, logical.IsAnd, deciding, note);
        note.Dispatch(ways.Absent);
        body.Jump(logical.IsAnd ? ways.True : ways.False);
    }

    /// <summary>
    /// Writes one term of a chain: the deciding value jumps, the other goes on, and so does what is absent, once it is
    /// noted. The order of terms therefore changes nothing but which of two errors is met first.
    /// </summary>
    internal void Term(CelNode term, bool isAnd, LabelTarget deciding, AbsenceNote note)
    {
        int depth = body.Depth;
        LabelTarget next = Expression.Label();
        Absent absent = Absent.New();
        Write(term, isAnd ? new Ways(next, deciding, absent) : new Ways(deciding, next, absent));
        body.Mark(next);
        note.TakeFrom(absent, next);
        body.ReleaseTo(depth);
    }

    private void Conditional(CelNode.Conditional conditional, Ways ways)
    {
        LabelTarget then = Expression.Label(), otherwise = Expression.Label();
        Write(conditional.Condition, new Ways(then, otherwise, ways.Absent));
        body.Mark(then);
        Write(conditional.Then, ways);
        body.Mark(otherwise);
        Write(conditional.Otherwise, ways);
    }

    private static bool IsCandidate(CelNode item, CelNode element) =>
        NativeTypes.Of(item.Type) is not null && NativeTypes.Of(element.Type) is not null
        && Comparisons.Takes(CelOperator.Equal, item.Type, element.Type);

    private void Membership(CelNode item, IReadOnlyList<CelNode> elements, Ways ways)
    {
        Expression[] all = values.All([item, .. elements], ways.Absent);
        if (BitTest.Of(all) is { } test)
        {
            Decide(test, ways);
            return;
        }
        for (int i = 1; i < all.Length; i++)
            body.JumpIf(Comparisons.Of(CelOperator.Equal, all[0], all[i]), ways.True);
        body.Jump(ways.False);
    }
}
