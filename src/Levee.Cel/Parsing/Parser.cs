namespace Levee.Cel.Parsing;

/// <summary>Builds the syntax tree of a source by precedence climbing, within <see cref="CelLimits"/>.</summary>
internal sealed class Parser
{
    private readonly List<Token> _tokens;
    private int _at;
    private int _nesting;
    private int _nodes;

    private Parser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_at];

    internal static Syntax Parse(string source)
    {
        if (source.Length > CelLimits.SourceLengthMax)
            throw new CelSyntaxException(0, "the expression is too long",
                $"at most {CelLimits.SourceLengthMax} characters");
        Parser parser = new(Lexer.Run(source));
        if (parser.Current.Kind == TokenKind.End)
            throw new CelSyntaxException(0, "the expression is empty", "an expression");
        Syntax tree = parser.Expression();
        if (parser.Current.Kind != TokenKind.End) throw parser.Unexpected("an operator or the end");
        return tree;
    }

    private Syntax Expression()
    {
        if (++_nesting > CelLimits.NestingMax)
            throw new CelSyntaxException(Current.Start, "the expression is nested too deeply",
                $"at most {CelLimits.NestingMax} levels");
        Syntax condition = Disjunction();
        Syntax result = condition;
        if (TakeIf("?", out Token mark))
        {
            Syntax then = Disjunction();
            Take(":", "':' and the other branch");
            result = Grown(new Syntax.Conditional(condition, then, Expression(), mark.Start));
        }
        _nesting--;
        return result;
    }

    private Syntax Disjunction() => Chain("||", isAnd: false);

    private Syntax Chain(string sign, bool isAnd)
    {
        Syntax first = isAnd ? Relation() : Chain("&&", isAnd: true);
        if (!Current.Is(sign)) return first;
        int offset = Current.Start;
        List<Syntax> operands = [first];
        while (TakeIf(sign, out _)) operands.Add(isAnd ? Relation() : Chain("&&", isAnd: true));
        return Grown(new Syntax.Logical(isAnd, operands, offset));
    }

    private Syntax Relation()
    {
        Syntax left = Sum();
        while (RelationOf(Current) is { } op)
        {
            int offset = Current.Start;
            _at++;
            left = Grown(new Syntax.Binary(op, left, Sum(), offset));
        }
        return left;
    }

    private static CelOperator? RelationOf(Token token) => token switch
    {
        { Kind: TokenKind.Identifier, Text: "in" } => CelOperator.In,
        { Kind: not TokenKind.Operator } => null,
        { Text: "==" } => CelOperator.Equal,
        { Text: "!=" } => CelOperator.NotEqual,
        { Text: "<" } => CelOperator.Less,
        { Text: "<=" } => CelOperator.LessOrEqual,
        { Text: ">" } => CelOperator.Greater,
        { Text: ">=" } => CelOperator.GreaterOrEqual,
        _ => null,
    };

    private Syntax Sum()
    {
        Syntax left = Product();
        while (Current.Is("+") || Current.Is("-"))
        {
            CelOperator op = Current.Is("+") ? CelOperator.Add : CelOperator.Subtract;
            int offset = Current.Start;
            _at++;
            left = Grown(new Syntax.Binary(op, left, Product(), offset));
        }
        return left;
    }

    private Syntax Product()
    {
        Syntax left = Unary();
        while (Current.Is("*") || Current.Is("/") || Current.Is("%"))
        {
            CelOperator op = Current.Is("*") ? CelOperator.Multiply
                : Current.Is("/") ? CelOperator.Divide : CelOperator.Modulo;
            int offset = Current.Start;
            _at++;
            left = Grown(new Syntax.Binary(op, left, Unary(), offset));
        }
        return left;
    }

    private Syntax Unary()
    {
        List<Token> signs = [];
        string sign = Current.Is("!") ? "!" : "-";
        while (Current.Is(sign) && !(sign == "-" && IsNumber(_tokens[_at + 1])))
        {
            signs.Add(Current);
            _at++;
        }
        Syntax operand = Member();
        for (int i = signs.Count - 1; i >= 0; i--)
        {
            CelOperator op = sign == "!" ? CelOperator.Not : CelOperator.Negate;
            operand = Grown(new Syntax.Unary(op, operand, signs[i].Start));
        }
        return operand;
    }

    private static bool IsNumber(Token token) =>
        token.Kind == TokenKind.Literal && token.Value.Kind is CelKind.Int or CelKind.Double or CelKind.Uint
        && !token.Text.EndsWith('u') && !token.Text.EndsWith('U');

    private Syntax Member()
    {
        Syntax node = Primary();
        while (true)
        {
            int offset = Current.Start;
            if (TakeIf(".", out _))
            {
                node = Grown(AfterDot(node));
            }
            else if (TakeIf("[", out _))
            {
                Syntax index = Expression();
                Take("]", "']'");
                node = Grown(new Syntax.Binary(CelOperator.Index, node, index, offset));
            }
            else
            {
                if (Current.Is("{") && node is Syntax.Name or Syntax.Field)
                    throw new CelSyntaxException(offset, "message literals are not supported",
                        "an operator or the end");
                return node;
            }
        }
    }

    private Syntax AfterDot(Syntax target)
    {
        Token name = Current;
        if (name.Kind == TokenKind.QuotedIdentifier)
        {
            _at++;
            return new Syntax.Field(target, name.Text, IsQuoted: true, name.Start);
        }
        if (name.Kind != TokenKind.Identifier || Words.IsSyntax(name.Text)) throw Unexpected("a field or method name");
        _at++;
        return TakeIf("(", out _)
            ? new Syntax.Call(target, name.Text, IsRooted: false, Items(")"), name.Start)
            : new Syntax.Field(target, name.Text, IsQuoted: false, name.Start);
    }

    private Syntax Primary()
    {
        Token token = Current;
        if (token.Is("-") && IsNumber(_tokens[_at + 1]))
        {
            _at += 2;
            return Grown(new Syntax.Literal(Negated(_tokens[_at - 1]), token.Start));
        }
        if (token.Kind == TokenKind.Literal)
        {
            _at++;
            if (token.Value.Kind == CelKind.Uint && token.Text[^1] is not ('u' or 'U'))
                throw new CelSyntaxException(token.Start, $"{token.Text} does not fit an int (64 bits)");
            return Grown(new Syntax.Literal(token.Value, token.Start));
        }
        if (TakeIf("(", out _))
        {
            Syntax inner = Expression();
            Take(")", "')'");
            return inner is Syntax.Name or Syntax.Field ? Grown(new Syntax.Group(inner, inner.Offset)) : inner;
        }
        if (TakeIf("[", out _)) return Grown(new Syntax.ListOf(Items("]"), token.Start));
        if (TakeIf("{", out _)) return Grown(MapItems(token.Start));
        return Grown(NameOrCall());
    }

    private static CelValue Negated(Token token) => token.Value.Kind switch
    {
        CelKind.Double => CelValue.Double(-token.Value.AsDouble),
        CelKind.Int => CelValue.Int(-token.Value.AsInt),
        _ => CelValue.Int(long.MinValue),
    };

    private Syntax NameOrCall()
    {
        bool isRooted = TakeIf(".", out _);
        Token name = Current;
        if (name.Kind != TokenKind.Identifier) throw Unexpected("a value, a name or '('");
        if (Words.IsReserved(name.Text) || Words.IsSyntax(name.Text))
            throw new CelSyntaxException(name.Start, $"'{name.Text}' is a reserved word", "a value or another name");
        _at++;
        return TakeIf("(", out _)
            ? new Syntax.Call(null, name.Text, isRooted, Items(")"), name.Start)
            : new Syntax.Name(name.Text, isRooted, name.Start);
    }

    private List<Syntax> Items(string close)
    {
        List<Syntax> items = [];
        while (!Current.Is(close))
        {
            items.Add(Expression());
            // A comma may end a list literal, never an argument list.
            if (!TakeIf(",", out _)) break;
            if (close == ")" && Current.Is(close)) throw Unexpected("another argument");
        }
        Take(close, items.Count == 0 ? $"a value or '{close}'" : $"',' or '{close}'");
        return items;
    }

    private Syntax.MapOf MapItems(int offset)
    {
        List<Syntax> keys = [];
        List<Syntax> values = [];
        while (!Current.Is("}"))
        {
            keys.Add(Expression());
            Take(":", "':' and the key's value");
            values.Add(Expression());
            if (!TakeIf(",", out _)) break;
        }
        Take("}", "',' or '}'");
        return new Syntax.MapOf(keys, values, offset);
    }

    private Syntax Grown(Syntax node)
    {
        if (node.Depth > CelLimits.DepthMax)
            throw new CelSyntaxException(node.Offset, "the expression is too deep",
                $"at most {CelLimits.DepthMax} levels");
        if (++_nodes > CelLimits.NodesMax)
            throw new CelSyntaxException(node.Offset, "the expression is too large",
                $"at most {CelLimits.NodesMax} parts");
        return node;
    }

    private bool TakeIf(string text, out Token token)
    {
        token = Current;
        if (!token.Is(text)) return false;
        _at++;
        return true;
    }

    private void Take(string text, string expected)
    {
        if (!TakeIf(text, out _)) throw Unexpected(expected);
    }

    private CelSyntaxException Unexpected(string expected) => new(
        Current.Start,
        Current.Kind == TokenKind.End ? "the expression ends too early" : $"unexpected '{Current.Text}'",
        expected);
}
