using System.Text.Json.Serialization;

namespace Levee.Features.Scoring.Trees;

/// <summary>One value that a tree scorer asks of its subject.</summary>
public sealed record TreeInput
{
    /// <summary>Its name in the model: lower-case words joined by underscores.</summary>
    public required string Name { get; init; }

    /// <summary>Its definition in the grammar of measures; the subject is written <c>it</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>Values are whole numbers of one over this: 1, or <see cref="TreeScorer.Unit"/> for parts.</summary>
    public required int Unit { get; init; }

    /// <summary>1: a greater value never lowers the score; -1: never raises it; 0: neither is promised.</summary>
    public int Monotone { get; init; }

    /// <summary>A subject with less than this is not walked, its score is 0; null: any value will do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Least { get; init; }

    /// <summary>What it says when it moves the score up, English.</summary>
    public required string En { get; init; }

    /// <summary>What it says when it moves the score up, Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Rising bounds of the bins that training rows were counted in; each belongs to the bin below.</summary>
    public required IReadOnlyList<long> Edges { get; init; }

    /// <summary>
    /// Training rows of each bin in millionths: first those that were unknown, then one bin more than there are edges.
    /// </summary>
    public required IReadOnlyList<int> Shares { get; init; }
}
