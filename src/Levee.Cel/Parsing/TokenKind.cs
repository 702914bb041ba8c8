namespace Levee.Cel.Parsing;

/// <summary>The kinds of token.</summary>
internal enum TokenKind
{
    End,
    Identifier,
    QuotedIdentifier,
    Literal,
    Operator,
}
