using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
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
        int seen = 0;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            int index = known.IndexOf(member.Name);
            if (index < 0)
                throw Wrong("", "a member is not known; expected are " + string.Join(", ", known.ToArray()));
            if ((seen & (1 << index)) != 0) throw Wrong(known[index], "the member stands twice; once was expected");
            seen |= 1 << index;
        }
        root = element;
    }

    /// <summary>Parses a line of at most <paramref name="lineMax"/> bytes.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> line, int lineMax)
    {
        if (line.Length > lineMax)
            throw new ProblemException(new Problem("too-long", 400, "The line is too long",
                string.Create(CultureInfo.InvariantCulture, $"at most {lineMax} bytes were expected")));
        if (!Utf8.IsValid(line.Span))
            throw new ProblemException(new Problem("not-utf8", 400, "The line is not UTF-8", "UTF-8 was expected"));
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
