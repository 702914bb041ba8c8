using System.Buffers.Binary;

namespace Levee.Contracts.Wire.Binary;

/// <summary>
/// Reads events in the binary form: frames, each behind its length. What <see cref="NdjsonReader"/> makes of a line
/// this makes of a frame: the same rows, plain values, limits and errors, with the frame's number for the line's. A
/// frame that cannot be read becomes a <see cref="WireError"/>, and its neighbours are kept as long as its length is
/// sound. Never throws on input; allocates nothing a frame that is taken.
/// </summary>
public static class BinaryEventReader
{
    /// <summary>The content type.</summary>
    public const string Media = "application/vnd.levee.events";

    /// <summary>Reads <paramref name="body"/> behind what <paramref name="into"/> already holds.</summary>
    public static void Read(ReadOnlySpan<byte> body, WireBatch into, WireLimits limits)
    {
        for (int number = 1; !body.IsEmpty; number++)
        {
            if (number > limits.LinesMax)
            {
                into.AddError(new WireError(WireErrorKind.TooMany, number, null,
                    "This frame and those after it were not read; send them in another request.",
                    FormattableString.Invariant($"at most {limits.LinesMax} frames")));
                return;
            }
            if (!TryCut(ref body, out ReadOnlySpan<byte> frame))
            {
                into.AddError(new WireError(WireErrorKind.NotWhole, number, null,
                    "The body ends inside this frame; nothing after its length was read.",
                    "a length of 4 bytes, little-endian, and as many bytes"));
                return;
            }
            ReadFrame(frame, number, into, limits);
        }
    }

    /// <summary>How many frames a body holds, a torn last one counted.</summary>
    public static int Count(ReadOnlySpan<byte> body)
    {
        int count = 0;
        while (!body.IsEmpty)
        {
            count++;
            if (!TryCut(ref body, out _)) break;
        }
        return count;
    }

    private static bool TryCut(ref ReadOnlySpan<byte> body, out ReadOnlySpan<byte> frame)
    {
        frame = [];
        if (body.Length < FrameLayout.LengthBytes) return false;
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(body);
        if (length > body.Length - FrameLayout.LengthBytes) return false;
        frame = body.Slice(FrameLayout.LengthBytes, (int)length);
        body = body[(FrameLayout.LengthBytes + (int)length)..];
        return true;
    }

    private static void ReadFrame(ReadOnlySpan<byte> frame, int number, WireBatch into, WireLimits limits)
    {
        if (frame.Length > limits.LineBytesMax)
        {
            into.AddError(new WireError(WireErrorKind.TooLong, number, null, "The frame is too long.",
                FormattableString.Invariant($"at most {limits.LineBytesMax} bytes")));
            return;
        }
        WireMark before = into.Mark();
        WireError? error = new FrameReader(frame, number, into, limits).Read();
        if (error is null) return;
        into.Return(before);
        into.AddError(error);
    }
}
