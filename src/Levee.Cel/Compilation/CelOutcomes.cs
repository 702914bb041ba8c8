namespace Levee.Cel.Compilation;

/// <summary>The outcomes of up to 64 conditions, a bit each; one that is in no set is false.</summary>
public struct CelOutcomes
{
    internal ulong TrueBits;
    internal ulong UnknownBits;
    internal ulong ErrorBits;
    internal ulong AskBits;

    /// <summary>The conditions that hold.</summary>
    public readonly ulong True => TrueBits;

    /// <summary>The conditions that are not known.</summary>
    public readonly ulong Unknown => UnknownBits;

    /// <summary>The conditions that divide by zero or overflow.</summary>
    public readonly ulong Error => ErrorBits;

    /// <summary>The conditions that only <see cref="CelProgram.Evaluate"/> can decide.</summary>
    public readonly ulong Ask => AskBits;

    /// <summary>The outcome of one condition, by its index from 0.</summary>
    public readonly CelOutcome this[int index]
    {
        get
        {
            ulong bit = 1UL << index;
            if ((TrueBits & bit) != 0) return CelOutcome.True;
            if ((UnknownBits & bit) != 0) return CelOutcome.Unknown;
            if ((ErrorBits & bit) != 0) return CelOutcome.Error;
            return (AskBits & bit) != 0 ? CelOutcome.Ask : CelOutcome.False;
        }
    }
}
