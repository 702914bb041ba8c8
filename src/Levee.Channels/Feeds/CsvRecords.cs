using System.Text;

namespace Levee.Channels.Feeds;

/// <summary>Records of CSV (RFC 4180): commas, quotes doubled inside quotes, line ends inside quotes.</summary>
internal static class CsvRecords
{
    /// <summary>Reads the records with the line each begins on.</summary>
    public static IEnumerable<(long Line, List<string> Cells)> Read(TextReader text)
    {
        long line = 0;
        while (text.ReadLine() is { } first)
        {
            long begin = ++line;
            StringBuilder record = new(first);
            while (IsOpen(record) && record.Length <= FeedText.LineMax && text.ReadLine() is { } more)
            {
                record.Append('\n').Append(more);
                line++;
            }
            string whole = record.ToString().TrimStart('\ufeff');
            if (whole.AsSpan().Trim().Length > 0) yield return (begin, Split(whole));
        }
    }

    private static bool IsOpen(StringBuilder record)
    {
        int quotes = 0;
        foreach (ReadOnlyMemory<char> part in record.GetChunks()) quotes += part.Span.Count('"');
        return quotes % 2 == 1;
    }

    private static List<string> Split(string record)
    {
        List<string> cells = [];
        int at = 0;
        while (at <= record.Length)
        {
            bool isQuoted = at < record.Length && record[at] == '"';
            int end = isQuoted ? Quoted(record, at) : record.IndexOf(',', at);
            if (end < 0) end = record.Length;
            string cell = record[at..end];
            cells.Add(isQuoted ? cell.Trim().Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Trim());
            at = end + 1;
        }
        return cells;
    }

    /// <summary>The comma after a quoted cell.</summary>
    private static int Quoted(string record, int start)
    {
        int at = start + 1;
        while (at < record.Length)
        {
            if (record[at] == '"')
            {
                if (at + 1 >= record.Length || record[at + 1] != '"') return record.IndexOf(',', at);
                at++;
            }
            at++;
        }
        return record.Length;
    }
}
