namespace Levee.Cel;

/// <summary>A node of a checked expression. The hierarchy is closed: the nested records are all there are.</summary>
public abstract record CelNode
{
    private CelNode(CelType type, CelPosition position)
    {
        Type = type;
        Position = position;
    }

    /// <summary>The checked type.</summary>
    public CelType Type { get; }

    /// <summary>Where it stands in the source, shifted by the origin.</summary>
    public CelPosition Position { get; }

    /// <summary>A constant; of an enum type its value is the ordinal.</summary>
    public sealed record Literal(CelValue Value, CelType Type, CelPosition Position) : CelNode(Type, Position);

    /// <summary>A variable of the environment; rooted when only a leading dot is sure to name it.</summary>
    public sealed record Variable(CelVariable Declared, bool IsRooted, CelPosition Position)
        : CelNode(Declared.Type, Position);

    /// <summary>The variable of an enclosing macro, by its index among the locals.</summary>
    public sealed record Local(string Name, int Index, CelType Type, CelPosition Position) : CelNode(Type, Position);

    /// <summary>A name of a symbol set as a function's argument; its value is the index.</summary>
    public sealed record Symbol(string Name, int Index, CelType Type, CelPosition Position) : CelNode(Type, Position);

    /// <summary>An operator with one operand: not, negate.</summary>
    public sealed record Unary(CelOperator Operator, CelNode Operand, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>An operator with two operands.</summary>
    public sealed record Binary(CelOperator Operator, CelNode Left, CelNode Right, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>A chain of &amp;&amp; or of ||, at least two operands.</summary>
    public sealed record Logical(bool IsAnd, IReadOnlyList<CelNode> Operands, CelPosition Position)
        : CelNode(CelType.Bool, Position);

    /// <summary><c>condition ? then : otherwise</c></summary>
    public sealed record Conditional(
        CelNode Condition, CelNode Then, CelNode Otherwise, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>A call. Several overloads when the argument types decide only at run time.</summary>
    public sealed record Invocation(
        IReadOnlyList<CelOverload> Overloads, IReadOnlyList<CelNode> Arguments, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary><c>operand.field</c>, or <c>has(operand.field)</c> when only presence is asked.</summary>
    public sealed record Selection(CelNode Operand, string Field, bool IsTest, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>A list literal.</summary>
    public sealed record ListOf(IReadOnlyList<CelNode> Elements, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>A map literal; keys and values have the same count.</summary>
    public sealed record MapOf(
        IReadOnlyList<CelNode> Keys, IReadOnlyList<CelNode> Values, CelType Type, CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>A macro over a range; the filter is present only in <c>map</c> with three arguments.</summary>
    public sealed record Comprehension(
        CelMacro Macro, CelNode Range, Local Item, CelNode? Filter, CelNode Body, CelType Type,
        CelPosition Position)
        : CelNode(Type, Position);

    /// <summary>What could not be resolved in an unchecked expression: evaluates to an error with this text.</summary>
    public sealed record Invalid(string Reason, CelPosition Position) : CelNode(CelType.Dyn, Position);
}
