namespace Levee.Try.Reading;

/// <summary>What is wrong with a line; it never repeats a value of the line.</summary>
/// <param name="Column">The column, or empty when it is the whole line.</param>
/// <param name="En">What is wrong and what was expected, English.</param>
/// <param name="Zh">The same, Chinese.</param>
internal sealed record Fault(string Column, string En, string Zh);
