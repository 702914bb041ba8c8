using System.Text.Json.Serialization;

namespace Levee.Features.Scoring.Trees;

/// <summary>
/// A fitted tree scorer as its file states it: what it asks, its trees in whole numbers, its calibration, and what it
/// was fitted to. <see cref="TreeScorer"/> checks it and walks it.
/// </summary>
public sealed record TreeModel
{
    /// <summary>Version of the form; this build reads 1.</summary>
    public required int Format { get; init; }

    /// <summary>Its name in rules: <c>score('NAME', subject)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of subject it scores: person, number or account.</summary>
    public required string Subject { get; init; }

    /// <summary>The day it was fitted.</summary>
    public required string Date { get; init; }

    /// <summary>What it asks.</summary>
    public required IReadOnlyList<TreeInput> Inputs { get; init; }

    /// <summary>The sum before any tree, in units of one over <see cref="TreeScorer.Unit"/> of log-odds.</summary>
    public required int Start { get; init; }

    /// <summary>The trees.</summary>
    public required TreeNodes Trees { get; init; }

    /// <summary>The least sum of each thousandth above 0, rising: the calibration.</summary>
    public required IReadOnlyList<int> Curve { get; init; }

    /// <summary>The files it was fitted to, by SHA-256.</summary>
    public required IReadOnlyList<TreeModelFile> Files { get; init; }

    /// <summary>How it was fitted, by name.</summary>
    public required SortedDictionary<string, double> Settings { get; init; }

    /// <summary>How it did on rows that it did not learn from, by name of the figure.</summary>
    public required SortedDictionary<string, double> HeldOut { get; init; }

    /// <summary>Who must not be scored by it, and what it cannot tell, English.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LimitsEn { get; init; }

    /// <summary>The same, Chinese.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LimitsZh { get; init; }
}
