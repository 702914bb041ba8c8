using System.Numerics;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>The greatest number a pane.</summary>
internal struct ExtremeSlot
{
    public RingHead Head;
    private PaneLongs panes;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at) => Head.Reach(at, out _);

    /// <summary>Takes a number into the pane of an event.</summary>
    public void Take(PaneStamp at, long value)
    {
        uint bit = 1u << at.Slot;
        if ((Head.Held & bit) == 0 || value > panes[at.Slot]) panes[at.Slot] = value;
        Head.Held |= (ushort)bit;
    }

    /// <summary>The greatest of the panes that are not stale; false when they hold nothing.</summary>
    public readonly bool TryGreatest(uint stale, out long greatest)
    {
        uint live = Head.Held & ~stale;
        greatest = long.MinValue;
        for (uint rest = live; rest != 0; rest &= rest - 1)
            greatest = Math.Max(greatest, panes[BitOperations.TrailingZeroCount(rest)]);
        return live != 0;
    }

    /// <summary>The greatest of one pane, by where the ring keeps it; unknown without an event.</summary>
    public readonly RecordedValue PaneAt(int slot) =>
        (Head.Held & (1 << slot)) == 0 ? RecordedValue.Unknown : RecordedValue.Of(panes[slot]);
}
