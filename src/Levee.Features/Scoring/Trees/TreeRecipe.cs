namespace Levee.Features.Scoring.Trees;

/// <summary>What a tree scorer is to be made of, as people write it before there are rows to fit it to.</summary>
public sealed record TreeRecipe
{
    /// <summary>Its name in rules.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of subject it scores: person, number or account.</summary>
    public required string Subject { get; init; }

    /// <summary>The kind of event at which rows are taken, such as <c>call</c>.</summary>
    public required string On { get; init; }

    /// <summary>The role whose subject is scored there.</summary>
    public required string By { get; init; }

    /// <summary>What it asks.</summary>
    public required IReadOnlyList<TreeRecipeInput> Inputs { get; init; }

    /// <summary>Who must not be scored by it, and what it cannot tell, English.</summary>
    public required string LimitsEn { get; init; }

    /// <summary>The same, Chinese.</summary>
    public required string LimitsZh { get; init; }

    /// <summary>A model that says nothing, for reading values before there are trees.</summary>
    public TreeModel Draft() => new()
    {
        Format = 1, Name = Name, Subject = Subject, Date = "", Start = 0, LimitsEn = LimitsEn, LimitsZh = LimitsZh,
        Inputs = [.. Inputs.Select(input => input.With([], [1_000_000, 0]))],
        Trees = new TreeNodes { Roots = [0], Input = [-1], Cut = [0], Left = [0], UnknownLeft = [0], Value = [0] },
        Curve = new int[TreeScorer.Steps], Files = [], Settings = [], HeldOut = [],
    };
}
