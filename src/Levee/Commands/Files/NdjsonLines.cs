using System.Text;
using System.Text.Json;

namespace Levee.Commands.Files;

/// <summary>Reads NDJSON: one object a line; looks only for its <c>seq</c>, the node reads the rest.</summary>
internal static class NdjsonLines
{
    public static IEnumerable<FileLine> Read(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        long number = 0;
        while (reader.ReadLine() is { } text)
        {
            number++;
            if (text.AsSpan().Trim().IsEmpty) continue;
            byte[] json = Encoding.UTF8.GetBytes(text);
            string? fault = FindSequence(json, out long sequence);
            yield return new FileLine(number, json, sequence, fault);
        }
    }

    private static string? FindSequence(byte[] line, out long sequence)
    {
        sequence = 0;
        try
        {
            Utf8JsonReader json = new(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return "one JSON object a line was expected";
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isSequence = json.ValueTextEquals("seq"u8);
                json.Read();
                if (isSequence && (json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out sequence)
                    || sequence < 1))
                    return "'seq': a whole number from 1 was expected";
                json.Skip();
            }
            return json.Read() ? "one JSON object a line was expected" : null;
        }
        catch (JsonException e)
        {
            return FormattableString.Invariant($"the line is not JSON from byte {(e.BytePositionInLine ?? 0) + 1} on");
        }
    }
}
