using System.Diagnostics;
using Levee.Cel.Parsing;

namespace Levee.Cel.Checking;

/// <summary>Gives every node of a syntax tree its meaning and type, and reports what has none.</summary>
internal sealed class Checker
{
    private readonly ErrorList _errors;
    private readonly bool _isChecked;
    private readonly CallChecker _calls;

    internal Checker(CelEnvironment environment, ErrorList errors, bool isChecked)
    {
        _errors = errors;
        _isChecked = isChecked;
        Scope = new Scope(environment);
        _calls = new CallChecker(this);
    }

    internal Scope Scope { get; }

    internal CelNode Check(Syntax node) => node switch
    {
        Syntax.Literal literal => new CelNode.Literal(literal.Value, TypeOf(literal.Value), At(literal)),
        Syntax.Name or Syntax.Field => Named(node),
        Syntax.Group group => Check(group.Inner),
        Syntax.Call call => _calls.Check(call),
        Syntax.Unary unary => Unary(unary),
        Syntax.Binary binary => Binary(binary),
        Syntax.Logical logical => new CelNode.Logical(
            logical.IsAnd, [.. logical.Operands.Select(o => Condition(o, logical.IsAnd ? "&&" : "||"))], At(logical)),
        Syntax.Conditional conditional => Conditional(conditional),
        Syntax.ListOf list => ListOf(list),
        Syntax.MapOf map => MapOf(map),
        _ => throw new UnreachableException(),
    };

    internal CelPosition At(Syntax node) => _errors.At(node.Offset);

    /// <summary>
    /// Reports a problem; the node that stands in its place fits everywhere, so that one slip is one error.
    /// </summary>
    internal CelNode.Invalid Problem(int offset, string message, string expected = "")
    {
        if (_isChecked) _errors.Add(offset, message, expected);
        return new CelNode.Invalid(message, _errors.At(offset));
    }

    /// <summary>Checks a node that must be a condition.</summary>
    internal CelNode Condition(Syntax syntax, string place)
    {
        CelNode node = Check(syntax);
        if (TypeRelations.Fits(CelType.Bool, node.Type)) return node;
        if (!_isChecked) return node;
        return Problem(syntax.Offset, $"{place} takes a bool, this is {node.Type}", "a bool");
    }

    internal CelNode Select(CelNode operand, string field, bool isTest, Syntax place)
    {
        CelType type = operand.Type;
        if (type.IsOpen)
            return new CelNode.Selection(operand, field, isTest, isTest ? CelType.Bool : CelType.Dyn, At(place));
        if (type.Kind == CelTypeKind.Map && TypeRelations.Fits(type.Key!, CelType.String))
            return new CelNode.Selection(operand, field, isTest, isTest ? CelType.Bool : type.Element!, At(place));
        return Problem(place.Offset, $"{type} has no fields, so no '{field}'", "a map with string keys before the '.'");
    }

    /// <summary>A string literal as the ordinal of an enum.</summary>
    internal CelNode Ordinal(CelType type, CelNode node, int offset)
    {
        if (node is not CelNode.Literal { Value.Kind: CelKind.String } literal) return node;
        string text = literal.Value.AsString;
        for (int i = 0; i < type.Values.Count; i++)
        {
            if (type.Values[i] == text) return new CelNode.Literal(CelValue.Int(i), type, literal.Position);
        }
        return Problem(offset, $"'{text}' is not a value of {type.Name}",
            Suggestion.OfSet(text, type.Values));
    }

    private static CelType TypeOf(CelValue value) => value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        _ => throw new UnreachableException(),
    };

    private CelNode Named(Syntax node)
    {
        if (Scope.Path(node) is not var (path, isRooted, offset))
        {
            Syntax.Field field = (Syntax.Field)node;
            return Select(Check(field.Operand), field.Text, isTest: false, field);
        }
        CelNode? found = Scope.Resolve(path, isRooted, _errors.At(offset), out int used);
        if (found is null)
        {
            string name = string.Join('.', path);
            return Problem(offset, $"unknown name '{name}'",
                Suggestion.For(name, Scope.KnownNames, "a variable of the environment"));
        }
        foreach (string field in path[used..]) found = Select(found, field, isTest: false, node);
        return found;
    }

    private CelNode Unary(Syntax.Unary unary)
    {
        CelNode operand = Check(unary.Operand);
        CelType? type = OperatorTypes.OfUnary(unary.Operator, operand.Type);
        if (type is null && _isChecked)
            return Problem(unary.Offset, $"'{OperatorTypes.Sign(unary.Operator)}' does not take {operand.Type}",
                OperatorTypes.Expectation(unary.Operator));
        return new CelNode.Unary(unary.Operator, operand, type ?? CelType.Dyn, At(unary));
    }

    private CelNode Binary(Syntax.Binary binary)
    {
        CelNode left = Check(binary.Left);
        CelNode right = Check(binary.Right);
        CelOperator op = binary.Operator;
        if (op is CelOperator.Equal or CelOperator.NotEqual)
        {
            if (left.Type.Kind == CelTypeKind.Enum) right = Ordinal(left.Type, right, binary.Right.Offset);
            else if (right.Type.Kind == CelTypeKind.Enum) left = Ordinal(right.Type, left, binary.Left.Offset);
        }
        else if (op == CelOperator.In && left.Type.Kind == CelTypeKind.Enum && right is CelNode.ListOf list)
        {
            right = Ordinals(left.Type, list, (Syntax.ListOf)binary.Right);
        }
        CelType? type = OperatorTypes.Of(op, left.Type, right.Type);
        if (type is null && _isChecked) return Mismatch(binary, left.Type, right.Type);
        return new CelNode.Binary(op, left, right, type ?? CelType.Dyn, At(binary));
    }

    private CelNode.Invalid Mismatch(Syntax.Binary binary, CelType left, CelType right)
    {
        CelType? named = left.Kind == CelTypeKind.Enum ? left : right.Kind == CelTypeKind.Enum ? right : null;
        string expected = named is null
            ? OperatorTypes.Expectation(binary.Operator)
            : $"'==', '!=' or 'in' with one of {string.Join(", ", named.Values)}";
        return Problem(binary.Offset,
            $"'{OperatorTypes.Sign(binary.Operator)}' does not take {left} and {right}", expected);
    }

    private CelNode.ListOf Ordinals(CelType type, CelNode.ListOf list, Syntax.ListOf syntax)
    {
        CelNode[] elements = new CelNode[list.Elements.Count];
        for (int i = 0; i < elements.Length; i++)
            elements[i] = Ordinal(type, list.Elements[i], syntax.Elements[i].Offset);
        return new CelNode.ListOf(elements, CelType.List(TypeRelations.JoinAll(elements)), list.Position);
    }

    private CelNode Conditional(Syntax.Conditional conditional)
    {
        CelNode condition = Condition(conditional.Condition, "'?'");
        CelNode then = Check(conditional.Then);
        CelNode otherwise = Check(conditional.Otherwise);
        CelType? type = TypeRelations.Join(then.Type, otherwise.Type);
        if (type is null && _isChecked)
            return Problem(conditional.Offset, $"the branches of '?' are {then.Type} and {otherwise.Type}",
                "both of one type");
        return new CelNode.Conditional(condition, then, otherwise, type ?? CelType.Dyn, At(conditional));
    }

    private CelNode.ListOf ListOf(Syntax.ListOf list)
    {
        CelNode[] elements = [.. list.Elements.Select(Check)];
        return new CelNode.ListOf(elements, CelType.List(TypeRelations.JoinAll(elements)), At(list));
    }

    private CelNode MapOf(Syntax.MapOf map)
    {
        CelNode[] keys = [.. map.Keys.Select(Check)];
        CelNode[] values = [.. map.Values.Select(Check)];
        int bad = Array.FindIndex(keys, k => !TypeRelations.IsKey(k.Type));
        if (bad >= 0 && _isChecked)
            return Problem(map.Keys[bad].Offset,
                $"a map key cannot be {keys[bad].Type}", "an int, uint, bool or string");
        CelType key = bad >= 0 ? CelType.Dyn : TypeRelations.JoinAll(keys);
        return new CelNode.MapOf(keys, values, CelType.Map(key, TypeRelations.JoinAll(values)), At(map));
    }
}
