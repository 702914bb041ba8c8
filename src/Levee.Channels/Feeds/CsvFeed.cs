using System.Globalization;
using Levee.Contracts;

namespace Levee.Channels.Feeds;

/// <summary>
/// A table with a value a row. Its header names the column (<c>value</c>, <c>url</c>, <c>number</c>, ...), or the
/// reader is told which column; <c>confidence</c> (percent) and <c>until</c> are taken when they are there.
/// </summary>
public static class CsvFeed
{
    // Other columns than the value may be long.
    private const int LineMax = 1 << 16;

    private static readonly string[] ValueNames =
    [
        "value", "indicator", "url", "host", "hostname", "domain", "number", "phone", "account", "sender", "device",
        "package",
    ];

    /// <summary>Reads the rows; throws <see cref="FeedFormatException"/> when no column can be told.</summary>
    public static IEnumerable<FeedItem> Read(TextReader text, FeedOptions options)
    {
        Columns? columns = null;
        DelimitedRecords records = new(new TextLines(text, LineMax), ',', isQuoted: true);
        while (records.Read() is { } record)
        {
            if (record.Fault != RecordFault.None)
            {
                yield return FeedItem.Broken(record.Line, Reason(record.Fault));
                continue;
            }
            List<string> cells = [.. record.Cells.Select(cell => cell.Trim().TrimStart('\ufeff'))];
            if (columns is null)
            {
                columns = ColumnsOf(cells, options);
                if (columns.IsHeader) continue;
            }
            yield return Row(record.Line, cells, columns);
        }
    }

    private static string Reason(RecordFault fault) => fault switch
    {
        RecordFault.TooLong => "the line is too long",
        RecordFault.ZeroBytes => "the line holds zero bytes: a line of text was expected",
        _ => "a quote is never closed: a closing quote, or none, was expected",
    };

    private static Columns ColumnsOf(List<string> first, FeedOptions options)
    {
        List<string> names = [.. first.Select(cell => cell.ToLowerInvariant())];
        int confidence = names.IndexOf("confidence"), until = names.IndexOf("until");
        if (options.Column is { } asked && int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture,
            out int number))
        {
            if (number < 1 || number > first.Count)
                throw new FeedFormatException($"--column {asked}: the first line has {first.Count} columns");
            bool isHeader = ValueNames.Contains(names[number - 1]);
            return new Columns(number - 1, isHeader ? confidence : -1, isHeader ? until : -1, isHeader);
        }
        int named = options.Column is { } name ? names.IndexOf(name.ToLowerInvariant())
            : names.FindIndex(cell => ValueNames.Contains(cell));
        return named >= 0
            ? new Columns(named, confidence, until, IsHeader: true)
            : throw new FeedFormatException(
                $"the first line names no column of values ({string.Join(", ", ValueNames)}): say which with --column, "
                + "by name or by number from 1");
    }

    private static FeedItem Row(long line, List<string> cells, Columns columns)
    {
        string value = columns.Value < cells.Count ? cells[columns.Value] : "";
        if (value.Length == 0)
            return FeedItem.Broken(line, $"column {columns.Value + 1} is empty: a value was expected");
        if (value.Length > FeedText.LineMax) return FeedItem.Broken(line, "the value is too long");
        FeedItem item = new(line, value);
        string confidence = Cell(cells, columns.Confidence), until = Cell(cells, columns.Until);
        if (confidence.Length > 0)
        {
            if (!int.TryParse(confidence, NumberStyles.None, CultureInfo.InvariantCulture, out int percent)
                || percent > 100)
                return FeedItem.Broken(line, "'confidence': a whole number from 0 to 100 was expected");
            item = item with { Confidence = percent };
        }
        if (until.Length == 0) return item;
        return Instant.TryParse(until, out Instant end)
            ? item with { Until = end }
            : FeedItem.Broken(line, "'until': RFC 3339 with an offset, or Unix milliseconds, was expected");
    }

    private static string Cell(List<string> cells, int column) =>
        column >= 0 && column < cells.Count ? cells[column] : "";

    private sealed record Columns(int Value, int Confidence, int Until, bool IsHeader);
}
