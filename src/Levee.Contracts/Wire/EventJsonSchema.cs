using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>
/// The JSON Schema (draft 2020-12) of one event line, generated from <see cref="EventSchemas"/>. It describes both
/// forms; which members a source may send depends on its form, and their descriptions say so.
/// </summary>
public static class EventJsonSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, indented, ending in a newline.</summary>
    public static string Write()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Levee event");
            json.WriteString("description", "One line of POST /v1/events. Absent means unknown, never zero.");
            json.WriteStartArray("oneOf");
            foreach (EventSchema schema in EventSchemas.All) Reference(json, schema.Name);
            Reference(json, "time");
            json.WriteEndArray();
            json.WriteStartObject("$defs");
            foreach (EventSchema schema in EventSchemas.All) WriteKind(json, WireKinds.Of(schema.Kind));
            WriteTime(json);
            WriteShared(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteKind(Utf8JsonWriter json, WireKind kind)
    {
        json.WriteStartObject(kind.Schema.Name);
        json.WriteString("description", kind.Schema.Means);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (WireMember member in kind.Members)
            if (member.Field?.Type != FieldType.Score)
                WriteMember(json, kind, member);
        json.WriteEndObject();
        Strings(json, "required", kind.Members.Where(member => member.IsRequired).Select(member => member.Text));
        WriteConditions(json, kind);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, WireKind kind)
    {
        if (kind.Currency is { IsRequired: false } currency)
        {
            json.WriteStartObject("dependentRequired");
            foreach (WireMember money in kind.Members.Where(member => member.Field?.Type == FieldType.Minor))
                Strings(json, money.Text, [currency.Text]);
            json.WriteEndObject();
        }
        if (kind.Address is null || kind.Host is null) return;
        json.WriteStartArray("anyOf");
        foreach (WireMember member in new[] { kind.Host, kind.Address })
        {
            json.WriteStartObject();
            Strings(json, "required", [member.Text]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMember(Utf8JsonWriter json, WireKind kind, WireMember member)
    {
        json.WriteStartObject(member.Text);
        switch (member.Kind)
        {
            case WireMemberKind.Kind:
                json.WriteString("const", kind.Schema.Name);
                break;
            case WireMemberKind.Sequence:
                Refer(json, "seq");
                break;
            case WireMemberKind.At:
                Refer(json, "instant");
                json.WriteString("description", "When it happened.");
                break;
            case WireMemberKind.Id:
                Text(json, "The source's own reference.", WireLimits.IdLengthMax);
                break;
            case WireMemberKind.DeadlineMs:
                Integer(json, 0, WireLimits.IntMax);
                json.WriteString("description", "How long after arrival an answer is of use, milliseconds.");
                break;
            case WireMemberKind.Plain:
                Text(json, "Read at ingress and forgotten; not from sources of pseudonyms.", WireLimits.TextLengthMax);
                break;
            case WireMemberKind.KnownFacts:
                Refer(json, "known_facts");
                break;
            case WireMemberKind.Role:
                WriteRole(json, member.Role!);
                break;
            default:
                WriteField(json, member);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, EventRole role)
    {
        string kinds = string.Join(" or ", role.Kinds.Select(SubjectKindWords.Of));
        string description = $"{role.Means} ({kinds}){OriginNote(role.Origin)}";
        if (role.Capacity == 1)
        {
            Refer(json, "identifier");
        }
        else
        {
            json.WriteString("type", "array");
            json.WriteNumber("maxItems", role.Capacity);
            json.WriteStartObject("items");
            Refer(json, "identifier");
            json.WriteEndObject();
        }
        json.WriteString("description", description);
    }

    private static void WriteField(Utf8JsonWriter json, WireMember member)
    {
        EventField field = member.Field!;
        switch (field.Type)
        {
            case FieldType.Int or FieldType.Minor:
                Integer(json, member.Min, member.Max);
                break;
            case FieldType.Bool:
                json.WriteString("type", "boolean");
                break;
            case FieldType.Word:
                Strings(json, "enum", field.Words);
                break;
            case FieldType.Words:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Strings(json, "enum", field.Words);
                json.WriteEndObject();
                break;
            case FieldType.Currency:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^[A-Z]{3}$");
                break;
            case FieldType.Instant:
                Refer(json, "instant");
                break;
            default:
                json.WriteString("type", "string");
                json.WriteNumber("minLength", 1);
                json.WriteNumber("maxLength", WireLimits.IdentifierBytesMax);
                break;
        }
        json.WriteString("description", field.Means + OriginNote(field.Origin));
    }

    private static void WriteTime(Utf8JsonWriter json)
    {
        json.WriteStartObject("time");
        json.WriteString("description", "The feeder of a source-clock journal states the time; from that source only.");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("kind");
        json.WriteString("const", "time");
        json.WriteEndObject();
        foreach ((string name, string definition) in new[] { ("seq", "seq"), ("now", "instant") })
        {
            json.WriteStartObject(name);
            Refer(json, definition);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        Strings(json, "required", ["kind", "seq", "now"]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteShared(Utf8JsonWriter json)
    {
        json.WriteStartObject("seq");
        Integer(json, 1, long.MaxValue);
        json.WriteString("description", "The source's own sequence; it rises but need not be dense.");
        json.WriteEndObject();
        json.WriteStartObject("instant");
        json.WriteString("description", "RFC 3339 with a zone, or Unix milliseconds.");
        json.WriteStartArray("oneOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("format", "date-time");
        json.WriteEndObject();
        json.WriteStartObject();
        Integer(json, Instant.Min.UnixMs, Instant.Max.UnixMs);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("identifier");
        Text(json, "Plain, or p: and 32 hexadecimal digits; a kind may stand in front, as in person:ab-12.",
            WireLimits.IdentifierBytesMax);
        json.WriteEndObject();
        WriteKnownFacts(json);
    }

    private static void WriteKnownFacts(Utf8JsonWriter json)
    {
        json.WriteStartObject("known_facts");
        json.WriteString("description", "What the fraudster knew about the person.");
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", WireLimits.FactsMax);
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("field");
        Strings(json, "enum", RecordFields.Names);
        json.WriteEndObject();
        json.WriteStartObject("exactness");
        Strings(json, "enum", KnownFactReader.Exactnesses);
        json.WriteEndObject();
        json.WriteStartObject("true_at");
        Refer(json, "instant");
        json.WriteEndObject();
        json.WriteEndObject();
        Strings(json, "required", ["field", "exactness"]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string OriginNote(FieldOrigin origin) =>
        origin == FieldOrigin.Ingress ? " Only from sources of pseudonyms; otherwise found here." : "";

    private static void Reference(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        Refer(json, name);
        json.WriteEndObject();
    }

    private static void Refer(Utf8JsonWriter json, string name) => json.WriteString("$ref", $"#/$defs/{name}");

    private static void Integer(Utf8JsonWriter json, long min, long max)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", min);
        json.WriteNumber("maximum", max);
    }

    private static void Text(Utf8JsonWriter json, string description, int lengthMax)
    {
        json.WriteString("type", "string");
        json.WriteNumber("maxLength", lengthMax);
        json.WriteString("description", description);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
