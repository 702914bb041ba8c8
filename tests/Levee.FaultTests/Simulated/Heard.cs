using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Runtime;

namespace Levee.FaultTests.Simulated;

/// <summary>Keeps what an observer hears, one line each.</summary>
public sealed class Heard : IPartitionObserver
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public void Opened(Head head, TimeSpan took) => Lines.Enqueue($"opened {head.Next}");

    public void OutOfRoom(PartitionName partition, string message) => Lines.Enqueue("out of room");

    public void RoomAgain(PartitionName partition) => Lines.Enqueue("room again");

    public void CommitUnknown(PartitionName partition, string message) => Lines.Enqueue("commit unknown");

    public void CommitSettled(PartitionName partition, bool wasCommitted) => Lines.Enqueue($"settled {wasCommitted}");

    public void Stopped(PartitionName partition, string reason, Exception? cause) =>
        Lines.Enqueue($"stopped: {reason}");

    public void AnswerNotTaken(PartitionName partition, Exception cause) => Lines.Enqueue("answer not taken");

    public void FollowerFailed(PartitionName partition, string follower, Exception cause, TimeSpan delay) =>
        Lines.Enqueue($"follower failed: {cause.Message}");

    public void FollowerHealed(PartitionName partition, string follower) => Lines.Enqueue("follower healed");
}
