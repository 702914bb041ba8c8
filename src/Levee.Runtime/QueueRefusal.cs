namespace Levee.Runtime;

/// <summary>Why a queue takes a submission or not.</summary>
internal enum QueueRefusal : byte
{
    /// <summary>It was taken.</summary>
    None = 0,
    /// <summary>The queue is full, in entries or bytes.</summary>
    Full = 1,
    /// <summary>The queue has room, but the source fills its own share of it.</summary>
    SourceShare = 2,
    /// <summary>The partition stops or has stopped.</summary>
    Closed = 3,
}
