using Levee.Channels.Feeds;

namespace Levee.Try.Reading;

/// <summary>The records of a file from its first event on, in file order. Read once by one thread.</summary>
internal sealed class TryRecords : IDisposable
{
    private readonly FileForm form;
    private readonly FileStream raw;
    private readonly StreamReader text;
    private readonly DelimitedReader? delimited;
    private readonly JsonCells? json;

    public TryRecords(FileForm form)
    {
        this.form = form;
        raw = FileFormFinder.OpenRaw(form.Path);
        text = FileFormFinder.Text(raw, form);
        if (form.IsJson)
        {
            json = new JsonCells(new TextLines(text, LineFaults.LineMax));
            return;
        }
        delimited = new DelimitedReader(text, form.Delimiter, form.IsQuoted);
        for (int i = 0; i < form.Skipped; i++) delimited.Read();
    }

    /// <summary>Bytes of the file read so far, as it lies on disk.</summary>
    public long BytesRead => raw.Position;

    /// <summary>Bytes of the file as it lies on disk.</summary>
    public long Bytes => raw.Length;

    /// <summary>The next record with as many cells as the file has columns, or a fault; null at the end.</summary>
    public TryRecord? Read()
    {
        if (json is not null) return json.Read() is { } members ? Widened(members) : null;
        return delimited!.Read() is { } record ? Checked(record) : null;
    }

    public void Dispose() => text.Dispose();

    /// <summary>Members stand in the order of first appearance, which is that of the sample too.</summary>
    private TryRecord Widened(TryRecord record)
    {
        if (record.Fault is not null || record.Cells.Length == form.Columns.Count) return record;
        string[] cells = new string[form.Columns.Count];
        Array.Fill(cells, "");
        Array.Copy(record.Cells, cells, Math.Min(cells.Length, record.Cells.Length));
        return record with { Cells = cells };
    }

    private TryRecord Checked(TryRecord record)
    {
        if (record.Fault is not null) return record;
        string[] cells = record.Cells;
        int width = form.Columns.Count;
        if (cells.Length == width) return record;
        bool isOnlyTail = cells.Length > width && cells.Skip(width).All(cell => cell.Length == 0);
        if (isOnlyTail) return record with { Cells = cells[..width] };
        return record with
        {
            Cells = [],
            Fault = new Fault("",
                FormattableString.Invariant($"{cells.Length} cells; {width} were expected, as in the header"),
                FormattableString.Invariant($"共 {cells.Length} 个单元格；应与表头一致，为 {width} 个")),
        };
    }
}
