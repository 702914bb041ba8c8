using Levee.Contracts.Verdicts;

namespace Levee.Engine.Slabs;

/// <summary>How many events a pane, and for how many of them a field held.</summary>
internal struct ShareSlot
{
    public RingHead Head;
    private PaneCounts all;
    private PaneCounts holding;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        all.Clear(cleared);
        holding.Clear(cleared);
        return true;
    }

    /// <summary>Counts an event that <see cref="Reach"/> made room for.</summary>
    public void Add(PaneStamp at, bool holds)
    {
        all[at.Slot]++;
        if (holds) holding[at.Slot]++;
    }

    /// <summary>Events of the panes that are not stale.</summary>
    public readonly long All(uint stale) => all.Sum(stale);

    /// <summary>Those of them for which the field held.</summary>
    public readonly long Holding(uint stale) => holding.Sum(stale);

    /// <summary>The share of one pane, by where the ring keeps it; unknown without an event.</summary>
    public readonly RecordedValue PaneAt(int slot) => all[slot] == 0
        ? RecordedValue.Unknown
        : RecordedValue.Of((double)holding[slot] / all[slot]);
}
