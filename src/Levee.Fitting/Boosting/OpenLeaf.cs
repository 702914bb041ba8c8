namespace Levee.Fitting.Boosting;

/// <summary>A leaf that may still be cut.</summary>
/// <param name="Node">Its place in the tree.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bounds">Between what its step must stay.</param>
/// <param name="Best">The best cut of it.</param>
internal sealed record OpenLeaf(int Node, int[] Rows, StepBounds Bounds, Split Best);
