namespace Levee.Fitting.Boosting;

/// <summary>A node of a tree: a question, or a leaf with its value.</summary>
/// <param name="Column">The column asked; -1 for a leaf.</param>
/// <param name="Cut">Values up to it go left.</param>
/// <param name="IsMissingLeft">Whether a missing value goes left.</param>
/// <param name="Left">The node on the left; the one on its right follows it.</param>
/// <param name="Value">What a leaf adds to the sum; above leaves their mean over the rows learnt from.</param>
internal readonly record struct TreeNode(int Column, double Cut, bool IsMissingLeft, int Left, double Value)
{
    /// <summary>A leaf.</summary>
    public static TreeNode Leaf(double value) => new(-1, 0, IsMissingLeft: false, 0, value);
}
