namespace Levee.Fitting.Boosting;

/// <summary>A tree of questions about single columns.</summary>
/// <param name="nodes">Its nodes, the root first.</param>
internal sealed class Tree(TreeNode[] nodes)
{
    /// <summary>Its nodes, the root first.</summary>
    public IReadOnlyList<TreeNode> Nodes => nodes;

    /// <summary>What it adds to the sum of a row.</summary>
    public double Of(ReadOnlySpan<double> row)
    {
        TreeNode node = nodes[0];
        while (node.Column >= 0)
        {
            double value = row[node.Column];
            bool isLeft = double.IsNaN(value) ? node.IsMissingLeft : value <= node.Cut;
            node = nodes[isLeft ? node.Left : node.Left + 1];
        }
        return node.Value;
    }
}
