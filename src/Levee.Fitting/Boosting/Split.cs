namespace Levee.Fitting.Boosting;

/// <summary>A way to cut the rows of a leaf in two.</summary>
/// <param name="Column">The column asked.</param>
/// <param name="Bin">The last bin that goes left.</param>
/// <param name="IsMissingLeft">Whether rows without a value go left.</param>
/// <param name="Gain">What it gains; the higher the better.</param>
/// <param name="Middle">Halfway between the steps on both sides.</param>
internal readonly record struct Split(int Column, int Bin, bool IsMissingLeft, double Gain, double Middle);
