namespace Levee.Try.Reading;

/// <summary>One record of a tried file, or why it is none.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells by column; empty when there is a fault.</param>
/// <param name="Fault">What is wrong with the whole record, or null.</param>
internal readonly record struct TryRecord(int Line, string[] Cells, Fault? Fault = null);
