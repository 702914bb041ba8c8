namespace Levee.Cel.Parsing;

/// <summary>
/// A node as parsed, before names and types mean anything. Closed: the nested records are all there are.
/// </summary>
internal abstract record Syntax
{
    private Syntax(int offset, int depth)
    {
        Offset = offset;
        Depth = depth;
    }

    /// <summary>The index in the source that an error about the node names.</summary>
    internal int Offset { get; }

    /// <summary>The depth of the tree below, 1 for a leaf.</summary>
    internal int Depth { get; }

    private static int Above(IEnumerable<Syntax> children) => 1 + children.Select(c => c.Depth).DefaultIfEmpty().Max();

    internal sealed record Literal(CelValue Value, int Offset) : Syntax(Offset, 1);

    internal sealed record Name(string Text, bool IsRooted, int Offset) : Syntax(Offset, 1);

    /// <summary>A name in brackets, which a field after it does not lengthen.</summary>
    internal sealed record Group(Syntax Inner, int Offset) : Syntax(Offset, 1 + Inner.Depth);

    internal sealed record Field(Syntax Operand, string Text, bool IsQuoted, int Offset)
        : Syntax(Offset, 1 + Operand.Depth);

    internal sealed record Call(
        Syntax? Target, string Function, bool IsRooted, IReadOnlyList<Syntax> Arguments, int Offset)
        : Syntax(Offset, Target is null ? Above(Arguments) : Above([Target, .. Arguments]));

    internal sealed record Unary(CelOperator Operator, Syntax Operand, int Offset) : Syntax(Offset, 1 + Operand.Depth);

    internal sealed record Binary(CelOperator Operator, Syntax Left, Syntax Right, int Offset)
        : Syntax(Offset, 1 + Math.Max(Left.Depth, Right.Depth));

    internal sealed record Logical(bool IsAnd, IReadOnlyList<Syntax> Operands, int Offset)
        : Syntax(Offset, Above(Operands));

    internal sealed record Conditional(Syntax Condition, Syntax Then, Syntax Otherwise, int Offset)
        : Syntax(Offset, Above([Condition, Then, Otherwise]));

    internal sealed record ListOf(IReadOnlyList<Syntax> Elements, int Offset) : Syntax(Offset, Above(Elements));

    internal sealed record MapOf(IReadOnlyList<Syntax> Keys, IReadOnlyList<Syntax> Values, int Offset)
        : Syntax(Offset, Above([.. Keys, .. Values]));
}
