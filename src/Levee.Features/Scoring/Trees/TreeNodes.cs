namespace Levee.Features.Scoring.Trees;

/// <summary>The nodes of all trees of a model, one tree after the other, as columns of whole numbers.</summary>
public sealed record TreeNodes
{
    /// <summary>The first node of each tree, rising; the first is 0.</summary>
    public required IReadOnlyList<int> Roots { get; init; }

    /// <summary>The input a node asks; -1 for a leaf.</summary>
    public required IReadOnlyList<int> Input { get; init; }

    /// <summary>Values up to it go left; 0 for a leaf.</summary>
    public required IReadOnlyList<long> Cut { get; init; }

    /// <summary>The node on the left, the one on the right follows it; 0 for a leaf.</summary>
    public required IReadOnlyList<int> Left { get; init; }

    /// <summary>1 where an unknown value goes left, 0 where it goes right.</summary>
    public required IReadOnlyList<int> UnknownLeft { get; init; }

    /// <summary>What a leaf adds to the sum; above leaves their mean over the training rows.</summary>
    public required IReadOnlyList<int> Value { get; init; }
}
