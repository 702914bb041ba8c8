using Levee.Features.Scoring.Trees;

namespace Levee.Fitting.Boosting;

/// <summary>Turns fitted trees into the whole numbers that <see cref="TreeScorer"/> walks.</summary>
internal static class WholeTrees
{
    /// <summary>
    /// The columns of nodes. The rows learnt from held whole numbers, so a cut loses nothing when its fraction goes; a
    /// leaf is off by at most half a unit, and so is a sum by half a unit a tree and one for the start.
    /// </summary>
    public static TreeNodes Of(IReadOnlyList<Tree> trees)
    {
        List<int> roots = [];
        List<TreeNode> nodes = [];
        foreach (Tree tree in trees)
        {
            int root = nodes.Count;
            roots.Add(root);
            nodes.AddRange(tree.Nodes.Select(node => node.Column < 0 ? node : node with { Left = node.Left + root }));
        }
        return new TreeNodes
        {
            Roots = roots, Input = [.. nodes.Select(node => node.Column)],
            Cut = [.. nodes.Select(node => node.Column < 0 ? 0 : CutOf(node.Cut))],
            Left = [.. nodes.Select(node => node.Column < 0 ? 0 : node.Left)],
            UnknownLeft = [.. nodes.Select(node => node.Column >= 0 && node.IsMissingLeft ? 1 : 0)],
            Value = [.. nodes.Select(node => Units(node.Value))],
        };
    }

    /// <summary>Log-odds in units.</summary>
    public static int Units(double value) => (int)Math.Round(value * TreeScorer.Unit);

    private static long CutOf(double cut) => cut >= TreeScorer.ValueMax ? TreeScorer.ValueMax : (long)Math.Floor(cut);
}
