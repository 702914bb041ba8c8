using System.Globalization;

namespace Levee.Cel.Parsing;

/// <summary>Cuts a source into tokens; whitespace and comments fall away.</summary>
internal ref struct Lexer(string source)
{
    private static readonly string[] Operators =
    [
        "&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")",
        "[", "]", "{", "}",
    ];

    private readonly string _source = source;
    private int _at;

    internal static List<Token> Run(string source)
    {
        Lexer lexer = new(source);
        List<Token> tokens = [];
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private readonly char Peek(int ahead = 0) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    private Token Next()
    {
        SkipBlank();
        if (_at >= _source.Length) return new Token(TokenKind.End, _at, _at, "the end");
        char c = _source[_at];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)))) return Number();
        int start = _at;
        if (StringReader.TryRead(_source, ref _at, out CelValue text))
            return new Token(TokenKind.Literal, start, _at, _source[start.._at], text);
        if (Words.IsStart(c)) return Word();
        if (c == '`') return Quoted();
        foreach (string op in Operators)
        {
            if (string.CompareOrdinal(_source, _at, op, 0, op.Length) != 0) continue;
            _at += op.Length;
            return new Token(TokenKind.Operator, start, _at, op);
        }
        throw new CelSyntaxException(_at, $"'{Shown(c)}' is not part of the language", Hint(c));
    }

    private static string Hint(char c) => c switch
    {
        '&' => "'&&'",
        '|' => "'||'",
        '=' => "'=='",
        _ => "an operator, a name or a literal",
    };

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c)
        ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}")
        : c.ToString();

    private void SkipBlank()
    {
        while (_at < _source.Length)
        {
            char c = _source[_at];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                while (_at < _source.Length && _source[_at] is not ('\n' or '\r')) _at++;
            }
            else
            {
                return;
            }
        }
    }

    private Token Word()
    {
        int start = _at;
        while (Words.IsPart(Peek())) _at++;
        string word = _source[start.._at];
        return word switch
        {
            "true" => new Token(TokenKind.Literal, start, _at, word, CelValue.True),
            "false" => new Token(TokenKind.Literal, start, _at, word, CelValue.False),
            "null" => new Token(TokenKind.Literal, start, _at, word, CelValue.Null),
            _ => new Token(TokenKind.Identifier, start, _at, word),
        };
    }

    private Token Quoted()
    {
        int start = _at++;
        while (Words.IsPart(Peek()) || Peek() is '.' or '-' or '/' or ' ') _at++;
        if (Peek() != '`' || _at == start + 1)
            throw new CelSyntaxException(start, "a quoted name has letters, digits, '_', '.', '-', '/' and spaces",
                "a closing '`'");
        _at++;
        return new Token(TokenKind.QuotedIdentifier, start, _at, _source[(start + 1)..(_at - 1)]);
    }

    private Token Number()
    {
        int start = _at;
        if (Peek() == '0' && Peek(1) is 'x' or 'X') return Hexadecimal(start);
        while (char.IsAsciiDigit(Peek())) _at++;
        bool isDouble = false;
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isDouble = true;
            _at++;
            while (char.IsAsciiDigit(Peek())) _at++;
        }
        isDouble |= SkipExponent();
        return isDouble ? DoubleToken(start) : WholeToken(start, _source.AsSpan(start, _at - start), NumberStyles.None);
    }

    private Token Hexadecimal(int start)
    {
        _at += 2;
        int digits = _at;
        while (char.IsAsciiHexDigit(Peek())) _at++;
        if (_at == digits) throw new CelSyntaxException(start, "a hexadecimal number has no digits", "0x1F");
        return WholeToken(start, _source.AsSpan(digits, _at - digits), NumberStyles.AllowHexSpecifier);
    }

    private bool SkipExponent()
    {
        if (Peek() is not ('e' or 'E')) return false;
        int sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(Peek(1 + sign))) return false;
        _at += 1 + sign;
        while (char.IsAsciiDigit(Peek())) _at++;
        return true;
    }

    private Token DoubleToken(int start)
    {
        RefuseTail(start);
        double value = double.Parse(
            _source.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value)) throw new CelSyntaxException(start, "the number is too large for a double");
        return new Token(TokenKind.Literal, start, _at, _source[start.._at], CelValue.Double(value));
    }

    private Token WholeToken(int start, ReadOnlySpan<char> digits, NumberStyles style)
    {
        bool isUint = Peek() is 'u' or 'U';
        bool fits = ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out ulong value);
        if (isUint) _at++;
        RefuseTail(start);
        string text = _source[start.._at];
        if (!fits || (!isUint && value > (ulong)long.MaxValue + 1))
            throw new CelSyntaxException(start, $"{text} does not fit {(isUint ? "a uint" : "an int")} (64 bits)");
        bool isInt = !isUint && value <= long.MaxValue;
        return new Token(TokenKind.Literal, start, _at, text, isInt ? CelValue.Int((long)value) : CelValue.Uint(value));
    }

    private readonly void RefuseTail(int start)
    {
        if (Words.IsPart(Peek()))
            throw new CelSyntaxException(start, $"a number is followed by '{Peek()}' without a space", "an operator");
    }
}
