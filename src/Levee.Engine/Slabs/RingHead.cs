using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// What the twelve panes of one measure and subject have in common: how far they reach and which of them are uncertain.
/// A pane lies at its number modulo twelve; a pane that left the window is cleared when a newer one takes its place.
/// </summary>
internal struct RingHead
{
    /// <summary>All twelve panes.</summary>
    public const uint All = (1u << Window.Panes) - 1;

    /// <summary>The newest pane held; means something once <see cref="IsOpen"/>.</summary>
    public long Newest;

    /// <summary>Panes that an event may or may not belong to, a bit each.</summary>
    public ushort Uncertain;

    /// <summary>Panes that hold something, a bit each; kept by measures for which nothing and 0 differ.</summary>
    public ushort Held;

    /// <summary>True once an event was taken in.</summary>
    public bool IsOpen;

    /// <summary>
    /// The panes held that left the window as of a time, a bit each: those in whose places newer ones would lie.
    /// </summary>
    public readonly uint Stale(PaneStamp now)
    {
        long ahead = now.Pane - Newest;
        if (ahead <= 0) return 0;
        if (ahead >= Window.Panes) return All;
        uint bits = (1u << (int)ahead) - 1;
        int shift = now.Slot + 1 - (int)ahead;
        return shift >= 0 ? bits << shift : (bits >> -shift | bits << (Window.Panes + shift)) & All;
    }

    /// <summary>
    /// Moves the newest pane up to that of an event. False when the event is too old to land in a pane; else
    /// <paramref name="cleared"/> says which panes have to be emptied first.
    /// </summary>
    public bool Reach(PaneStamp at, out uint cleared)
    {
        cleared = 0;
        if (!IsOpen)
        {
            IsOpen = true;
            Newest = at.Pane;
            return true;
        }
        if (at.Pane <= Newest - Window.Panes) return false;
        cleared = Stale(at);
        Uncertain = (ushort)(Uncertain & ~cleared);
        Held = (ushort)(Held & ~cleared);
        if (at.Pane > Newest) Newest = at.Pane;
        return true;
    }

    /// <summary>An event may or may not belong to a pane.</summary>
    public void Doubt(PaneStamp at) => Uncertain |= (ushort)(1 << at.Slot);
}
