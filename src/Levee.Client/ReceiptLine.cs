namespace Levee.Client;

/// <summary>A receipt on its way.</summary>
internal sealed class ReceiptLine(SentReceipt receipt) : OutLine
{
    public override long Sequence { get; set; }

    public override void Write(LineOutput output)
    {
        output.Json.WriteStartObject();
        output.Json.WriteString(receipt.IsEffect ? "effect" : "verdict", receipt.About);
        output.Json.WriteNumber("seq", Sequence);
        output.Json.WriteString("state", receipt.State.ToString().ToLowerInvariant());
        output.Json.WriteNumber("at", receipt.At.UnixMs);
        output.Json.WriteEndObject();
        output.EndLine();
    }
}
