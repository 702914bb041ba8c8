namespace Levee.Cel.Compilation;

/// <summary>A program to compile and where it reads from.</summary>
/// <param name="Program">The program, of type bool.</param>
/// <param name="Reads">Where its values are.</param>
public sealed record CelCondition(CelProgram Program, ICelReads Reads);
