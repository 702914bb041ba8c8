using System.Text.Json;
using Levee.Contracts;

namespace Levee.Client;

/// <summary>Reads NDJSON answers.</summary>
internal static class AnswerReader
{
    private static readonly Dictionary<string, Step> Steps = Enum.GetValues<Step>()
        .ToDictionary(step => step.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>One a line; throws <see cref="LeveeClientException"/> when a line is no answer.</summary>
    public static IReadOnlyList<SentVerdict> Read(ReadOnlyMemory<byte> body)
    {
        List<SentVerdict> answers = [];
        try
        {
            while (!body.IsEmpty)
            {
                int end = body.Span.IndexOf((byte)'\n');
                ReadOnlyMemory<byte> line = end < 0 ? body : body[..end];
                body = end < 0 ? default : body[(end + 1)..];
                if (!line.IsEmpty) answers.Add(ReadAllowed(line.Span) ?? ReadLine(line));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new LeveeClientException("a line of the answer is not a node's answer", null, e);
        }
        return answers;
    }

    /// <summary>Reads the members of RFC 9457.</summary>
    public static SentFault ReadFault(JsonElement element, int status) => new(
        element.TryGetProperty("status", out JsonElement own) ? own.GetInt32() : status,
        Text(element, "type"), Text(element, "title"), Text(element, "detail"),
        element.TryGetProperty("field", out JsonElement field) ? field.GetString() : null,
        element.TryGetProperty("last", out JsonElement last) ? last.GetInt64() : null);

    // Nearly every answer is exactly {"seq":..,"verdict":"..","action":"allow"}: no document is built for it.
    private static SentVerdict? ReadAllowed(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        if (!json.Read() || !json.ValueTextEquals("seq"u8) || !json.Read()) return null;
        if (json.TokenType != JsonTokenType.Number) return null;
        long sequence = json.GetInt64();
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName) return null;
        if (!json.ValueTextEquals("verdict"u8) || !json.Read()) return null;
        string verdict = json.GetString() ?? "";
        if (!json.Read() || !json.ValueTextEquals("action"u8) || !json.Read()) return null;
        if (!json.ValueTextEquals("allow"u8) || !json.Read() || json.TokenType != JsonTokenType.EndObject) return null;
        return new SentVerdict { Sequence = sequence, Verdict = verdict };
    }

    /// <summary>Reads one answer; throws what <see cref="Read"/> catches.</summary>
    internal static SentVerdict ReadLine(ReadOnlyMemory<byte> line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        long sequence = root.TryGetProperty("seq", out JsonElement number) ? number.GetInt64() : 0;
        if (root.TryGetProperty("error", out JsonElement error))
            return new SentVerdict { Sequence = sequence, Fault = ReadFault(error, 400) };
        if (root.TryGetProperty("entry", out JsonElement entry))
            return new SentVerdict { Sequence = sequence, Verdict = entry.GetString() ?? "" };
        return new SentVerdict
        {
            Sequence = sequence,
            Verdict = root.GetProperty("verdict").GetString() ?? "",
            Action = Steps[root.GetProperty("action").GetString() ?? ""],
            Rules = Text(root, "rules"),
            Symbols = root.TryGetProperty("symbols", out JsonElement symbols) ? ReadSymbols(symbols) : [],
            Because = root.TryGetProperty("because", out JsonElement because) ? ReadWords(because) : null,
            IsLate = root.TryGetProperty("late", out JsonElement late) && late.GetBoolean(),
        };
    }

    private static SentSymbol[] ReadSymbols(JsonElement list) =>
        [.. list.EnumerateArray().Select(symbol => new SentSymbol(Text(symbol, "code"), Text(symbol, "family"),
            symbol.GetProperty("weight").GetDouble()))];

    internal static Words ReadWords(JsonElement element) => new(Text(element, "en"), Text(element, "zh"));

    internal static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
