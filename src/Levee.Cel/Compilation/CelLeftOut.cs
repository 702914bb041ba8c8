namespace Levee.Cel.Compilation;

/// <summary>A part of a condition that is not compiled: where evaluation comes to it, the outcome is to ask.</summary>
/// <param name="Position">Where it stands in the source.</param>
/// <param name="Reason">What it is.</param>
public sealed record CelLeftOut(CelPosition Position, string Reason);
