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
        if (raw.OwnSequence != 0)
        {
            output.Append(raw.Json.Span);
            output.Append("\n"u8);
            return;
        }
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(Sequence, digits, out int length);
        ReadOnlySpan<byte> json = raw.Json.Span.TrimStart(" \t"u8);
        output.Append("{\"seq\":"u8);
        output.Append(digits[..length]);
        if (!json[1..].TrimStart(" \t"u8).StartsWith("}"u8)) output.Append(","u8);
        output.Append(json[1..]);
        output.Append("\n"u8);
    }

    public override SentVerdict WhenDown(LeveeClientOptions options) =>
        new() { Sequence = Sequence, Action = options.WhenDownRaw, IsUnscreened = true };
}
