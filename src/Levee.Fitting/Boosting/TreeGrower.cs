namespace Levee.Fitting.Boosting;

/// <summary>Grows one tree, always where the next cut gains most.</summary>
internal sealed class TreeGrower(BinnedRows rows, BoostingSettings settings, SplitSearch search)
{
    private const double GainMin = 1e-6;

    private readonly List<TreeNode> nodes = [];
    private readonly List<OpenLeaf> open = [];

    /// <summary>The tree over these rows, asking only these columns.</summary>
    public Tree Grow(int[] members, int[] columns)
    {
        nodes.Clear();
        open.Clear();
        Add(members, columns);
        for (int leaves = 1; leaves < settings.LeavesMax && open.Count > 0; leaves++)
        {
            OpenLeaf leaf = open.MaxBy(one => one.Best.Gain)!;
            open.Remove(leaf);
            Cut(leaf, columns);
        }
        return new Tree([.. nodes]);
    }

    private void Add(int[] members, int[] columns)
    {
        nodes.Add(TreeNode.Leaf(search.StepOf(members)));
        if (members.Length < 2 * settings.LeafRowsMin) return;
        Split best = search.Best(members, columns);
        if (best.Gain > GainMin) open.Add(new OpenLeaf(nodes.Count - 1, members, best));
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
        Add([.. left], columns);
        Add([.. right], columns);
    }
}
