namespace Levee.Features.Scoring.Trees;

/// <summary>Refuses columns of nodes that are no trees.</summary>
internal static class TreeShape
{
    /// <summary>Throws <see cref="FormatException"/> unless every node is reached once, from its tree's root.</summary>
    internal static void Check(TreeNodes nodes, int inputs)
    {
        int count = nodes.Input.Count;
        TreeCheck.Require(count is > 0 and <= TreeCheck.NodesMax, "trees.input", $"{count} nodes",
            $"1 to {TreeCheck.NodesMax}");
        CheckLength("cut", nodes.Cut.Count);
        CheckLength("left", nodes.Left.Count);
        CheckLength("unknown_left", nodes.UnknownLeft.Count);
        CheckLength("value", nodes.Value.Count);
        TreeCheck.Require(nodes.Roots.Count is > 0 and <= TreeCheck.TreesMax, "trees.roots",
            $"{nodes.Roots.Count} trees", $"1 to {TreeCheck.TreesMax}");
        for (int tree = 0; tree < nodes.Roots.Count; tree++)
        {
            int from = nodes.Roots[tree];
            int expected = tree == 0 ? 0 : nodes.Roots[tree - 1] + 1;
            TreeCheck.Require(tree == 0 ? from == 0 : from >= expected && from < count,
                $"trees.roots[{TreeCheck.Text(tree)}]", TreeCheck.Text(from),
                tree == 0 ? "0" : $"{expected} to {count - 1}");
        }
        for (int tree = 0; tree < nodes.Roots.Count; tree++)
            CheckTree(nodes, nodes.Roots[tree], tree + 1 < nodes.Roots.Count ? nodes.Roots[tree + 1] : count, inputs);

        void CheckLength(string column, int length) => TreeCheck.Require(length == count, "trees." + column,
            $"{length} numbers", $"{count}, as many as in trees.input");
    }

    private static void CheckTree(TreeNodes nodes, int from, int to, int inputs)
    {
        int[] depths = new int[to - from];
        Array.Fill(depths, -1);
        depths[0] = 0;
        for (int node = from; node < to; node++)
        {
            int depth = depths[node - from];
            TreeCheck.Require(depth >= 0, Place("left", node), "a node that nothing leads to",
                "one tree from its root");
            TreeCheck.Require(depth <= TreeCheck.DepthMax, Place("left", node), $"depth {depth}",
                $"at most {TreeCheck.DepthMax}");
            CheckNumbers(nodes, node, inputs);
            if (nodes.Input[node] < 0) continue;
            int left = nodes.Left[node];
            TreeCheck.Require(left > node && left < to - 1, Place("left", node), TreeCheck.Text(left),
                $"{node + 1} to {to - 2}");
            for (int child = left; child <= left + 1; child++)
            {
                TreeCheck.Require(depths[child - from] < 0, Place("left", node), "a node that has a parent already",
                    "one parent a node");
                depths[child - from] = depth + 1;
            }
        }
    }

    private static void CheckNumbers(TreeNodes nodes, int node, int inputs)
    {
        int input = nodes.Input[node];
        TreeCheck.Require(input >= -1 && input < inputs, Place("input", node), TreeCheck.Text(input),
            $"-1 to {inputs - 1}");
        TreeCheck.Require(Math.Abs((long)nodes.Value[node]) <= TreeCheck.ValueMax, Place("value", node),
            TreeCheck.Text(nodes.Value[node]), $"at most {TreeCheck.ValueMax} either way");
        TreeCheck.Require(nodes.UnknownLeft[node] is 0 or 1, Place("unknown_left", node),
            TreeCheck.Text(nodes.UnknownLeft[node]), "0 or 1");
        TreeCheck.Require(nodes.Cut[node] is >= -TreeScorer.ValueMax and <= TreeScorer.ValueMax, Place("cut", node),
            TreeCheck.Text(nodes.Cut[node]), $"at most {TreeScorer.ValueMax} either way");
    }

    private static string Place(string column, int node) => $"trees.{column}[{TreeCheck.Text(node)}]";
}
