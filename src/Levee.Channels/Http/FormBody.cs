using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Channels.Http;

/// <summary>
/// An event as a form (<c>application/x-www-form-urlencoded</c>), which the scripts of SIP servers can write without a
/// JSON library: our members by name, several words or hosts separated by <c>;</c>, an empty value is an absent one.
/// </summary>
internal static class FormBody
{
    /// <summary>Writes the form as the JSON object of an event.</summary>
    public static ReadOnlyMemory<byte> ToJson(ReadOnlySpan<byte> form, EventSchema schema)
    {
        ArrayBufferWriter<byte> output = new(form.Length + 64);
        using (Utf8JsonWriter json = new(output, Json.Options with { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (string pair in Encoding.UTF8.GetString(form).Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                int equals = pair.IndexOf('=', StringComparison.Ordinal);
                string name = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]).Trim();
                string value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
                if (value.Length > 0) Write(json, schema, name, value);
            }
            json.WriteEndObject();
        }
        return output.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, EventSchema schema, string name, string value)
    {
        json.WritePropertyName(name);
        EventRole? role = schema.FindRole(name);
        EventField? field = schema.Fields.FirstOrDefault(one => one.Name == name);
        if (role is not null && role.Kinds.Contains(SubjectKind.Number)) value = WithPlus(value);
        if (role is { Capacity: > 1 } || field?.Type == FieldType.Words)
        {
            json.WriteStartArray();
            foreach (string one in value.Split(';', StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(one);
            json.WriteEndArray();
        }
        else if (field?.Type == FieldType.Bool && value is "true" or "1" or "false" or "0")
        {
            json.WriteBooleanValue(value is "true" or "1");
        }
        else if (IsNumber(name, field) && long.TryParse(value, NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out long number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    private static bool IsNumber(string name, EventField? field) => name is "at" or "deadline_ms" or "seq"
        || field?.Type is FieldType.Int or FieldType.Minor or FieldType.Instant;

    // A plus that was not escaped reads as a blank; nobody begins a number with a blank.
    private static string WithPlus(string value) =>
        value.Length > 1 && value[0] == ' ' && char.IsAsciiDigit(value[1]) ? "+" + value[1..] : value;
}
