namespace Levee.Try.Reading;

/// <summary>A line of a tried file that was not taken.</summary>
/// <param name="File">The file's place among those given, from 0.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Fault">Why.</param>
internal readonly record struct BadLine(int File, int Line, Fault Fault);
