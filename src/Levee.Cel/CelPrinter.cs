using System.Diagnostics;
using System.Text;
using Levee.Cel.Checking;
using Levee.Cel.Parsing;
using Levee.Cel.Standard;

namespace Levee.Cel;

/// <summary>Writes a checked tree as CEL text with no more brackets than it needs.</summary>
public sealed class CelPrinter
{
    private const int Any = 0;
    private const int Or = 1;
    private const int And = 2;
    private const int Relation = 3;
    private const int Sum = 4;
    private const int Product = 5;
    private const int Sign = 6;
    private const int Member = 7;

    private readonly StringBuilder _text = new();
    private readonly List<string> _locals = [];

    private CelPrinter()
    {
    }

    /// <summary>Writes a tree; compiling the text in the same environment gives the same tree.</summary>
    public static string Print(CelNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        CelPrinter printer = new();
        printer.Write(node, Any);
        return printer._text.ToString();
    }

    private static int LevelOf(CelNode node) => node switch
    {
        CelNode.Conditional => Any,
        CelNode.Logical logical => logical.IsAnd ? And : Or,
        CelNode.Unary => Sign,
        CelNode.Binary binary => LevelOf(binary.Operator),
        _ => Member,
    };

    private static int LevelOf(CelOperator op) => op switch
    {
        CelOperator.Add or CelOperator.Subtract => Sum,
        CelOperator.Multiply or CelOperator.Divide or CelOperator.Modulo => Product,
        CelOperator.Index => Member,
        _ => Relation,
    };

    private void Write(CelNode node, int level)
    {
        bool needsBrackets = LevelOf(node) < level;
        if (needsBrackets) _text.Append('(');
        WriteBare(node);
        if (needsBrackets) _text.Append(')');
    }

    private void WriteBare(CelNode node)
    {
        switch (node)
        {
            case CelNode.Literal literal: WriteLiteral(literal); break;
            case CelNode.Variable variable: WriteName(variable.Declared.Name, variable.IsRooted); break;
            case CelNode.Local local: _text.Append(local.Name); break;
            case CelNode.Symbol symbol: _text.Append(symbol.Name); break;
            case CelNode.Unary unary: WriteUnary(unary); break;
            case CelNode.Binary { Operator: CelOperator.Index } index: WriteIndex(index); break;
            case CelNode.Binary binary: WriteBinary(binary); break;
            case CelNode.Logical logical: WriteLogical(logical); break;
            case CelNode.Conditional conditional: WriteConditional(conditional); break;
            case CelNode.Invocation call: WriteCall(call); break;
            case CelNode.Selection select: WriteSelect(select); break;
            case CelNode.ListOf list: WriteItems('[', list.Elements, ']'); break;
            case CelNode.MapOf map: WriteMap(map); break;
            case CelNode.Comprehension comprehension: WriteComprehension(comprehension); break;
            case CelNode.Invalid invalid: _text.Append("/* ").Append(invalid.Reason).Append(" */"); break;
            default: throw new UnreachableException();
        }
    }

    private void WriteLiteral(CelNode.Literal literal)
    {
        if (literal.Type.Kind == CelTypeKind.Enum)
            _text.Append(ValueText.Quoted(literal.Type.Values[(int)literal.Value.AsInt]));
        else if (literal.Value.Kind == CelKind.Type)
            WriteName(literal.Value.AsTypeName, isRooted: false);
        else
            _text.Append(ValueText.Of(literal.Value));
    }

    // A macro's variable hides a name that begins the same; a leading dot looks past it.
    private void WriteName(string name, bool isRooted)
    {
        if (isRooted || _locals.Contains(name.Split('.')[0])) _text.Append('.');
        _text.Append(name);
    }

    private void WriteUnary(CelNode.Unary unary)
    {
        _text.Append(OperatorTypes.Sign(unary.Operator));
        // Without brackets a minus before a number would become part of the number.
        bool isNumber = unary.Operator == CelOperator.Negate && StartsWithNumber(unary.Operand);
        bool isSameSign = unary.Operand is CelNode.Unary inner && inner.Operator == unary.Operator;
        if (isNumber) _text.Append('(');
        Write(unary.Operand, isSameSign || isNumber ? Any : Member);
        if (isNumber) _text.Append(')');
    }

    private static bool StartsWithNumber(CelNode node) => node switch
    {
        CelNode.Literal literal => literal.Value.Kind is CelKind.Int or CelKind.Uint or CelKind.Double,
        CelNode.Selection { IsTest: false } select => StartsWithNumber(select.Operand),
        CelNode.Binary { Operator: CelOperator.Index } index => StartsWithNumber(index.Left),
        CelNode.Invocation { Overloads: [{ IsMethod: true }, ..] } call => StartsWithNumber(call.Arguments[0]),
        CelNode.Comprehension comprehension => StartsWithNumber(comprehension.Range),
        _ => false,
    };

    private void WriteIndex(CelNode.Binary index)
    {
        Write(index.Left, Member);
        _text.Append('[');
        Write(index.Right, Any);
        _text.Append(']');
    }

    private void WriteBinary(CelNode.Binary binary)
    {
        int level = LevelOf(binary.Operator);
        Write(binary.Left, level);
        _text.Append(' ').Append(OperatorTypes.Sign(binary.Operator)).Append(' ');
        Write(binary.Right, level + 1);
    }

    private void WriteLogical(CelNode.Logical logical)
    {
        for (int i = 0; i < logical.Operands.Count; i++)
        {
            if (i > 0) _text.Append(logical.IsAnd ? " && " : " || ");
            Write(logical.Operands[i], (logical.IsAnd ? And : Or) + 1);
        }
    }

    private void WriteConditional(CelNode.Conditional conditional)
    {
        Write(conditional.Condition, Or);
        _text.Append(" ? ");
        Write(conditional.Then, Or);
        _text.Append(" : ");
        Write(conditional.Otherwise, Any);
    }

    private void WriteCall(CelNode.Invocation call)
    {
        CelOverload overload = call.Overloads[0];
        if (overload.IsMethod)
        {
            Write(call.Arguments[0], Member);
            _text.Append('.').Append(overload.Name);
            WriteItems('(', [.. call.Arguments.Skip(1)], ')');
        }
        else
        {
            WriteName(overload.Name, isRooted: false);
            WriteItems('(', call.Arguments, ')');
        }
    }

    private void WriteSelect(CelNode.Selection select)
    {
        if (select.IsTest) _text.Append("has(");
        // Without brackets a dotted variable that begins the same would be meant.
        bool isVariable = select.Operand is CelNode.Variable;
        if (isVariable) _text.Append('(');
        Write(select.Operand, isVariable ? Any : Member);
        if (isVariable) _text.Append(')');
        _text.Append('.');
        _text.Append(Words.IsFieldName(select.Field) ? select.Field : $"`{select.Field}`");
        if (select.IsTest) _text.Append(')');
    }

    private void WriteMap(CelNode.MapOf map)
    {
        _text.Append('{');
        for (int i = 0; i < map.Keys.Count; i++)
        {
            if (i > 0) _text.Append(", ");
            Write(map.Keys[i], Any);
            _text.Append(": ");
            Write(map.Values[i], Any);
        }
        _text.Append('}');
    }

    private void WriteComprehension(CelNode.Comprehension node)
    {
        Write(node.Range, Member);
        _text.Append('.').Append(node.Macro switch
        {
            CelMacro.All => "all",
            CelMacro.Exists => "exists",
            CelMacro.ExistsOne => "exists_one",
            CelMacro.Map => "map",
            _ => "filter",
        });
        _text.Append('(').Append(node.Item.Name).Append(", ");
        _locals.Add(node.Item.Name);
        if (node.Filter is not null)
        {
            Write(node.Filter, Any);
            _text.Append(", ");
        }
        Write(node.Body, Any);
        _locals.RemoveAt(_locals.Count - 1);
        _text.Append(')');
    }

    private void WriteItems(char open, IReadOnlyList<CelNode> items, char close)
    {
        _text.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0) _text.Append(", ");
            Write(items[i], Any);
        }
        _text.Append(close);
    }
}
