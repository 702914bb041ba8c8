namespace Levee.Engine.Measures;

/// <summary>
/// A window as panes: twelve of equal length, aligned to the Unix epoch. A window of an hour is twelve panes of five
/// minutes, so a value covers between eleven and twelve panes of time.
/// </summary>
/// <param name="LengthMs">Length, milliseconds; a multiple of twelve.</param>
public readonly record struct Window(long LengthMs)
{
    /// <summary>Panes in a window.</summary>
    public const int Panes = 12;

    /// <summary>Length of a pane, milliseconds.</summary>
    public long PaneMs => LengthMs / Panes;

    /// <summary>
    /// The pane in which an instant lies; panes are numbered from the Unix epoch and may be negative.
    /// </summary>
    public long PaneOf(long unixMs) => Math.DivRem(unixMs, PaneMs) is var (pane, rest) && rest < 0 ? pane - 1 : pane;

    /// <summary>The first pane of the window that ends with <paramref name="pane"/>.</summary>
    public static long FirstOf(long pane) => pane - (Panes - 1);

    /// <summary>Where a pane's number is kept: its own modulo twelve.</summary>
    internal static int SlotOf(long pane)
    {
        int slot = (int)(pane % Panes);
        return slot < 0 ? slot + Panes : slot;
    }
}
