using Levee.Contracts.Events;

namespace Levee.Client;

/// <summary>A count of unscreened events on its way.</summary>
internal sealed class UnscreenedLine(SentUnscreened unscreened) : OutLine
{
    public override long Sequence { get; set; }

    public override void Write(LineOutput output)
    {
        output.Json.WriteStartObject();
        output.Json.WriteNumber("seq", Sequence);
        output.Json.WriteString("kind", EventSchemas.Of(unscreened.Kind).Name);
        output.Json.WriteNumber("count", unscreened.Count);
        output.Json.WriteNumber("from", unscreened.From.UnixMs);
        output.Json.WriteNumber("until", unscreened.Until.UnixMs);
        output.Json.WriteEndObject();
        output.EndLine();
    }
}
