namespace Levee.Cel;

/// <summary>An operator with one or two operands.</summary>
public enum CelOperator
{
    /// <summary><c>!a</c></summary>
    Not,

    /// <summary><c>-a</c></summary>
    Negate,

    /// <summary><c>a + b</c></summary>
    Add,

    /// <summary><c>a - b</c></summary>
    Subtract,

    /// <summary><c>a * b</c></summary>
    Multiply,

    /// <summary><c>a / b</c></summary>
    Divide,

    /// <summary><c>a % b</c></summary>
    Modulo,

    /// <summary><c>a == b</c></summary>
    Equal,

    /// <summary><c>a != b</c></summary>
    NotEqual,

    /// <summary><c>a &lt; b</c></summary>
    Less,

    /// <summary><c>a &lt;= b</c></summary>
    LessOrEqual,

    /// <summary><c>a &gt; b</c></summary>
    Greater,

    /// <summary><c>a &gt;= b</c></summary>
    GreaterOrEqual,

    /// <summary><c>a in b</c></summary>
    In,

    /// <summary><c>a[b]</c></summary>
    Index,
}
