using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// Reads measures out of rows, by the definitions of <c>docs/rules.md</c>: as of the later of the event's own pane and
/// the newest pane that the measure holds for the subject.
/// </summary>
internal static unsafe class SlotReads
{
    /// <summary>The value of a measure for the subject of a row; the row is null when there is none.</summary>
    internal static RecordedValue Read(Shelf shelf, MeasurePlace place, byte* row, PaneStamp now, long atMs)
    {
        byte* slot = row == null ? null : row + place.Offset;
        return place.Function switch
        {
            MeasureFunction.Count or MeasureFunction.Distinct => Count(shelf, place, row, (CountSlot*)slot, now),
            MeasureFunction.Sum => Sum(shelf, place, row, (SumSlot*)slot, now),
            MeasureFunction.Share or MeasureFunction.Near or MeasureFunction.Explained =>
                Share(shelf, place, row, (ShareSlot*)slot, now),
            MeasureFunction.Max => Greatest(shelf, place, row, (ExtremeSlot*)slot, now, out long found)
                ? RecordedValue.Of(found)
                : RecordedValue.Unknown,
            MeasureFunction.FirstSeen => Greatest(shelf, place, row, (ExtremeSlot*)slot, now, out long turned)
                ? RecordedValue.Of(Math.Max(0, atMs + turned) / 1000)
                : RecordedValue.Unknown,
            MeasureFunction.Last or MeasureFunction.Since => Last(shelf, place, row, (LastSlot*)slot, now, atMs),
            _ => LatestReads.Read(shelf, place, row, slot, now),
        };
    }

    /// <summary>
    /// Whether the window of a row that was fed is known whole; <paramref name="stale"/> are the panes that left it.
    /// </summary>
    internal static bool IsSure(Shelf shelf, MeasurePlace place, byte* row, in RingHead head, PaneStamp now,
        out uint stale)
    {
        stale = head.Stale(now);
        return head.IsOpen && (head.Uncertain & ~stale) == 0
            && !shelf.IsUnseen(row, place, Window.FirstOf(Math.Max(now.Pane, head.Newest)));
    }

    /// <summary>The value where nothing was fed.</summary>
    internal static RecordedValue Nothing(Shelf shelf, MeasurePlace place, byte* row, PaneStamp now) =>
        shelf.IsUnseen(row, place, Window.FirstOf(now.Pane)) ? RecordedValue.Unknown : RecordedValue.Of(0L);

    private static RecordedValue Count(Shelf shelf, MeasurePlace place, byte* row, CountSlot* slot, PaneStamp now)
    {
        if (slot == null || !slot->Head.IsOpen) return Nothing(shelf, place, row, now);
        return IsSure(shelf, place, row, slot->Head, now, out uint stale)
            ? RecordedValue.Of(slot->Sum(stale))
            : RecordedValue.Unknown;
    }

    private static RecordedValue Sum(Shelf shelf, MeasurePlace place, byte* row, SumSlot* slot, PaneStamp now)
    {
        if (slot == null || !slot->Head.IsOpen) return Nothing(shelf, place, row, now);
        return IsSure(shelf, place, row, slot->Head, now, out uint stale) && slot->TrySum(stale, out long sum)
            ? RecordedValue.Of(sum)
            : RecordedValue.Unknown;
    }

    private static RecordedValue Share(Shelf shelf, MeasurePlace place, byte* row, ShareSlot* slot, PaneStamp now)
    {
        if (slot == null || !IsSure(shelf, place, row, slot->Head, now, out uint stale))
            return RecordedValue.Unknown;
        long all = slot->All(stale);
        return all == 0 ? RecordedValue.Unknown : RecordedValue.Of((double)slot->Holding(stale) / all);
    }

    private static bool Greatest(Shelf shelf, MeasurePlace place, byte* row, ExtremeSlot* slot, PaneStamp now,
        out long greatest)
    {
        greatest = 0;
        return slot != null && IsSure(shelf, place, row, slot->Head, now, out uint stale)
            && slot->TryGreatest(stale, out greatest);
    }

    // What was evicted or came before the measure did lies in panes up to some pane: an event after it is the latest.
    private static RecordedValue Last(Shelf shelf, MeasurePlace place, byte* row, LastSlot* slot, PaneStamp now,
        long atMs)
    {
        if (slot == null || !slot->IsOpen || !slot->IsCertain) return RecordedValue.Unknown;
        long pane = place.Definition.Window.PaneOf(slot->AtMs);
        if (pane < Window.FirstOf(Math.Max(now.Pane, pane)) || shelf.IsUnseen(row, place, pane))
            return RecordedValue.Unknown;
        if (place.Function == MeasureFunction.Since) return RecordedValue.Of(Math.Max(0, atMs - slot->AtMs) / 1000);
        return place.Definition.Field!.Type == FieldType.Bool
            ? RecordedValue.Of(slot->Value != 0)
            : RecordedValue.Of(slot->Value);
    }
}
