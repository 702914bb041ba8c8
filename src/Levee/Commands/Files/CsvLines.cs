using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Levee.Channels.Feeds;
using Levee.Contracts.Events;

namespace Levee.Commands.Files;

/// <summary>
/// Reads tables (RFC 4180) whose header names members of events. An empty cell is absent; a cell of several words
/// separates them by <c>;</c>. A line that is none is named, and those below it are read.
/// </summary>
internal sealed class CsvLines
{
    private const int LineMax = 1 << 17;
    private static readonly string[] Common = ["kind", "seq", "at", "id", "deadline_ms"];
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private readonly string[] columns;
    private readonly int kindColumn;
    private readonly EventSchema? only;
    private readonly ArrayBufferWriter<byte> bytes = new();

    private CsvLines(string[] columns, string? kind)
    {
        this.columns = columns;
        kindColumn = Array.IndexOf(columns, "kind");
        only = kind is null ? null : Schema(kind);
        if (only is null && kindColumn < 0)
            throw new CommandException("the file has no column 'kind': name the kind of all its rows with --kind");
        foreach (string column in columns.Where(column => !IsKnown(column)))
            throw new CommandException($"the column '{column}' is no member of {only?.Name ?? "any kind of event"}; "
                + "'levee send' takes columns named as in docs/events.md");
    }

    public static IEnumerable<FileLine> Read(Stream stream, string? kind)
    {
        using StreamReader text = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        TextLines lines = new(text, LineMax);
        if (lines.Read() is not { } header) yield break;
        lines.GiveBack([header]);
        DelimitedRecords records = new(lines, DelimiterOf(header), isQuoted: true);
        if (records.Read() is not { } first) yield break;
        if (first.Fault != RecordFault.None)
            throw new CommandException($"line {first.Line}: {Reason(first.Fault)}; a header was expected");
        CsvLines table = new([.. first.Cells.Select(cell => cell.Trim())], kind);
        while (records.Read() is { } record) yield return table.ReadRow(record);
    }

    private static char DelimiterOf(string header) =>
        Delimiters.MaxBy(delimiter => header.Count(letter => letter == delimiter));

    private static EventSchema Schema(string kind) => EventSchemas.Find(kind) ?? throw new CommandException(
        $"'{kind}' is no kind of event; expected is one of "
        + string.Join(", ", EventSchemas.All.Select(schema => schema.Name)));

    private bool IsKnown(string column) => Common.Contains(column)
        || (only is null ? EventSchemas.All.Any(schema => Has(schema, column)) : Has(only, column));

    private static bool Has(EventSchema schema, string column) => schema.FindRole(column) is not null
        || schema.FindField(column) is not null || schema.Plain.Contains(column);

    private FileLine ReadRow(DelimitedRecord record)
    {
        if (record.Fault != RecordFault.None) return Bad(record, Reason(record.Fault));
        if (record.Cells.Skip(columns.Length).Any(cell => cell.Length > 0))
            return Bad(record, FormattableString.Invariant(
                $"{record.Cells.Length} cells; {columns.Length} were expected, as in the header"));
        string name = kindColumn < 0 ? "" : Cell(record, kindColumn);
        EventSchema? schema = name.Length == 0 ? only : EventSchemas.Find(name);
        return schema is null ? Bad(record, "'kind': a kind of event was expected") : ReadEvent(record, schema);
    }

    private FileLine ReadEvent(DelimitedRecord record, EventSchema schema)
    {
        bytes.ResetWrittenCount();
        using Utf8JsonWriter json = new(bytes);
        json.WriteStartObject();
        json.WriteString("kind", schema.Name);
        long sequence = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            string cell = Cell(record, i);
            if (cell.Length == 0 || i == kindColumn) continue;
            if (CsvCell.Write(json, schema, columns[i], cell) is { } fault)
                return Bad(record, $"'{columns[i]}': {fault}");
            if (columns[i] == "seq") sequence = long.Parse(cell, CultureInfo.InvariantCulture);
        }
        json.WriteEndObject();
        json.Flush();
        return new FileLine(record.Line, bytes.WrittenSpan.ToArray(), sequence, null);
    }

    /// <summary>A cell; spreadsheets leave the last empty ones of a line out.</summary>
    private static string Cell(DelimitedRecord record, int column) =>
        column < record.Cells.Length ? record.Cells[column] : "";

    private static FileLine Bad(DelimitedRecord record, string why) => new(record.Line, default, 0, why);

    private static string Reason(RecordFault fault) => fault switch
    {
        RecordFault.TooLong => FormattableString.Invariant($"longer than {LineMax} characters"),
        RecordFault.OpenQuote => "a quote is never closed; a closing quote, or none, was expected",
        _ => "it holds zero bytes; a line of text was expected",
    };
}
