using System.Globalization;
using Levee.Cel.Checking;

namespace Levee.Cel.Compilation;

/// <summary>
/// Finds the facts of the nodes of one condition, each once. Costs and likelihoods only choose an order; whether a node
/// may be unknown or fail may be said too often, never too seldom.
/// </summary>
internal sealed class NodeFacts(ICelReads reads)
{
    private readonly Dictionary<CelNode, NodeFact> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CelNode, CelRead?> _reads = new(ReferenceEqualityComparer.Instance);

    internal NodeFact Of(CelNode node)
    {
        if (!_facts.TryGetValue(node, out NodeFact? fact)) _facts.Add(node, fact = Find(node));
        return fact;
    }

    /// <summary>
    /// Where the value of a variable or call is; absent when it cannot be read or has another type than declared.
    /// </summary>
    internal CelRead? ReadOf(CelNode node)
    {
        if (_reads.TryGetValue(node, out CelRead? known)) return known;
        CelRead? read = node switch
        {
            CelNode.Variable variable => reads.Variable(variable.Declared),
            CelNode.Invocation call => reads.Call(call),
            _ => null,
        };
        bool isOutcome = read?.Value.Type == typeof(CelOutcome) && node.Type.Kind == CelTypeKind.Bool;
        if (read is not null && !isOutcome && read.Value.Type != NativeTypes.Of(node.Type)) read = null;
        _reads.Add(node, read);
        return read;
    }

    private NodeFact Find(CelNode node) => node switch
    {
        CelNode.Literal literal when NativeTypes.Of(literal.Type) is not null => OfLiteral(literal),
        CelNode.Variable or CelNode.Invocation when ReadOf(node) is { } read => OfRead(node, read),
        CelNode.Invocation call when Casts.IsCast(call) => OfCast(call),
        CelNode.Unary unary => OfUnary(unary),
        CelNode.Binary { Operator: CelOperator.In, Right: CelNode.ListOf list } isIn => OfMembership(isIn, list),
        CelNode.Binary binary => OfBinary(binary),
        CelNode.Logical logical => OfLogical(logical),
        CelNode.Conditional conditional => OfConditional(conditional),
        _ => NodeFact.LeftOut,
    };

    private static NodeFact OfLiteral(CelNode.Literal literal) => new(false, false, 0,
        literal.Value.IsTrue ? 1 : 0, $"{literal.Value.Kind}:{Bits(literal.Value)}");

    private static string Bits(CelValue value) => value.Raw.ToString(CultureInfo.InvariantCulture);

    private static NodeFact OfRead(CelNode node, CelRead read)
    {
        bool isOutcome = read.Value.Type == typeof(CelOutcome);
        return new NodeFact(isOutcome || read.IsKnown is not null, isOutcome, isOutcome ? NodeFact.Dear : 1, 0.4,
            $"{node.Type.Kind}[{read.Key}]");
    }

    private NodeFact OfCast(CelNode.Invocation cast)
    {
        NodeFact operand = Of(cast.Arguments[0]);
        return operand with { MayFail = true, Cost = operand.Cost + 1, Key = Join($"{cast.Type.Kind}", operand.Key) };
    }

    private NodeFact OfUnary(CelNode.Unary unary)
    {
        NodeFact operand = Of(unary.Operand);
        return unary.Operator == CelOperator.Not
            ? operand with { Likelihood = 1 - operand.Likelihood, Key = Join("!", operand.Key) }
            : operand with { MayFail = true, Cost = operand.Cost + 1, Key = Join("-", operand.Key) };
    }

    private NodeFact OfBinary(CelNode.Binary binary)
    {
        NodeFact left = Of(binary.Left), right = Of(binary.Right);
        bool isRelation = OperatorTypes.IsRelation(binary.Operator);
        bool canFail = !isRelation && binary.Type.Kind != CelTypeKind.Double;
        return new NodeFact(left.MayBeUnknown || right.MayBeUnknown,
            left.MayFail || right.MayFail || canFail || binary.Operator == CelOperator.Divide,
            left.Cost + right.Cost + 1, Likelihood(binary.Operator, binary.Left.Type.Values.Count),
            Join(OperatorTypes.Sign(binary.Operator), left.Key, right.Key));
    }

    private static double Likelihood(CelOperator op, int words) => op switch
    {
        CelOperator.Equal => words == 0 ? 0.1 : 1.0 / words,
        CelOperator.NotEqual => words == 0 ? 0.9 : 1 - (1.0 / words),
        _ => 0.35,
    };

    private NodeFact OfMembership(CelNode.Binary isIn, CelNode.ListOf list)
    {
        NodeFact[] parts = [Of(isIn.Left), .. list.Elements.Select(Of)];
        int words = isIn.Left.Type.Values.Count;
        double likelihood = words == 0 ? Math.Min(1, 0.1 * list.Elements.Count)
            : Math.Min(1, (double)list.Elements.Count / words);
        return new NodeFact(parts.Any(part => part.MayBeUnknown), parts.Any(part => part.MayFail),
            parts.Sum(part => part.Cost + 1), likelihood, Join("in", [.. parts.Select(part => part.Key)]));
    }

    private NodeFact OfLogical(CelNode.Logical logical)
    {
        NodeFact[] parts = [.. logical.Operands.Select(Of)];
        double likelihood = 1;
        foreach (NodeFact part in parts) likelihood *= logical.IsAnd ? part.Likelihood : 1 - part.Likelihood;
        return new NodeFact(parts.Any(part => part.MayBeUnknown), parts.Any(part => part.MayFail),
            parts.Sum(part => part.Cost + 1), logical.IsAnd ? likelihood : 1 - likelihood,
            Join(logical.IsAnd ? "&&" : "||", [.. parts.Select(part => part.Key)]));
    }

    private NodeFact OfConditional(CelNode.Conditional conditional)
    {
        NodeFact test = Of(conditional.Condition), then = Of(conditional.Then), other = Of(conditional.Otherwise);
        return new NodeFact(test.MayBeUnknown || then.MayBeUnknown || other.MayBeUnknown,
            test.MayFail || then.MayFail || other.MayFail, test.Cost + Math.Max(then.Cost, other.Cost) + 1,
            (then.Likelihood + other.Likelihood) / 2, Join("?", test.Key, then.Key, other.Key));
    }

    private static string? Join(string sign, params ReadOnlySpan<string?> keys)
    {
        foreach (string? key in keys)
            if (key is null)
                return null;
        return $"{sign}({string.Join(',', keys)})";
    }
}
