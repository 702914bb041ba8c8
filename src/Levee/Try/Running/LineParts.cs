using Levee.Try.Reading;

namespace Levee.Try.Running;

/// <summary>A line of the chunk being read and the events it became.</summary>
/// <param name="Line">Its number.</param>
/// <param name="FirstPart">The place of its first event in the chunk.</param>
/// <param name="Parts">How many events.</param>
/// <param name="Truth">What is known about it.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
internal readonly record struct LineParts(int Line, int FirstPart, int Parts, Truth Truth, Fault? Fault);
