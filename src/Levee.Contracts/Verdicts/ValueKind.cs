namespace Levee.Contracts.Verdicts;

/// <summary>What a recorded value is. Journaled by number.</summary>
public enum ValueKind : byte
{
    /// <summary>Not known: warming, learning, evicted, or never said.</summary>
    Unknown = 0,
    /// <summary>0 or 1.</summary>
    Bool = 1,
    /// <summary>A whole number, a word's ordinal, an amount or a time.</summary>
    Int = 2,
    /// <summary>IEEE 754 double, in the bits.</summary>
    Double = 3,
}
