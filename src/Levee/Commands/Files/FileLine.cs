namespace Levee.Commands.Files;

/// <summary>One event of a file, or why a line is none.</summary>
/// <param name="Number">Its line in the file, from 1.</param>
/// <param name="Json">The event as one JSON object; empty when there is a fault.</param>
/// <param name="Sequence">Its own <c>seq</c>, or 0.</param>
/// <param name="Fault">What is wrong with the line, or null.</param>
internal sealed record FileLine(long Number, ReadOnlyMemory<byte> Json, long Sequence, string? Fault);
