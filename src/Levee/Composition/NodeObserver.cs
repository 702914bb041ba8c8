using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Runtime;

namespace Levee.Composition;

/// <summary>
/// Writes what happens to partitions and followers to the log: names, positions and errors, never a
/// person.
/// </summary>
internal sealed partial class NodeObserver(ILogger log) : IPartitionObserver
{
    public void Recovering(PartitionName partition, RecoveryProgress progress) =>
        LogRecovering(partition.Value, progress.Next.Value - 1, progress.Until.Value - 1,
            (long)progress.EntriesPerSecond, (long)progress.Left.TotalSeconds);

    public void Opened(Head head, TimeSpan took) =>
        LogOpened(head.Partition.Value, head.Next.Value, (long)took.TotalMilliseconds);

    public void OutOfRoom(PartitionName partition, string message) => LogOutOfRoom(partition.Value, message);

    public void RoomAgain(PartitionName partition) => LogRoomAgain(partition.Value);

    public void CommitUnknown(PartitionName partition, string message) => LogCommitUnknown(partition.Value, message);

    public void CommitSettled(PartitionName partition, bool wasCommitted) =>
        LogCommitSettled(partition.Value, wasCommitted);

    public void Stopped(PartitionName partition, string reason, Exception? cause)
    {
        if (cause is null) LogStopped(partition.Value, reason);
        else LogBroke(cause, partition.Value, reason);
    }

    public void AnswerNotTaken(PartitionName partition, Exception cause) => LogAnswerNotTaken(cause, partition.Value);

    public void FollowerFailed(PartitionName partition, string follower, Exception cause, TimeSpan delay) =>
        LogFollowerFailed(cause, partition.Value, follower, (long)delay.TotalMilliseconds);

    public void FollowerHealed(PartitionName partition, string follower) =>
        LogFollowerHealed(partition.Value, follower);
}
