namespace Levee.Engine.Slabs;

/// <summary>A count a pane: 64 bytes. Exact up to 4,294,967,295 events a pane.</summary>
internal struct CountSlot
{
    public RingHead Head;
    private PaneCounts panes;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        panes.Clear(cleared);
        return true;
    }

    /// <summary>Counts an event that <see cref="Reach"/> made room for.</summary>
    public void Add(PaneStamp at) => panes[at.Slot]++;

    /// <summary>Takes back what was counted in a pane, by where the ring keeps it.</summary>
    public void TakeFrom(int slot) => panes[slot]--;

    /// <summary>The count of the panes that are not stale.</summary>
    public readonly long Sum(uint stale) => panes.Sum(stale);

    /// <summary>The count of one pane, by where the ring keeps it.</summary>
    public readonly long PaneAt(int slot) => panes[slot];
}
