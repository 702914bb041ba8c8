namespace Levee.Contracts.Ports;

/// <summary>How a partition took an entry.</summary>
public enum AnswerKind : byte
{
    /// <summary>Journaled now.</summary>
    Accepted = 1,
    /// <summary>The same entry was accepted before; this is its first answer again.</summary>
    Repeated = 2,
    /// <summary>Its sequence is not above the source's last and no longer in the window (HTTP 409).</summary>
    Older = 3,
    /// <summary>The sequence was accepted before with another body (HTTP 422).</summary>
    OtherBody = 4,
    /// <summary>
    /// A stated time that goes back, lies too far ahead of the machine's clock, or does not come from the feeder of a
    /// source-clock journal: not journaled (HTTP 422).
    /// </summary>
    TimeRefused = 5,
    /// <summary>Its sequence is so high that too few could follow it: not journaled (HTTP 422).</summary>
    TooHigh = 6,
}
