using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Runtime;

/// <summary>
/// Hears what happens to a partition and its followers, so that the composition can log it. Called on the loop's or a
/// follower's thread: must return at once and must not throw. Texts name partitions, positions and errors, never a
/// person.
/// </summary>
public interface IPartitionObserver
{
    /// <summary>A long recovery goes on.</summary>
    void Recovering(PartitionName partition, RecoveryProgress progress) { }

    /// <summary>The journal is read back and this process writes it from here on.</summary>
    void Opened(Head head, TimeSpan took) { }

    /// <summary>The store has no room; the decided batch waits and new work is refused.</summary>
    void OutOfRoom(PartitionName partition, string message) { }

    /// <summary>The waiting batch is committed after all; work goes on.</summary>
    void RoomAgain(PartitionName partition) { }

    /// <summary>A commit broke off with unknown outcome; it is being looked up.</summary>
    void CommitUnknown(PartitionName partition, string message) { }

    /// <summary>The outcome of that commit is known now.</summary>
    void CommitSettled(PartitionName partition, bool wasCommitted) { }

    /// <summary>The partition stopped; the reason is a sentence. Cause is null for a clean stop.</summary>
    void Stopped(PartitionName partition, string reason, Exception? cause) { }

    /// <summary>Whoever waited for an answer threw when it was handed over.</summary>
    void AnswerNotTaken(PartitionName partition, Exception cause) { }

    /// <summary>A follower threw; it is given the same batch again after the delay.</summary>
    void FollowerFailed(PartitionName partition, string follower, Exception cause, TimeSpan delay) { }

    /// <summary>A follower that had thrown goes on.</summary>
    void FollowerHealed(PartitionName partition, string follower) { }
}
