using System.Buffers;
using System.Buffers.Text;

namespace Levee.Client;

/// <summary>
/// An event of a file on its way. The caller chose its sequence (a line number, or the file's own), so that the same
/// file sent again is answered and not taken twice.
/// </summary>
internal sealed class RawLine : OutLine
{
    private readonly RawEvent raw;

    public RawLine(RawEvent raw)
    {
        this.raw = raw;
        Sequence = raw.OwnSequence != 0 ? raw.OwnSequence : raw.Sequence;
        IsCallersSequence = true;
    }

    public override long Sequence { get; set; }

    public override void Write(LineOutput output)
    {
        Append(output.Append);
        output.Append("\n"u8);
    }

    public override bool TryWriteFrame(LineOutput output)
    {
        ArrayBufferWriter<byte> line = new(raw.Json.Length + 32);
        Append(bytes => line.Write(bytes));
        if (output.Files.Read(line.WrittenSpan) is not { } batch) return false;
        output.Frames.Write(batch, batch.Lines[0]);
        batch.Clear();
        return true;
    }

    public override SentVerdict WhenDown(LeveeClientOptions options) =>
        new() { Sequence = Sequence, Action = options.WhenDownRaw, IsUnscreened = true };

    private void Append(Action<ReadOnlySpan<byte>> take)
    {
        if (raw.OwnSequence != 0)
        {
            take(raw.Json.Span);
            return;
        }
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(Sequence, digits, out int length);
        ReadOnlySpan<byte> json = raw.Json.Span.TrimStart(" \t"u8);
        take("{\"seq\":"u8);
        take(digits[..length]);
        if (!json[1..].TrimStart(" \t"u8).StartsWith("}"u8)) take(","u8);
        take(json[1..]);
    }
}
