using Levee.Contracts.Events;

namespace Levee.Client;

/// <summary>An event on its way.</summary>
internal sealed class EventLine : OutLine
{
    public EventLine(PlainEvent plain)
    {
        Event = plain;
        IsCallersSequence = plain.Sequence != 0;
    }

    public PlainEvent Event { get; }

    public override long Sequence { get => Event.Sequence; set => Event.Sequence = value; }

    public override void Write(LineOutput output) => output.Events.Write(Event);

    public override bool TryWriteFrame(LineOutput output)
    {
        output.Frames.Write(Event);
        return true;
    }

    public override SentVerdict WhenDown(LeveeClientOptions options) =>
        new() { Sequence = Sequence, Action = options.WhenDown(Event), IsUnscreened = true };
}
