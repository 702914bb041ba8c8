namespace Levee.Try.Running;

/// <summary>Where an event comes from.</summary>
/// <param name="File">The file's place among those given.</param>
/// <param name="Line">Its line.</param>
/// <param name="IsLast">True for the last event of its line.</param>
/// <param name="Truth">What is known about the line.</param>
internal readonly record struct RowOrigin(int File, int Line, bool IsLast, Truth Truth);
