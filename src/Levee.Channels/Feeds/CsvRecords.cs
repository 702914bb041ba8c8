using System.Text;

namespace Levee.Channels.Feeds;

/// <summary>Records of CSV (RFC 4180): commas, quotes doubled inside quotes, line ends inside quotes.</summary>
internal static class CsvRecords
{
    /// <summary>The longest line taken, characters: other columns than the value may be long.</summary>
    private const int LineMax = 1 << 16;

    /// <summary>
    /// Reads the records with the line each begins on; no cells when the line is too long or a quote in it never
    /// closes: it then hides none of the lines below it.
    /// </summary>
    public static IEnumerable<(long Line, List<string>? Cells)> Read(TextReader text)
    {
        BoundedLines source = new(text, LineMax);
        Stack<string> givenBack = new();
        List<string> more = [];
        long line = 0;
        string? Next() => givenBack.TryPop(out string? back) ? back : source.Read();
        while (Next() is { } first)
        {
            long begin = ++line;
            more.Clear();
            StringBuilder record = new(first);
            while (IsOpen(record) && record.Length <= FeedText.LineMax && Next() is { } next)
            {
                more.Add(next);
                record.Append('\n').Append(next);
            }
            if (first.Length > LineMax || IsOpen(record))
            {
                for (int i = more.Count - 1; i >= 0; i--) givenBack.Push(more[i]);
                yield return (begin, null);
                continue;
            }
            line += more.Count;
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
