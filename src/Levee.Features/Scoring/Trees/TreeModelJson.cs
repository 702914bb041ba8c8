using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Levee.Features.Scoring.Trees;

/// <summary>The JSON form of a <see cref="TreeModel"/>; what it says is checked by <see cref="TreeScorer"/>.</summary>
public static class TreeModelJson
{
    private static readonly TreeModelJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    /// <summary>Reads a model; throws <see cref="FormatException"/> with the place of what is no such model.</summary>
    public static TreeModel Read(ReadOnlySpan<byte> utf8) => Read(utf8, Context.TreeModel, "a tree model");

    /// <summary>Reads a recipe; throws <see cref="FormatException"/> with the place of what is none.</summary>
    public static TreeRecipe ReadRecipe(ReadOnlySpan<byte> utf8) =>
        Read(utf8, Context.TreeRecipe, "the recipe of a tree model");

    /// <summary>Writes a model, a line a column of numbers.</summary>
    public static byte[] Write(TreeModel model)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions
        {
            Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            Write(json, JsonSerializer.SerializeToElement(model, Context.TreeModel));
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> form, string what)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, form)
                ?? throw new FormatException($"null was found; {what} was expected");
        }
        catch (JsonException fault)
        {
            string line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new FormatException($"line {line}, {fault.Path ?? "$"}: {FirstSentence(fault.Message)}; {what} was "
                + "expected (docs/models.md)", fault);
        }
    }

    private static void Write(Utf8JsonWriter json, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }
                json.WriteEndObject();
                break;
            case JsonValueKind.Array when element.GetArrayLength() == 0 || element[0].ValueKind != JsonValueKind.Number:
                json.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray()) Write(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteRawValue(element.GetRawText());
                break;
        }
    }

    // What follows repeats the path, or is about the bytes.
    private static string FirstSentence(string message) =>
        message.IndexOf(" Path:", StringComparison.Ordinal) is var at and > 0 ? message[..at].TrimEnd('.') : message;
}
