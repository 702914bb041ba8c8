using System.Text.Json.Serialization;

namespace Levee.Engine.Rules;

/// <summary>
/// A whole rule set as it is journaled: merged rules, weights, thresholds and parameters, as written by people. Its
/// canonical JSON is hashed; <see cref="RuleCompiler"/> turns it into a <see cref="RuleSet"/>.
/// </summary>
public sealed record RuleSetDocument
{
    /// <summary>Version of this form; this build reads 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The rules, by id in ordinal order.</summary>
    public required IReadOnlyList<RuleDocument> Rules { get; init; }

    /// <summary>Symbol to weight in thousandths of log-odds.</summary>
    public required SortedDictionary<string, int> Weights { get; init; }

    /// <summary>Family to the most it may add to a score, thousandths of log-odds.</summary>
    public required SortedDictionary<string, int> Caps { get; init; }

    /// <summary>
    /// Name to SHA-256 of the fitted models: those that score texts and hosts before the rules read them, and those of
    /// <see cref="Trees"/>; null for none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<string, string>? Models { get; init; }

    /// <summary>
    /// Name to the whole file of the tree scorers that rules read, so that a journal proves its scores by itself; null
    /// for none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<string, string>? Trees { get; init; }

    /// <summary>Kind of event to segment to step to the least score, thousandths of log-odds.</summary>
    public required SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, int>>> Actions
    {
        get; init;
    }
}
