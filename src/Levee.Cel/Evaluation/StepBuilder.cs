using System.Diagnostics;
using Levee.Cel.Standard;

namespace Levee.Cel.Evaluation;

/// <summary>Makes steps from a checked tree, folds literals of lists and maps, and notes the slots read.</summary>
internal sealed class StepBuilder
{
    private readonly List<int> _slots = [];

    internal IReadOnlyList<int> Slots => _slots;

    internal Step Build(CelNode node) => node switch
    {
        CelNode.Literal literal => new ConstantStep(literal.Value),
        CelNode.Variable variable => Slot(variable.Declared.Slot),
        CelNode.Local local => new LocalStep(local.Index),
        CelNode.Symbol symbol => new ConstantStep(CelValue.Int(symbol.Index)),
        CelNode.Unary { Operator: CelOperator.Not } not => new NotStep(Build(not.Operand)),
        CelNode.Unary negate => new NegateStep(Build(negate.Operand)),
        CelNode.Binary binary => Binary(binary.Operator, Build(binary.Left), Build(binary.Right)),
        CelNode.Logical logical => new LogicalStep(logical.IsAnd, BuildAll(logical.Operands)),
        CelNode.Conditional conditional => new ConditionalStep(
            Build(conditional.Condition), Build(conditional.Then), Build(conditional.Otherwise)),
        CelNode.Invocation call => Call(call),
        CelNode.Selection select => new SelectStep(Build(select.Operand), select.Field, select.IsTest),
        CelNode.ListOf list => Folded(BuildAll(list.Elements), steps => new ListStep(steps)),
        CelNode.MapOf map => Map(BuildAll(map.Keys), BuildAll(map.Values)),
        CelNode.Comprehension c => new ComprehensionStep(
            c.Macro, Build(c.Range), c.Item.Index, c.Filter is null ? null : Build(c.Filter), Build(c.Body)),
        CelNode.Invalid invalid => new ConstantStep(CelValue.Error(invalid.Reason)),
        _ => throw new UnreachableException(),
    };

    private static Step Binary(CelOperator op, Step left, Step right) => op switch
    {
        CelOperator.Add => new BinaryStep<Operations.Add>(left, right),
        CelOperator.Subtract => new BinaryStep<Operations.Subtract>(left, right),
        CelOperator.Multiply => new BinaryStep<Operations.Multiply>(left, right),
        CelOperator.Divide => new BinaryStep<Operations.Divide>(left, right),
        CelOperator.Modulo => new BinaryStep<Operations.Modulo>(left, right),
        CelOperator.Equal => new BinaryStep<Operations.Equal>(left, right),
        CelOperator.NotEqual => new BinaryStep<Operations.NotEqual>(left, right),
        CelOperator.Less => new BinaryStep<Operations.Less>(left, right),
        CelOperator.LessOrEqual => new BinaryStep<Operations.LessOrEqual>(left, right),
        CelOperator.Greater => new BinaryStep<Operations.Greater>(left, right),
        CelOperator.GreaterOrEqual => new BinaryStep<Operations.GreaterOrEqual>(left, right),
        CelOperator.In => new BinaryStep<Operations.In>(left, right),
        CelOperator.Index => new IndexStep(left, right),
        _ => throw new UnreachableException(),
    };

    private Step[] BuildAll(IReadOnlyList<CelNode> nodes)
    {
        Step[] steps = new Step[nodes.Count];
        for (int i = 0; i < steps.Length; i++) steps[i] = Build(nodes[i]);
        return steps;
    }

    private SlotStep Slot(int slot)
    {
        if (!_slots.Contains(slot)) _slots.Add(slot);
        return new SlotStep(slot);
    }

    private Step Call(CelNode.Invocation call)
    {
        bool isMatch = call.Overloads is [{ Name: StandardFunctions.Matches }]
            && call.Arguments[1] is CelNode.Literal { Value.Kind: CelKind.String };
        if (isMatch && Patterns.Compile(((CelNode.Literal)call.Arguments[1]).Value.AsString).Pattern is { } pattern)
            return new MatchStep(Build(call.Arguments[0]), pattern);
        return new CallStep([.. call.Overloads], BuildAll(call.Arguments));
    }

    private static Step Map(Step[] keys, Step[] values) =>
        Folded([.. keys, .. values], _ => new MapStep(keys, values));

    // A literal of constants is made once, not at every evaluation.
    private static Step Folded(Step[] parts, Func<Step[], Step> make)
    {
        Step step = make(parts);
        if (!Array.TrueForAll(parts, p => p is ConstantStep)) return step;
        Frame frame = new([], [], null);
        return new ConstantStep(step.Run(ref frame));
    }
}
