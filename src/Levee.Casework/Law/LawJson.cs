using System.Buffers;
using System.Text.Json;
using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Casework.Law;

/// <summary>The canonical JSON of a <see cref="LawDocument"/>: fixed order of members, rows by key and date.</summary>
internal static class LawJson
{
    public static byte[] Write(LawDocument document)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("zone_minutes", document.ZoneMinutes);
            json.WriteStartArray("law");
            foreach (LawParameter row in document.Law.Rows) WriteRow(json, row);
            json.WriteEndArray();
            json.WriteStartArray("people");
            foreach (Person person in document.People) WritePerson(json, person);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static LawDocument Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            JsonElement root = json.RootElement;
            LawTable law = new([.. root.GetProperty("law").EnumerateArray().Select(ReadRow)]);
            Person[] people = [.. root.GetProperty("people").EnumerateArray().Select(ReadPerson)];
            return new LawDocument(law, people, root.GetProperty("zone_minutes").GetInt32());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
                                      or FormatException)
        {
            throw new LawFormatException($"law document: {e.Message}; expected members zone_minutes, law, people");
        }
    }

    private static void WriteRow(Utf8JsonWriter json, LawParameter row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        json.WriteNumber("value", row.Value);
        json.WriteString("unit", LawUnits.NameOf(row.Unit));
        json.WriteString("source", row.Source);
        json.WriteNumber("from", row.From.UnixMs);
        json.WriteString("note_en", row.Note.En);
        json.WriteString("note_zh", row.Note.Zh);
        json.WriteEndObject();
    }

    private static LawParameter ReadRow(JsonElement row)
    {
        string unit = Text(row, "unit");
        return new LawParameter(
            Text(row, "key"),
            row.GetProperty("value").GetInt64(),
            LawUnits.Find(unit) ?? throw new LawFormatException(
                $"law: unit '{unit}' of '{Text(row, "key")}' is not known: {LawUnits.All} were expected"),
            Text(row, "source"),
            new Instant(row.GetProperty("from").GetInt64()),
            new Words(Text(row, "note_en"), Text(row, "note_zh")));
    }

    private static void WritePerson(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id);
        json.WriteString("unit", person.Unit);
        json.WriteNumber("level", (byte)person.Level);
        json.WriteStartArray("roles");
        foreach (Role role in person.Roles.Order()) json.WriteStringValue(Roles.NameOf(role));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Person ReadPerson(JsonElement person)
    {
        string id = Text(person, "id");
        Role[] roles = [.. person.GetProperty("roles").EnumerateArray().Select(role =>
            Roles.Find(role.GetString() ?? "") ?? throw new LawFormatException(
                $"law document: role '{role.GetString()}' of '{id}' is not known"))];
        AuthorityLevel level = (AuthorityLevel)person.GetProperty("level").GetByte();
        return new Person(id, new Words(id, id), Text(person, "unit"), roles, level);
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()
        ?? throw new LawFormatException($"law document: '{name}' is null: text was expected");
}
