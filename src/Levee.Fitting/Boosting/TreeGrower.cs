namespace Levee.Fitting.Boosting;

/// <summary>Grows one tree, always where the next cut gains most.</summary>
internal sealed class TreeGrower(BinnedRows rows, BoostingSettings settings, SplitSearch search)
{
    private const double GainMin = 1e-6;

    private readonly List<TreeNode> nodes = [];
    private readonly List<int> counts = [];
    private readonly List<OpenLeaf> open = [];

    /// <summary>The tree over these rows, asking only these columns.</summary>
    public Tree Grow(int[] members, int[] columns)
    {
        nodes.Clear();
        counts.Clear();
        open.Clear();
        Add(members, columns, StepBounds.None);
        for (int leaves = 1; leaves < settings.LeavesMax && open.Count > 0; leaves++)
        {
            OpenLeaf leaf = open.MaxBy(one => one.Best.Gain)!;
            open.Remove(leaf);
            Cut(leaf, columns);
        }
        FillMeans();
        return new Tree([.. nodes]);
    }

    private void Add(int[] members, int[] columns, StepBounds bounds)
    {
        nodes.Add(TreeNode.Leaf(search.StepOf(members, bounds)));
        counts.Add(members.Length);
        if (members.Length < 2 * settings.LeafRowsMin) return;
        Split best = search.Best(members, columns, bounds);
        if (best.Gain > GainMin) open.Add(new OpenLeaf(nodes.Count - 1, members, bounds, best));
    }

    private void Cut(OpenLeaf leaf, int[] columns)
    {
        Split split = leaf.Best;
        List<int> left = [], right = [];
        ReadOnlySpan<byte> binOf = rows.Column(split.Column);
        foreach (int row in leaf.Rows)
        {
            bool isLeft = binOf[row] == 0 ? split.IsMissingLeft : binOf[row] <= split.Bin;
            (isLeft ? left : right).Add(row);
        }
        nodes[leaf.Node] = new TreeNode(
            split.Column, rows.CutAfter(split.Column, split.Bin), split.IsMissingLeft, nodes.Count, Value: 0);
        (StepBounds onLeft, StepBounds onRight) = leaf.Bounds.Cut(
            search.MonotoneOf(split.Column, split.Bin), split.Middle);
        // Both children's places are taken before either is cut: the right one follows the left.
        Add([.. left], columns, onLeft);
        Add([.. right], columns, onRight);
    }

    // Children stand after their parents.
    private void FillMeans()
    {
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            TreeNode node = nodes[i];
            if (node.Column < 0) continue;
            double sum = (counts[node.Left] * nodes[node.Left].Value)
                + (counts[node.Left + 1] * nodes[node.Left + 1].Value);
            nodes[i] = node with { Value = sum / counts[i] };
        }
    }
}
