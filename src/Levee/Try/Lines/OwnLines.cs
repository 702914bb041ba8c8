using System.Text.Json;
using Levee.Commands.Files;
using Levee.Contracts.Events;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>A line that is an event in the form of <c>docs/events.md</c> already, as JSON or as a table.</summary>
internal sealed class OwnLines(FileForm form) : ILineEvents
{
    private static readonly string[] Ours = ["seq", "deadline_ms", "label", "known_facts", "now"];
    private readonly int kind = form.Columns.ToList().IndexOf("kind");

    public Fault? Write(TryRecord record, EventJson json)
    {
        string name = record.Cells[kind].Trim();
        if (name == "time") return null;
        if (EventSchemas.Find(name) is not { } schema)
        {
            string kinds = string.Join(", ", EventSchemas.All.Select(known => known.Name));
            return new Fault("kind", $"no such kind; one of {kinds} was expected", $"没有这种事件；应为下列之一：{kinds}");
        }
        json.Begin();
        json.Members.WriteString("kind", name);
        for (int i = 0; i < form.Columns.Count; i++)
        {
            string column = form.Columns[i], cell = record.Cells[i];
            if (cell.Length == 0 || i == kind || Ours.Contains(column)) continue;
            if (Write(json.Members, schema, column, cell) is not { } expected) continue;
            json.End();
            return new Fault(column, expected, $"无法读取：{expected}");
        }
        json.End();
        return null;
    }

    private static string? Write(Utf8JsonWriter json, EventSchema schema, string column, string cell)
    {
        // A list of a JSON line was joined by line ends, one of a table by semicolons.
        string joined = schema.FindRole(column) is { Capacity: > 1 }
            || schema.FindField(column)?.Type == FieldType.Words
            ? cell.Replace('\n', ';') : cell;
        return CsvCell.Write(json, schema, column, joined);
    }
}
