using System.Text;

namespace Levee.Channels.Feeds;

/// <summary>
/// Reads records separated by one character (RFC 4180 and its relatives): quotes, doubled quotes, quotes over lines.
/// What is wrong with a line is said, and the next one read; a quote that never closes spoils its own line only. Owned
/// by one thread.
/// </summary>
/// <param name="lines">The text.</param>
/// <param name="delimiter">What separates cells.</param>
/// <param name="isQuoted">False when quotes are ordinary characters.</param>
public sealed class DelimitedRecords(TextLines lines, char delimiter, bool isQuoted)
{
    /// <summary>Lines that a quoted cell may go over.</summary>
    private const int OpenLinesMax = 200;

    private const int OpenCharsMax = 1 << 16;

    private readonly List<string> cells = [];
    private readonly List<string> more = [];
    private readonly StringBuilder cell = new();

    /// <summary>The next record; null at the end. Empty lines are skipped.</summary>
    public DelimitedRecord? Read()
    {
        while (lines.Read() is { } line)
        {
            if (line.AsSpan().Trim().IsEmpty) continue;
            int number = lines.Number;
            if (line.Length > lines.Max) return new DelimitedRecord(number, [], RecordFault.TooLong);
            if (line.Contains('\0', StringComparison.Ordinal))
                return new DelimitedRecord(number, [], RecordFault.ZeroBytes);
            if (!isQuoted || !line.Contains('"', StringComparison.Ordinal))
                return new DelimitedRecord(number, line.Split(delimiter));
            return ReadQuoted(line, number);
        }
        return null;
    }

    private DelimitedRecord ReadQuoted(string line, int number)
    {
        more.Clear();
        string text = line;
        StringBuilder? joined = null;
        while (!TryCut(text))
        {
            string? next = more.Count < OpenLinesMax && text.Length < OpenCharsMax ? lines.Read() : null;
            if (next is null || next.Length > lines.Max)
            {
                if (next is not null) more.Add(next);
                lines.GiveBack(more);
                return new DelimitedRecord(number, [], RecordFault.OpenQuote);
            }
            more.Add(next);
            joined ??= new StringBuilder(line);
            text = joined.Append('\n').Append(next).ToString();
        }
        return new DelimitedRecord(number, [.. cells]);
    }

    /// <summary>Cuts a text into cells; false when a quote is still open at its end.</summary>
    private bool TryCut(string text)
    {
        cells.Clear();
        int at = 0;
        while (true)
        {
            int start = at;
            while (start < text.Length && text[start] == ' ') start++;
            if (start < text.Length && text[start] == '"')
            {
                if (!TryCutQuoted(text, start + 1, out at)) return false;
            }
            else
            {
                int end = text.IndexOf(delimiter, at);
                cells.Add(end < 0 ? text[at..] : text[at..end]);
                at = end < 0 ? text.Length : end;
            }
            if (at >= text.Length) return true;
            at++;
            if (at == text.Length)
            {
                cells.Add("");
                return true;
            }
        }
    }

    /// <summary>What follows the closing quote up to the delimiter belongs to the cell as it stands.</summary>
    private bool TryCutQuoted(string text, int from, out int at)
    {
        cell.Clear();
        at = from;
        while (true)
        {
            int quote = text.IndexOf('"', at);
            if (quote < 0) return false;
            cell.Append(text, at, quote - at);
            at = quote + 1;
            if (at >= text.Length || text[at] != '"') break;
            cell.Append('"');
            at++;
        }
        int end = text.IndexOf(delimiter, at);
        if (end < 0) end = text.Length;
        if (end > at) cell.Append(text.AsSpan(at, end - at).TrimEnd(' '));
        cells.Add(cell.ToString());
        at = end;
        return true;
    }
}
