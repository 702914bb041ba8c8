using static Levee.Cel.CelTypeKind;

namespace Levee.Cel.Checking;

/// <summary>The types operators take and give, and how to say so.</summary>
internal static class OperatorTypes
{
    /// <summary>The result type of a binary operator; absent when it does not take these operands.</summary>
    internal static CelType? Of(CelOperator op, CelType left, CelType right) => op switch
    {
        CelOperator.Equal or CelOperator.NotEqual => TypeRelations.IsComparable(left, right) ? CelType.Bool : null,
        CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual =>
            IsOrdered(left, right) ? CelType.Bool : null,
        CelOperator.In => IsMember(left, right) ? CelType.Bool : null,
        CelOperator.Index => Indexed(left, right),
        _ => Arithmetic(op, left, right),
    };

    internal static CelType? OfUnary(CelOperator op, CelType operand)
    {
        if (op == CelOperator.Not) return operand.IsOpen || operand == CelType.Bool ? CelType.Bool : null;
        return operand.IsOpen ? CelType.Dyn : operand.Kind is Int or CelTypeKind.Double ? operand : null;
    }

    /// <summary>Whether it is a comparison of two values.</summary>
    internal static bool IsRelation(CelOperator op) => op is CelOperator.Equal or CelOperator.NotEqual
        or CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual;

    internal static string Sign(CelOperator op) => op switch
    {
        CelOperator.Not => "!",
        CelOperator.Negate or CelOperator.Subtract => "-",
        CelOperator.Add => "+",
        CelOperator.Multiply => "*",
        CelOperator.Divide => "/",
        CelOperator.Modulo => "%",
        CelOperator.Equal => "==",
        CelOperator.NotEqual => "!=",
        CelOperator.Less => "<",
        CelOperator.LessOrEqual => "<=",
        CelOperator.Greater => ">",
        CelOperator.GreaterOrEqual => ">=",
        CelOperator.In => "in",
        _ => "[]",
    };

    internal static string Expectation(CelOperator op) => op switch
    {
        CelOperator.Not => "a bool",
        CelOperator.Negate => "an int or a double",
        CelOperator.Add => "two numbers (int with int or double, uint with uint), strings, bytes, lists, or times",
        CelOperator.Subtract => "two numbers (int with int or double, uint with uint) or times",
        CelOperator.Multiply or CelOperator.Divide => "two numbers (int with int or double, uint with uint)",
        CelOperator.Modulo => "two ints or two uints",
        CelOperator.Equal or CelOperator.NotEqual => "two values of one type, or two numbers",
        CelOperator.In => "a value on the left and a list or map that can hold it on the right",
        CelOperator.Index => "an int for a list, a key for a map",
        _ => "two numbers, strings, bytes, bools or times of one kind",
    };

    private static CelType? Arithmetic(CelOperator op, CelType left, CelType right)
    {
        if (left.IsOpen || right.IsOpen)
        {
            CelType known = left.IsOpen ? right : left;
            return known.IsOpen || Takes(op, known) ? OpenResult(known) : null;
        }
        if (left.Kind == right.Kind && Same(op, left, right) is { } same) return same;
        bool isMixed = (left.Kind, right.Kind) is (Int, CelTypeKind.Double) or (CelTypeKind.Double, Int);
        if (isMixed && op != CelOperator.Modulo) return CelType.Double;
        return (op, left.Kind, right.Kind) switch
        {
            (CelOperator.Add, Timestamp, Duration) or (CelOperator.Add, Duration, Timestamp)
                or (CelOperator.Subtract, Timestamp, Duration) => CelType.Timestamp,
            (CelOperator.Subtract, Timestamp, Timestamp) => CelType.Duration,
            _ => null,
        };
    }

    // With one side open, an int may meet a double and widen; a list may gain any element.
    private static CelType OpenResult(CelType known) => known.Kind is Uint or CelTypeKind.Double
        or CelTypeKind.String or Bytes ? known : CelType.Dyn;

    private static bool Takes(CelOperator op, CelType type) => type.Kind switch
    {
        Int or Uint => true,
        CelTypeKind.Double => op != CelOperator.Modulo,
        Timestamp or Duration => op is CelOperator.Add or CelOperator.Subtract,
        CelTypeKind.String or Bytes or List => op == CelOperator.Add,
        _ => false,
    };

    private static CelType? Same(CelOperator op, CelType left, CelType right) => left.Kind switch
    {
        Timestamp => null,
        List when op == CelOperator.Add =>
            CelType.List(TypeRelations.Join(left.Element!, right.Element!) ?? CelType.Dyn),
        List => null,
        _ => Takes(op, left) ? left : null,
    };

    private static bool IsOrdered(CelType left, CelType right)
    {
        if (left.IsNumeric && right.IsNumeric) return true;
        if (left.IsOpen || right.IsOpen) return IsOrdered(left) && IsOrdered(right);
        return left.Kind == right.Kind && IsOrdered(left);
    }

    private static bool IsOrdered(CelType type) => type.IsOpen || type.IsNumeric
        || type.Kind is CelTypeKind.Bool or CelTypeKind.String or Bytes or Timestamp or Duration;

    private static bool IsMember(CelType item, CelType range) => range.Kind switch
    {
        Dyn or Unbound => true,
        List => TypeRelations.IsComparable(item, range.Element!),
        Map => TypeRelations.IsComparable(item, range.Key!),
        _ => false,
    };

    private static CelType? Indexed(CelType range, CelType index) => range.Kind switch
    {
        Dyn or Unbound => CelType.Dyn,
        List => index.IsOpen || index.IsNumeric ? range.Element : null,
        Map => TypeRelations.IsComparable(range.Key!, index) ? range.Element : null,
        _ => null,
    };
}
