using System.Globalization;
using System.IO.Compression;
using System.Text;
using Levee.Channels.Feeds;
using Levee.Commands;
using Levee.Try.Columns;
using Levee.Try.Values;

namespace Levee.Try.Reading;

/// <summary>Looks into a file and says how it is written.</summary>
internal static class FileFormFinder
{
    /// <summary>Records looked at.</summary>
    public const int SampleMax = 2_000;

    // Cells and characters of the sample: long records are fewer.
    private const long SampleWeightMax = 1 << 25;

    private const int TitleLinesMax = 10;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>
    /// Finds the form; <paramref name="encoding"/> overrules what the bytes say. Throws when it cannot.
    /// </summary>
    public static FileForm Find(string path, string? encoding)
    {
        bool isGzip = IsGzip(path);
        Encoding how = encoding is null ? DetectEncoding(path, isGzip) : TextEncoding.Named(encoding);
        if (TextProof.Against(First(path, isGzip), how) is { } other)
            throw new CommandException($"{path} is {other}; a table was expected: CSV, TSV or JSON lines, plain or "
                + ".gz. Export it as CSV first");
        List<string> head = Head(path, isGzip, how);
        if (head.Count == 0) throw new CommandException($"{path} is empty: a table of events was expected");
        FileForm form = new()
        {
            Path = path, IsGzip = isGzip, Encoding = how, IsJson = head[0].TrimStart().StartsWith('{'),
            Columns = [], Sample = [],
        };
        return form.IsJson ? WithMembers(form) : WithColumns(form, head);
    }

    /// <summary>Opens a file as it lies on disk.</summary>
    public static FileStream OpenRaw(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 17, FileOptions.SequentialScan);

    /// <summary>The text of an opened file; disposing it closes the file.</summary>
    public static StreamReader Text(FileStream raw, FileForm form) =>
        new(Unpacked(raw, form.IsGzip), form.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 17);

    private static StreamReader Open(FileForm form) => Text(OpenRaw(form.Path), form);

    private static Stream Unpacked(FileStream raw, bool isGzip) =>
        isGzip ? new GZipStream(raw, CompressionMode.Decompress) : raw;

    private static bool IsGzip(string path)
    {
        using FileStream raw = File.OpenRead(path);
        return raw.ReadByte() == 0x1f && raw.ReadByte() == 0x8b;
    }

    private static Encoding DetectEncoding(string path, bool isGzip)
    {
        using Stream bytes = Unpacked(OpenRaw(path), isGzip);
        return TextEncoding.Detect(bytes);
    }

    private static byte[] First(string path, bool isGzip)
    {
        using Stream bytes = Unpacked(OpenRaw(path), isGzip);
        byte[] first = new byte[TextProof.Looked];
        return first[..bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
    }

    private static List<string> Head(string path, bool isGzip, Encoding how)
    {
        using StreamReader text = new(Unpacked(OpenRaw(path), isGzip), how, detectEncodingFromByteOrderMarks: true);
        BoundedLines lines = new(text, LineFaults.LineMax);
        List<string> head = [];
        while (head.Count < 100 && lines.Read() is { } line)
            if (!line.AsSpan().Trim().IsEmpty)
                head.Add(line);
        return head;
    }

    private static FileForm WithMembers(FileForm form)
    {
        using StreamReader text = Open(form);
        JsonCells reader = new(new TextLines(text, LineFaults.LineMax));
        List<TryRecord> sample = SampleOf(reader.Read);
        return form with { Columns = [.. reader.Names.Select(VisibleText.Of)], Sample = sample };
    }

    private static List<TryRecord> SampleOf(Func<TryRecord?> read)
    {
        List<TryRecord> sample = [];
        long weight = 0;
        while (sample.Count < SampleMax && weight < SampleWeightMax && read() is { } record)
        {
            sample.Add(record);
            weight += record.Cells.Sum(cell => cell.Length + 1L);
        }
        return sample;
    }

    private static FileForm WithColumns(FileForm form, List<string> head)
    {
        char delimiter = DelimiterOf(head);
        bool isQuoted = delimiter != '\t' || QuotesPair(head);
        using StreamReader text = Open(form);
        DelimitedReader reader = new(text, delimiter, isQuoted);
        List<TryRecord> sample = SampleOf(reader.Read);
        int width = WidthOf(sample);
        if (width > JsonCells.ColumnsMax)
            throw new CommandException($"{form.Path} has {width} columns; at most {JsonCells.ColumnsMax} are taken");
        int header = HeaderOf(sample, width);
        int skipped = header >= 0 ? header + 1 : sample.FindIndex(record => record.Cells.Length == width);
        string[] columns = header >= 0
            ? Named(sample[header].Cells)
            : [.. Enumerable.Range(1, width).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return form with
        {
            Delimiter = delimiter,
            IsQuoted = isQuoted,
            Columns = columns,
            Skipped = skipped,
            HeaderLine = header >= 0 ? sample[header].Line : 0,
            Sample = sample[skipped..],
        };
    }

    /// <summary>The delimiter that cuts most lines into the same number of cells, at least two.</summary>
    private static char DelimiterOf(List<string> head)
    {
        (char Delimiter, double Score) best = (',', 0);
        foreach (char delimiter in Delimiters)
        {
            int[] counts = [.. head.Select(line => CountOutsideQuotes(line, delimiter)).Where(count => count > 0)];
            if (counts.Length == 0) continue;
            double agreed = counts.GroupBy(count => count).Max(group => group.Count());
            double score = agreed / head.Count + (delimiter == '\t' ? 0.05 : 0);
            if (score > best.Score + 1e-9) best = (delimiter, score);
        }
        return best.Delimiter;
    }

    private static int CountOutsideQuotes(string line, char delimiter)
    {
        int count = 0;
        bool isInside = false;
        foreach (char c in line)
        {
            if (c == '"') isInside = !isInside;
            else if (c == delimiter && !isInside) count++;
        }
        return count;
    }

    /// <summary>
    /// In a file with tabs a quote holds cells together only when every cell that begins with one ends so.
    /// </summary>
    private static bool QuotesPair(List<string> head)
    {
        int opened = 0, closed = 0;
        foreach (string cell in head.SelectMany(line => line.Split('\t')).Where(cell => cell.StartsWith('"')))
        {
            opened++;
            if (cell.Length > 1 && cell.EndsWith('"')) closed++;
        }
        return opened > 0 && opened == closed;
    }

    private static int WidthOf(List<TryRecord> sample) => sample
        .Where(record => record.Fault is null)
        .GroupBy(record => record.Cells.Length)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key)
        .Select(group => group.Key)
        .DefaultIfEmpty(1)
        .First();

    /// <summary>
    /// The first record of full width that is called as columns are; else the first of all, when it reads like names
    /// and
    /// not like what stands below it.
    /// </summary>
    private static int HeaderOf(List<TryRecord> sample, int width)
    {
        int named = sample.Take(TitleLinesMax).ToList().FindIndex(record => record.Cells.Length == width
            && record.Cells.Count(KindTables.KnowsName) >= Math.Min(2, width) && !record.Cells.Any(LooksLikeValue));
        if (named >= 0) return named;
        int first = sample.FindIndex(record => record.Cells.Length == width);
        if (first < 0 || first > TitleLinesMax) return -1;
        string[] cells = sample[first].Cells;
        if (cells.Any(LooksLikeValue)) return -1;
        if (cells.Any(KindTables.KnowsName)) return first;
        bool hasValuesBelow = sample.Skip(first + 1).Take(20).Any(record => record.Cells.Any(LooksLikeValue));
        bool isDifferent = cells.All(cell => cell.Trim().Length is > 0 and < 40)
            && cells.Distinct(StringComparer.Ordinal).Count() == cells.Length;
        return hasValuesBelow && isDifferent ? first : -1;
    }

    private static bool LooksLikeValue(string cell)
    {
        string text = cell.Trim();
        if (text.Length == 0) return false;
        if (LabelWords.IsLabel(text) && !KindTables.KnowsName(text)) return true;
        // A name of a host: columns are not called so.
        if (text.IndexOf('.', StringComparison.Ordinal) > 0 && !text.Contains(' ', StringComparison.Ordinal)
            && char.IsAsciiLetterOrDigit(text[^1]) && !KindTables.KnowsName(text)) return true;
        return text.Count(char.IsAsciiDigit) * 2 > text.Length || text.Contains("://", StringComparison.Ordinal);
    }

    private static string[] Named(string[] cells)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        string[] names = new string[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            string name = VisibleText.Of(cells[i].Trim().Trim('\ufeff'));
            if (name.Length == 0) name = (i + 1).ToString(CultureInfo.InvariantCulture);
            string free = name;
            for (int n = 2; !taken.Add(free); n++) free = string.Create(CultureInfo.InvariantCulture, $"{name}#{n}");
            names[i] = free;
        }
        return names;
    }
}
