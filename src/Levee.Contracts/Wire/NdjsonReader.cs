using System.Text.Json;
using System.Text.Unicode;

namespace Levee.Contracts.Wire;

/// <summary>
/// Reads events in the public form: NDJSON, one event a line. A line that cannot be read becomes a <see
/// cref="WireError"/>; everything before and after it is kept. Never throws on input.
/// </summary>
public static class NdjsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Blank => " \t\r"u8;

    /// <summary>
    /// Reads <paramref name="body"/> behind what <paramref name="into"/> already holds; empty lines are skipped.
    /// </summary>
    public static void Read(ReadOnlySpan<byte> body, WireBatch into, WireLimits limits)
    {
        ReadOnlySpan<byte> rest = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        int number = 0, taken = 0;
        while (!rest.IsEmpty)
        {
            number++;
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? rest : rest[..end]).Trim(Blank);
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.IsEmpty) continue;
            if (taken++ == limits.LinesMax)
            {
                into.AddError(new WireError(WireErrorKind.TooMany, number, null,
                    "This line and those after it were not read; send them in another request.",
                    FormattableString.Invariant($"at most {limits.LinesMax} lines")));
                return;
            }
            ReadLine(line, number, into, limits);
        }
    }

    private static void ReadLine(ReadOnlySpan<byte> line, int number, WireBatch into, WireLimits limits)
    {
        WireMark before = into.Mark();
        WireError? error = TryRead(line, number, into, limits);
        if (error is null) return;
        into.Return(before);
        into.AddError(error);
    }

    private static WireError? TryRead(ReadOnlySpan<byte> line, int number, WireBatch into, WireLimits limits)
    {
        if (line.Length > limits.LineBytesMax)
            return new WireError(WireErrorKind.TooLong, number, null, "The line is too long.",
                FormattableString.Invariant($"at most {limits.LineBytesMax} bytes"));
        if (!Utf8.IsValid(line))
            return new WireError(WireErrorKind.NotUtf8, number, null, "The line holds bytes that are not UTF-8.",
                "UTF-8");
        try
        {
            return new LineReader(line, number, into, limits).Read();
        }
        catch (JsonException broken)
        {
            return NotJson(line, number, broken.BytePositionInLine);
        }
        catch (InvalidOperationException)
        {
            // The only such case on UTF-8 input: an escape that is half a surrogate pair (RFC 8259 section 8.2).
            return new WireError(WireErrorKind.NotJson, number, null,
                "The line holds an escape that is half a character.", "whole surrogate pairs");
        }
    }

    private static WireError NotJson(ReadOnlySpan<byte> line, int number, long? at)
    {
        string detail = line[0] switch
        {
            (byte)'[' => "The line is an array. Send one event a line, without brackets and commas around them.",
            (byte)'{' when at >= line.Length || line[^1] is (byte)',' or (byte)'{' or (byte)':' or (byte)'[' =>
                "The object does not end on this line. An event must stand on one line.",
            _ => FormattableString.Invariant($"The line is not JSON from byte {(at ?? 0) + 1} on."),
        };
        return new WireError(WireErrorKind.NotJson, number, null, detail, "one event a line, as a JSON object");
    }
}
