using System.Globalization;
using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Events;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// The body of a request for a verdict, brought into the form of <c>/v1/events</c>: what its sender may leave out there
/// is filled in here. What is wrong in the rest is found, and named, by the one reader of events.
/// </summary>
internal sealed class VerdictBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private VerdictBody(ReadOnlyMemory<byte> line, bool hasTime)
    {
        Line = line;
        HasTime = hasTime;
    }

    /// <summary>The event as one JSON object.</summary>
    public ReadOnlyMemory<byte> Line { get; }

    /// <summary>True when the sender said when it happened; else it is the arrival.</summary>
    public bool HasTime { get; }

    /// <summary>Reads JSON or a form; throws <see cref="ProblemException"/>.</summary>
    public static VerdictBody Read(HttpRequest request, ReadOnlyMemory<byte> body, EventSchema schema, Instant arrival)
    {
        if (Media.Is(request.ContentType, Media.Form)) body = FormBody.ToJson(body.Span, schema);
        else if (!Media.Is(request.ContentType, Media.Json))
            throw new ProblemException(Problem.WrongMedia($"{Media.Json} or {Media.Form}"));
        // The reader of lines passes over a mark too: what is not looked at here must not be read there.
        while (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        HashSet<string> members = new(StringComparer.Ordinal);
        if (!TryReadMembers(body.Span, members, out string? kind)) return new VerdictBody(body, hasTime: true);
        if (kind is not null && kind != schema.Name)
            throw new ProblemException(Problem.Invalid("kind", $"this address takes {schema.Name}: leave 'kind' out"));
        if (members.Contains("seq"))
            throw new ProblemException(Problem.Invalid("seq",
                "the node numbers the events sent here: leave 'seq' out, or send the event to /v1/events"));
        return new VerdictBody(Fill(body, members, schema, KeyOf(request), arrival), members.Contains("at"));
    }

    private static byte[] Fill(ReadOnlyMemory<byte> body, HashSet<string> members, EventSchema schema, string? key,
        Instant arrival)
    {
        StringBuilder first = new("{\"seq\":1");
        if (!members.Contains("kind")) first.Append(",\"kind\":\"").Append(schema.Name).Append('"');
        if (!members.Contains("at")) first.Append(CultureInfo.InvariantCulture, $",\"at\":{arrival.UnixMs}");
        if (key is not null && !members.Contains("id"))
            first.Append(",\"id\":\"").Append(JsonEncodedText.Encode(key)).Append('"');
        if (members.Count > 0) first.Append(',');
        int open = body.Span.IndexOf((byte)'{');
        return [.. Encoding.UTF8.GetBytes(first.ToString()), .. body.Span[(open + 1)..]];
    }

    // The key of draft-ietf-httpapi-idempotency-key-header is a quoted string; many senders leave the quotes out.
    private static string? KeyOf(HttpRequest request)
    {
        string key = request.Headers["Idempotency-Key"].ToString().Trim().Trim('"');
        return key.Length == 0 ? null : key;
    }

    /// <summary>False when the body is not one JSON object: then its reader says why.</summary>
    private static bool TryReadMembers(ReadOnlySpan<byte> body, HashSet<string> members, out string? kind)
    {
        kind = null;
        try
        {
            Utf8JsonReader json = new(body);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string name = json.GetString()!;
                members.Add(name);
                json.Read();
                if (name == "kind" && json.TokenType == JsonTokenType.String) kind = json.GetString();
                json.Skip();
            }
            return json.TokenType == JsonTokenType.EndObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
