using Levee.Contracts.Journal;

namespace Levee.Contracts.Ports;

/// <summary>
/// Reads a journal from its own position and does something with it, on a thread of its own. It commits its cursor with
/// its own rows and is idempotent by (partition, position, ordinal): after a crash it is given some batches again.
/// </summary>
public interface IFollower
{
    /// <summary>A short lower-case name, unique in the node.</summary>
    string Name { get; }

    /// <summary>The partition it follows.</summary>
    PartitionName Partition { get; }

    /// <summary>The first position it has not yet committed; 1 at the beginning.</summary>
    Position Next { get; }

    /// <summary>
    /// Takes one batch. The batch is its own until it returns. A thrown exception is retried with the same
    /// batch.
    /// </summary>
    void Follow(Batch batch);
}
