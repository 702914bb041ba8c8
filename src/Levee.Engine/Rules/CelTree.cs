using Levee.Cel;

namespace Levee.Engine.Rules;

/// <summary>Walks a checked expression.</summary>
internal static class CelTree
{
    /// <summary>True when the expression reads a variable.</summary>
    internal static bool Names(CelNode root, string variable) =>
        Walk(root).OfType<CelNode.Variable>().Any(node => node.Declared.Name == variable);

    /// <summary>The node and everything below it, in the order of the text.</summary>
    internal static IEnumerable<CelNode> Walk(CelNode node)
    {
        yield return node;
        foreach (CelNode child in ChildrenOf(node))
            foreach (CelNode below in Walk(child))
                yield return below;
    }

    private static IEnumerable<CelNode> ChildrenOf(CelNode node) => node switch
    {
        CelNode.Unary unary => [unary.Operand],
        CelNode.Binary binary => [binary.Left, binary.Right],
        CelNode.Logical logical => logical.Operands,
        CelNode.Conditional conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        CelNode.Invocation call => call.Arguments,
        CelNode.Selection selection => [selection.Operand],
        CelNode.ListOf list => list.Elements,
        CelNode.MapOf map => map.Keys.Concat(map.Values),
        CelNode.Comprehension walk => walk.Filter is null
            ? [walk.Range, walk.Body]
            : [walk.Range, walk.Filter, walk.Body],
        _ => [],
    };
}
