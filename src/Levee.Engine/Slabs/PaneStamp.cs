using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Where an instant lies in a window's panes.</summary>
/// <param name="Pane">The pane's number.</param>
/// <param name="Slot">The pane's number modulo twelve: where a ring keeps it.</param>
internal readonly record struct PaneStamp(long Pane, int Slot)
{
    /// <summary>The stamp of an instant, Unix milliseconds.</summary>
    internal static PaneStamp Of(Window window, long atMs)
    {
        long pane = window.PaneOf(atMs);
        return new PaneStamp(pane, Window.SlotOf(pane));
    }
}
