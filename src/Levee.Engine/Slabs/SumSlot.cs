using System.Numerics;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>A total a pane.</summary>
internal struct SumSlot
{
    // Twelve totals below this in size cannot overflow together.
    private const ulong SafeMax = 1UL << 59;
    public RingHead Head;
    private PaneLongs panes;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        for (; cleared != 0; cleared &= cleared - 1) panes[BitOperations.TrailingZeroCount(cleared)] = 0;
        return true;
    }

    /// <summary>Adds to the pane of an event; false when its total would overflow.</summary>
    public bool TryAdd(PaneStamp at, long amount)
    {
        ref long total = ref panes[at.Slot];
        if (amount > 0 ? total > long.MaxValue - amount : total < long.MinValue - amount) return false;
        total += amount;
        return true;
    }

    /// <summary>The total of a pane, by where the ring keeps it.</summary>
    public readonly long PaneAt(int slot) => panes[slot];

    /// <summary>The sum of the panes that are not stale; false when it overflows.</summary>
    public readonly bool TrySum(uint stale, out long sum)
    {
        sum = 0;
        ulong sizes = 0;
        for (uint live = ~stale & RingHead.All; live != 0; live &= live - 1)
        {
            long total = panes[BitOperations.TrailingZeroCount(live)];
            sizes |= (ulong)(total ^ (total >> 63));
            sum = unchecked(sum + total);
        }
        return sizes < SafeMax || TrySumWide(stale, out sum);
    }

    private readonly bool TrySumWide(uint stale, out long sum)
    {
        Int128 wide = 0;
        for (uint live = ~stale & RingHead.All; live != 0; live &= live - 1)
            wide += panes[BitOperations.TrailingZeroCount(live)];
        sum = unchecked((long)wide);
        return sum == wide;
    }
}
