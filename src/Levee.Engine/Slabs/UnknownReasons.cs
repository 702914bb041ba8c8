using Levee.Contracts.Ports;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Says why <see cref="SlotReads"/> read a measure as unknown.</summary>
internal static unsafe class UnknownReasons
{
    /// <summary>The reason for the subject of a row; the row is null when there is none.</summary>
    internal static UnknownWhy Of(Shelf shelf, MeasurePlace place, byte* row, PaneStamp now)
    {
        if (place.Function is MeasureFunction.Last or MeasureFunction.Since) return OfLast(shelf, place, row, now);
        RingHead* head = row == null ? null : (RingHead*)(row + place.Offset);
        if (head == null || !head->IsOpen)
            return Unseen(shelf, place, row, Window.FirstOf(now.Pane)) ?? UnknownWhy.Nothing;
        if ((head->Uncertain & ~head->Stale(now)) != 0) return UnknownWhy.Doubtful;
        return Unseen(shelf, place, row, Window.FirstOf(Math.Max(now.Pane, head->Newest)))
            ?? (place.Function == MeasureFunction.Sum ? UnknownWhy.Overflow : UnknownWhy.Nothing);
    }

    private static UnknownWhy OfLast(Shelf shelf, MeasurePlace place, byte* row, PaneStamp now)
    {
        LastSlot* last = row == null ? null : (LastSlot*)(row + place.Offset);
        long first = Window.FirstOf(now.Pane);
        if (last == null || !last->IsOpen) return Unseen(shelf, place, row, first) ?? UnknownWhy.Nothing;
        long pane = place.Definition.Window.PaneOf(last->AtMs);
        if (pane < first) return Unseen(shelf, place, row, first) ?? UnknownWhy.Nothing;
        return last->IsCertain ? Unseen(shelf, place, row, pane) ?? UnknownWhy.Nothing : UnknownWhy.Doubtful;
    }

    private static UnknownWhy? Unseen(Shelf shelf, MeasurePlace place, byte* row, long first) =>
        first <= place.LastPaneUnseen ? UnknownWhy.Warming
        : shelf.UnseenThrough(row, place) >= first ? UnknownWhy.Evicted
        : null;
}
