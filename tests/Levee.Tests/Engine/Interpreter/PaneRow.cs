using Levee.Engine.Measures;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// The panes of one subject: a total a pane for the twelve panes up to the newest one held. An event older than these
/// lands nowhere.
/// </summary>
internal struct PaneRow
{
    private PaneLongs totals;
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
        if (pane > Newest)
        {
            long firstCleared = Math.Max(Newest + 1, Window.FirstOf(pane));
            for (long cleared = firstCleared; cleared <= pane; cleared++) totals[Window.SlotOf(cleared)] = 0;
            Newest = pane;
        }
        return true;
    }

    /// <summary>Adds to a pane that <see cref="Reach"/> accepted; false when the total would overflow.</summary>
    public bool TryAdd(long pane, long amount)
    {
        ref long total = ref totals[Window.SlotOf(pane)];
        if (amount > 0 ? total > long.MaxValue - amount : total < long.MinValue - amount) return false;
        total += amount;
        return true;
    }

    /// <summary>The sum of the panes from <paramref name="first"/> to the newest; null when it overflows.</summary>
    public readonly long? SumFrom(long first)
    {
        Int128 sum = 0;
        for (long pane = Math.Max(first, Window.FirstOf(Newest)); pane <= Newest; pane++)
            sum += totals[Window.SlotOf(pane)];
        return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : null;
    }

    /// <summary>True when a window that starts at <paramref name="first"/> misses events.</summary>
    public readonly bool IsIncompleteFrom(long first) => first <= IncompleteThrough;

    /// <summary>The total of one pane that is held; 0 for any other.</summary>
    public readonly long this[long pane] =>
        pane <= Newest && pane > Newest - Window.Panes ? totals[Window.SlotOf(pane)] : 0;
}
