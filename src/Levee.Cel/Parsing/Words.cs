namespace Levee.Cel.Parsing;

/// <summary>Which words are identifiers, and which the language keeps.</summary>
internal static class Words
{
    private static readonly string[] Kept =
    [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    /// <summary>Words that are literals or operators: never a name, not even after a dot.</summary>
    internal static bool IsSyntax(string word) => word is "true" or "false" or "null" or "in";

    /// <summary>Words kept for embedding: not a variable, but a field after a dot.</summary>
    internal static bool IsReserved(string word) => Array.IndexOf(Kept, word) >= 0;

    internal static bool IsIdentifier(string word) =>
        IsFieldName(word) && !IsSyntax(word) && !IsReserved(word);

    internal static bool IsFieldName(string word) =>
        word.Length > 0 && IsStart(word[0]) && word.All(IsPart) && !IsSyntax(word);

    internal static bool IsStart(char c) => char.IsAsciiLetter(c) || c == '_';

    internal static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
