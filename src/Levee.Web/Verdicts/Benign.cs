using Levee.Web.Texts;

namespace Levee.Web.Verdicts;

/// <summary>The honest people who look alike, as a rule names them; some rules of an owner name them once.</summary>
internal static class Benign
{
    /// <summary>They as a text in the language of the page, or in English where the rule has no other.</summary>
    public static string Of(IReadOnlyList<string> english, IReadOnlyList<string>? chinese, Text text) =>
        IsChinese(chinese, text) ? string.Join("、", chinese!) : string.Join(", ", english);

    /// <summary>The language that they stand in; null when it is the page's own.</summary>
    public static string? LangOf(IReadOnlyList<string>? chinese, Text text) =>
        text.IsChinese && !IsChinese(chinese, text) ? "en" : null;

    private static bool IsChinese(IReadOnlyList<string>? chinese, Text text) =>
        text.IsChinese && chinese is { Count: > 0 };
}
