namespace Levee.Contracts.Ports;

/// <summary>The door of a partition: takes submissions from any thread and answers after the commit.</summary>
public interface IIngress
{
    /// <summary>The partition behind the door.</summary>
    PartitionName Partition { get; }

    /// <summary>
    /// Hands a submission over, or returns false at once when the queue is full (the caller answers
    /// 429).
    /// </summary>
    bool TryPost(Submission submission);
}
