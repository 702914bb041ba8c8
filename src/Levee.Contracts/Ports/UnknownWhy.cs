namespace Levee.Contracts.Ports;

/// <summary>Why a value is not known.</summary>
public enum UnknownWhy
{
    /// <summary>It is known.</summary>
    None = 0,
    /// <summary>No event in the window says anything of it.</summary>
    Nothing = 1,
    /// <summary>It came with a rule when the journal had begun, and has not seen its window whole yet.</summary>
    Warming = 2,
    /// <summary>The subject was let go for want of room, so that events of the window may be missing.</summary>
    Evicted = 3,
    /// <summary>An event may or may not belong to it, or came without the value.</summary>
    Doubtful = 4,
    /// <summary>The sum is too great to be written.</summary>
    Overflow = 5,
    /// <summary>A source still learns: events of that source read it as unknown, the value stands for others.</summary>
    Learning = 6,
}
