using System.Globalization;
using System.Text.Json;
using Levee.Contracts;

namespace Levee.Channels.Http;

/// <summary>
/// The members of one JSON line that is not an event; each reading throws <see cref="ProblemException"/> naming the
/// member and what was expected.
/// </summary>
internal readonly struct EntryLine
{
    private readonly JsonElement root;

    /// <summary>Takes an object whose members are all among <paramref name="known"/>, each at most once.</summary>
    public EntryLine(JsonElement element, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("", "one JSON object was expected");
        foreach (JsonProperty member in element.EnumerateObject())
            if (!known.Contains(member.Name))
                throw Wrong("", "a member is not known; expected are " + string.Join(", ", known.ToArray()));
        root = element;
    }

    /// <summary>Parses a line.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 4 });
        }
        catch (JsonException)
        {
            throw new ProblemException(new Problem("not-json", 400, "The line is not one JSON object",
                "one JSON object a line was expected"));
        }
    }

    public bool Has(string name) => root.TryGetProperty(name, out _);

    public string Text(string name, string expected) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Wrong(name, expected + " was expected");

    public long Whole(string name, long min, long max) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out long number) && number >= min && number <= max
            ? number
            : throw Wrong(name, string.Create(CultureInfo.InvariantCulture,
                $"a whole number from {min} to {max} was expected"));

    public Instant Time(string name)
    {
        const string Expected = "a time was expected: RFC 3339 with an offset, or Unix milliseconds";
        if (!root.TryGetProperty(name, out JsonElement value)) throw Wrong(name, Expected);
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return text is not null && Instant.TryParse(text, out Instant instant) ? instant : throw Wrong(name, Expected);
    }

    private static ProblemException Wrong(string field, string detail) => new(Problem.Invalid(field, detail));
}
