using Levee.Contracts;

namespace Levee.Client;

/// <summary>A stated time on its way.</summary>
internal sealed class TimeLine(Instant now) : OutLine
{
    public override long Sequence { get; set; }

    public override void Write(LineOutput output) => output.Events.WriteTime(Sequence, now);

    public override bool TryWriteFrame(LineOutput output)
    {
        output.Frames.WriteTime(Sequence, now);
        return true;
    }
}
