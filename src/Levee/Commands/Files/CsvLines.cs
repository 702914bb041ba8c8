using System.Buffers;
using System.Text;
using System.Text.Json;
using Levee.Contracts.Events;
using Sylvan.Data.Csv;

namespace Levee.Commands.Files;

/// <summary>
/// Reads CSV (RFC 4180) whose header names members of events. An empty cell is absent; a cell of several words
/// separates them by <c>;</c>.
/// </summary>
internal sealed class CsvLines
{
    private static readonly string[] Common = ["kind", "seq", "at", "id", "deadline_ms"];
    private readonly CsvDataReader csv;
    private readonly string[] columns;
    private readonly int kindColumn;
    private readonly EventSchema? only;
    private readonly ArrayBufferWriter<byte> bytes = new();

    private CsvLines(CsvDataReader csv, string? kind)
    {
        this.csv = csv;
        columns = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
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
        using CsvDataReader csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
        CsvLines lines = new(csv, kind);
        while (csv.Read()) yield return lines.ReadRow();
    }

    private static EventSchema Schema(string kind) => EventSchemas.Find(kind) ?? throw new CommandException(
        $"'{kind}' is no kind of event; expected is one of "
        + string.Join(", ", EventSchemas.All.Select(schema => schema.Name)));

    private bool IsKnown(string column) => Common.Contains(column)
        || (only is null ? EventSchemas.All.Any(schema => Has(schema, column)) : Has(only, column));

    private static bool Has(EventSchema schema, string column) => schema.FindRole(column) is not null
        || schema.FindField(column) is not null || schema.Plain.Contains(column);

    private FileLine ReadRow()
    {
        // The header is line 1, so record N stands on line N + 1 unless a cell holds a line end.
        long number = csv.RowNumber + 1L;
        string name = kindColumn < 0 ? "" : csv.GetString(kindColumn);
        EventSchema? schema = name.Length == 0 ? only : EventSchemas.Find(name);
        if (schema is null) return new FileLine(number, default, 0, "'kind': a kind of event was expected");
        bytes.ResetWrittenCount();
        using Utf8JsonWriter json = new(bytes);
        json.WriteStartObject();
        json.WriteString("kind", schema.Name);
        long sequence = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            string cell = csv.GetString(i);
            if (cell.Length == 0 || i == kindColumn) continue;
            if (CsvCell.Write(json, schema, columns[i], cell) is { } fault)
                return new FileLine(number, default, 0, $"'{columns[i]}': {fault}");
            if (columns[i] == "seq") sequence = long.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
        }
        json.WriteEndObject();
        json.Flush();
        return new FileLine(number, bytes.WrittenSpan.ToArray(), sequence, null);
    }
}
