using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Where an instant lies in a window's panes.</summary>
/// <param name="Pane">The pane's number.</param>
/// <param name="Slot">The pane's number modulo twelve: where a ring keeps it.</param>
/// <param name="StartMs">When the pane begins, Unix milliseconds.</param>
internal readonly record struct PaneStamp(long Pane, int Slot, long StartMs)
{
    /// <summary>The stamp of an instant, Unix milliseconds.</summary>
    internal static PaneStamp Of(Window window, long atMs)
    {
        long pane = window.PaneOf(atMs);
        return new PaneStamp(pane, Window.SlotOf(pane), pane * window.PaneMs);
    }

    /// <summary>True when an instant lies in the same pane, of a window with panes of a length.</summary>
    internal bool Holds(long atMs, long paneMs) => unchecked((ulong)(atMs - StartMs)) < (ulong)paneMs;
}
