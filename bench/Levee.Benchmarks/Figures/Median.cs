namespace Levee.Benchmarks.Figures;

/// <summary>The median of the runs.</summary>
/// <param name="Value">The value.</param>
/// <param name="Load">The share of the machine that others used meanwhile; negative when it is not known.</param>
internal readonly record struct Median(double Value, double Load);
