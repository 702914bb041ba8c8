using System.Globalization;
using System.Text.Json;
using Levee.Contracts.Events;

namespace Levee.Commands.Files;

/// <summary>Writes one cell of a table as the JSON member that its column names.</summary>
internal static class CsvCell
{
    /// <summary>Writes the member; returns what was expected when the cell cannot be one.</summary>
    public static string? Write(Utf8JsonWriter json, EventSchema schema, string column, string cell)
    {
        if (column is "seq" or "deadline_ms") return WriteWhole(json, column, cell);
        if (column == "at") return WriteTime(json, column, cell);
        if (column == "id" || schema.Plain.Contains(column)) return WriteText(json, column, cell);
        if (schema.FindRole(column) is { } role)
            return role.Capacity == 1 ? WriteText(json, column, cell) : WriteList(json, column, cell);
        return schema.FindField(column) is { } field
            ? WriteField(json, field, cell)
            : $"a {schema.Name} has no such member; the cell must be empty";
    }

    private static string? WriteField(Utf8JsonWriter json, EventField field, string cell) => field.Type switch
    {
        FieldType.Bool => WriteBool(json, field.Name, cell),
        FieldType.Int or FieldType.Minor or FieldType.Score => WriteWhole(json, field.Name, cell),
        FieldType.Instant => WriteTime(json, field.Name, cell),
        FieldType.Words => WriteList(json, field.Name, cell),
        FieldType.Word when field.OrdinalOf(cell) < 0 => "one of " + string.Join(", ", field.Words) + " was expected",
        _ => WriteText(json, field.Name, cell),
    };

    private static string? WriteText(Utf8JsonWriter json, string name, string cell)
    {
        json.WriteString(name, cell);
        return null;
    }

    private static string? WriteList(Utf8JsonWriter json, string name, string cell)
    {
        json.WriteStartArray(name);
        foreach (string item in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            json.WriteStringValue(item);
        json.WriteEndArray();
        return null;
    }

    private static string? WriteBool(Utf8JsonWriter json, string name, string cell)
    {
        if (cell is not ("true" or "false" or "1" or "0")) return "true, false, 1 or 0 was expected";
        json.WriteBoolean(name, cell is "true" or "1");
        return null;
    }

    private static string? WriteWhole(Utf8JsonWriter json, string name, string cell)
    {
        if (!long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            return "a whole number was expected (money in minor units)";
        json.WriteNumber(name, value);
        return null;
    }

    private static string? WriteTime(Utf8JsonWriter json, string name, string cell)
    {
        if (!Contracts.Instant.TryParse(cell, out Contracts.Instant instant))
            return "RFC 3339 with an offset, or Unix milliseconds, was expected";
        json.WriteNumber(name, instant.UnixMs);
        return null;
    }
}
