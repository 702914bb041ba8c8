namespace Levee.Cel.Parsing;

/// <summary>A piece of the source: what it is, where it starts and ends, its text, a literal's value.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Text">The text; of a quoted identifier without the quotes.</param>
/// <param name="Value">
/// A literal's value. A whole number is a uint when it is 2^63, which only a minus sign makes valid.
/// </param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, CelValue Value = default)
{
    internal bool Is(string text) => Kind == TokenKind.Operator && Text == text;

    internal bool IsWord(string text) => Kind == TokenKind.Identifier && Text == text;
}
