namespace Levee.Client;

/// <summary>A line on its way to the node, with its sequence. Owned by the sending loop once it is queued.</summary>
internal abstract class OutLine
{
    /// <summary>The sequence; 0 until one is assigned.</summary>
    public abstract long Sequence { get; set; }

    /// <summary>True when the caller chose the sequence: then it is never changed.</summary>
    public bool IsCallersSequence { get; protected init; }

    /// <summary>Writes the line with its line end.</summary>
    public abstract void Write(LineOutput output);

    /// <summary>Writes the line as a frame; false when it has none, and nothing was written.</summary>
    public virtual bool TryWriteFrame(LineOutput output) => false;

    /// <summary>
    /// What to answer when the node is down; null when such a line has no fallback and the failure is thrown.
    /// </summary>
    public virtual SentVerdict? WhenDown(LeveeClientOptions options) => null;
}
