using Levee.Channels.Feeds;

namespace Levee.Try.Reading;

/// <summary>The records of a table, with what is wrong with a line in words. Owned by one thread.</summary>
/// <param name="text">The text.</param>
/// <param name="delimiter">What separates cells.</param>
/// <param name="isQuoted">False when quotes are ordinary characters.</param>
internal sealed class DelimitedReader(TextReader text, char delimiter, bool isQuoted)
{
    private readonly DelimitedRecords records = new(new TextLines(text, LineFaults.LineMax), delimiter, isQuoted);

    /// <summary>The next record; null at the end. Empty lines are skipped.</summary>
    public TryRecord? Read() => records.Read() is { } record
        ? new TryRecord(record.Line, record.Cells, LineFaults.Of(record.Fault))
        : null;
}
