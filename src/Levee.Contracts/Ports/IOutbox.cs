namespace Levee.Contracts.Ports;

/// <summary>
/// The committed effects that sources are to carry out, kept by a follower; safe from any thread. A source reads on
/// from the ids it has already seen, so nothing is taken out by reading.
/// </summary>
public interface IOutbox
{
    /// <summary>The partitions whose effects it holds, in the order in which it gives them out.</summary>
    IReadOnlyList<PartitionName> Partitions { get; }

    /// <summary>
    /// The effects for a source after <paramref name="after"/> in that id's partition, oldest first, at most
    /// <paramref name="max"/>. Position 0 and ordinal -1 begin at the beginning.
    /// </summary>
    IReadOnlyList<OutboxRow> Read(SourceId to, EffectId after, int max);

    /// <summary>
    /// Calls <paramref name="added"/> after rows were committed, on the follower's thread, until the returned
    /// registration is disposed; the callback must only wake whoever waits.
    /// </summary>
    IDisposable WhenAdded(Action added);
}
