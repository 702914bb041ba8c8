namespace Levee.FaultTests.Simulated;

/// <summary>What a simulated disk does with an append.</summary>
public enum Fault
{
    /// <summary>Commits it.</summary>
    None,
    /// <summary>Refuses it for want of room.</summary>
    Full,
    /// <summary>Commits it, but the connection breaks before saying so.</summary>
    UnknownKept,
    /// <summary>Loses it, and the connection breaks.</summary>
    UnknownLost,
    /// <summary>The process dies before anything is written.</summary>
    CrashBefore,
    /// <summary>The process dies after the row is durable.</summary>
    CrashAfter,
    /// <summary>The process dies half-way: the store drops the torn row when it is opened again.</summary>
    CrashTorn,
}
