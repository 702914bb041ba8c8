using Levee.Engine.Measures;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// The greatest number of each pane of one subject, for the twelve panes up to the newest one held. An event older than
/// these lands nowhere.
/// </summary>
internal struct ExtremeRow
{
    private PaneLongs greatest;
    private int held;
    private bool isOpen;

    /// <summary>The newest pane held.</summary>
    public long Newest { get; private set; }

    /// <summary>A window that starts at or before this pane misses events: its value is unknown.</summary>
    public long IncompleteThrough { get; set; }

    /// <summary>
    /// Moves the newest pane up to <paramref name="pane"/>; false when the pane is too old to land in.
    /// </summary>
    public bool Reach(long pane)
    {
        if (!isOpen)
        {
            isOpen = true;
            Newest = pane;
            return true;
        }
        if (pane <= Newest - Window.Panes) return false;
        if (pane <= Newest) return true;
        for (long cleared = Math.Max(Newest + 1, Window.FirstOf(pane)); cleared <= pane; cleared++)
            held &= ~(1 << Window.SlotOf(cleared));
        Newest = pane;
        return true;
    }

    /// <summary>Takes a number into a pane that <see cref="Reach"/> accepted.</summary>
    public void Take(long pane, long value)
    {
        int slot = Window.SlotOf(pane);
        greatest[slot] = IsHeld(slot) ? Math.Max(greatest[slot], value) : value;
        held |= 1 << slot;
    }

    /// <summary>The greatest of the panes from <paramref name="first"/> on; null when they hold nothing.</summary>
    public readonly long? From(long first)
    {
        long? found = null;
        for (long pane = Math.Max(first, Window.FirstOf(Newest)); pane <= Newest; pane++)
            if (Window.SlotOf(pane) is var slot && IsHeld(slot) && !(found >= greatest[slot]))
                found = greatest[slot];
        return found;
    }

    private readonly bool IsHeld(int slot) => (held & (1 << slot)) != 0;
}
