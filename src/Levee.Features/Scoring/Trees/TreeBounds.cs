namespace Levee.Features.Scoring.Trees;

/// <summary>
/// Proves from the least and greatest leaf below each node that inputs move the score only the way the model promises,
/// and that the mean of a node lies among its leaves.
/// </summary>
internal static class TreeBounds
{
    /// <summary>Throws <see cref="FormatException"/> with the first node that breaks it.</summary>
    internal static void Check(TreeModel model)
    {
        TreeNodes nodes = model.Trees;
        int[] least = [.. nodes.Value], most = [.. nodes.Value];
        // Children stand after their parents.
        for (int node = nodes.Input.Count - 1; node >= 0; node--)
        {
            int input = nodes.Input[node];
            if (input < 0) continue;
            int left = nodes.Left[node], right = left + 1;
            least[node] = Math.Min(least[left], least[right]);
            most[node] = Math.Max(most[left], most[right]);
            TreeCheck.Require(nodes.Value[node] >= least[node] && nodes.Value[node] <= most[node],
                $"trees.value[{TreeCheck.Text(node)}]", TreeCheck.Text(nodes.Value[node]),
                $"a mean of its leaves, {least[node]} to {most[node]}");
            // No known value exceeds the greatest cut: it parts the known from the unknown, which no promise is about.
            int monotone = nodes.Cut[node] == TreeScorer.ValueMax ? 0 : model.Inputs[input].Monotone;
            bool isKept = monotone == 0 || (monotone > 0 ? most[left] <= least[right] : least[left] >= most[right]);
            TreeCheck.Require(isKept, $"trees.input[{TreeCheck.Text(node)}]",
                $"a node that lets the score {(monotone > 0 ? "fall" : "rise")} with '{model.Inputs[input].Name}'",
                $"what monotone {monotone} promises");
        }
    }
}
