namespace Levee.Contracts.Wire;

/// <summary>What a line turned out to be.</summary>
public enum WireLineKind : byte
{
    /// <summary>An event; the index is a row of <see cref="WireBatch.Events"/>.</summary>
    Event = 1,
    /// <summary>A statement of time; the index is into <see cref="WireBatch.Times"/>.</summary>
    Time = 2,
    /// <summary>Not taken; the index is into <see cref="WireBatch.Errors"/>.</summary>
    Error = 3,
}
