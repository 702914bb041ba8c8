using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>
/// The last accepted sequences of one source, in rising order, in a ring that grows to its bound. Owned by the loop.
/// </summary>
internal sealed class SequenceWindow
{
    /// <summary>Accepted sequences kept a source.</summary>
    public const int CountMax = 65_536;

    /// <summary>
    /// Up to here a sequence may leave any gap. Three quarters of all numbers lie above: whoever gets here by mistake
    /// can still number on.
    /// </summary>
    public const long AnyGapMax = 1L << 61;

    /// <summary>
    /// The widest step above <see cref="AnyGapMax"/>: so narrow that no source reaches the last number there is.
    /// </summary>
    public const long StepMax = 1L << 20;

    private SeenEntry[] ring = new SeenEntry[16];
    private long begin;
    private long end;

    /// <summary>True before anything was accepted.</summary>
    public bool IsEmpty => end == 0;

    /// <summary>The last accepted sequence; default when nothing was accepted.</summary>
    public SourceSequence Last => end == 0 ? default : ring[(int)((end - 1) & (ring.Length - 1))].Sequence;

    /// <summary>What is kept under a key that <see cref="Accept"/> or <see cref="Find"/> gave.</summary>
    public ref SeenEntry this[long key] => ref ring[(int)(key & (ring.Length - 1))];

    /// <summary>True when a sequence is above every accepted one.</summary>
    public bool IsAbove(SourceSequence sequence) => end == 0 || sequence > Last;

    /// <summary>True when enough numbers are left to follow this sequence, should it be accepted now.</summary>
    public bool LeavesRoom(SourceSequence sequence) => sequence.Major <= AnyGapMax
        || sequence.Major - Math.Max(Last.Major, AnyGapMax) <= StepMax;

    /// <summary>Keeps an entry whose sequence is above the last; the oldest falls out. Returns its key.</summary>
    public long Accept(in SeenEntry entry)
    {
        Invariant.Require(IsAbove(entry.Sequence));
        if (end - begin == ring.Length)
        {
            if (ring.Length < CountMax) Grow();
            else begin++;
        }
        ring[(int)(end & (ring.Length - 1))] = entry;
        return end++;
    }

    /// <summary>The key of an accepted sequence, or -1 when the window does not hold it.</summary>
    public long Find(SourceSequence sequence)
    {
        long low = begin, high = end - 1;
        while (low <= high)
        {
            long middle = low + ((high - low) / 2);
            int order = this[middle].Sequence.CompareTo(sequence);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private void Grow()
    {
        SeenEntry[] wider = new SeenEntry[ring.Length * 2];
        for (long key = begin; key < end; key++) wider[(int)(key & (wider.Length - 1))] = this[key];
        ring = wider;
    }
}
