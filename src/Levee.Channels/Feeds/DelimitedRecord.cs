namespace Levee.Channels.Feeds;

/// <summary>One record of a table, or why it is none.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells as they stand, quotes undone; empty when there is a fault.</param>
/// <param name="Fault">What is wrong with it.</param>
public readonly record struct DelimitedRecord(int Line, string[] Cells, RecordFault Fault = RecordFault.None);
