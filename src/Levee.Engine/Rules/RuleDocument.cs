using System.Text.Json.Serialization;

namespace Levee.Engine.Rules;

/// <summary>One rule as its file states it (<c>docs/rules.md</c>).</summary>
public sealed record RuleDocument
{
    /// <summary>Its id: lower-case words joined by hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of event it speaks on, such as <c>call</c>.</summary>
    public required string On { get; init; }

    /// <summary>Its title, English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Its title, Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Its measures in the order written.</summary>
    public required IReadOnlyList<MeasureDocument> Measures { get; init; }

    /// <summary>
    /// Its journey, or null. Left out of the canonical form when absent: a rule without one hashes as it always did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JourneyDocument? Journey { get; init; }

    /// <summary>The condition, CEL.</summary>
    public required string When { get; init; }

    /// <summary>The names of its parameters in the order written.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Segment to parameter to number, as written.</summary>
    public required SortedDictionary<string, SortedDictionary<string, string>> Values { get; init; }

    /// <summary>What it says, such as <c>SIM_FARM</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>The family of the symbol.</summary>
    public required string Family { get; init; }

    /// <summary>Whose segment picks the parameters; empty: the role that keeps the first measure.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The sentence why, English, with the values read in braces.</summary>
    public required string BecauseEn { get; init; }

    /// <summary>The sentence why, Chinese.</summary>
    public required string BecauseZh { get; init; }

    /// <summary>What the person is advised, English.</summary>
    public required string WarningEn { get; init; }

    /// <summary>What the person is advised, Chinese.</summary>
    public required string WarningZh { get; init; }

    /// <summary>Types of fraud it serves (the list in <c>docs/rules.md</c>), the likeliest first.</summary>
    public IReadOnlyList<string> Typology { get; init; } = [];

    /// <summary>Honest people who look alike, English.</summary>
    public IReadOnlyList<string> Benign { get; init; } = [];

    /// <summary>
    /// The same in Chinese, or null. Left out of the canonical form when absent: a rule without it hashes as it always
    /// did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? BenignZh { get; init; }

    /// <summary>What it rests on: articles of law or entries of practice.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>
    /// The stage at which it begins, a word of <see cref="RuleStages"/>; null: promoted. Left out of the canonical form
    /// when absent: a rule without it hashes as it always did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Stage { get; init; }

    /// <summary>The text of its file, for people to read.</summary>
    public required string Text { get; init; }
}
