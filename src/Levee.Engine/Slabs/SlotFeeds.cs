using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Takes events into the slots of a row. An event older than the twelve panes held lands nowhere.</summary>
internal static unsafe class SlotFeeds
{
    /// <summary>Takes one event in.</summary>
    /// <param name="slot">The slot of the place in a row.</param>
    /// <param name="place">What is kept there.</param>
    /// <param name="at">The event's pane.</param>
    /// <param name="atMs">The event's time, Unix milliseconds.</param>
    /// <param name="isCertain">
    /// False when it is not known whether or with what it feeds: then the window is unknown while its pane lives.
    /// </param>
    /// <param name="value">
    /// The field's value, or the subject number of <c>distinct</c>; 0 for functions without one.
    /// </param>
    /// <param name="sets">Where members of sets are kept.</param>
    internal static void Feed(byte* slot, MeasurePlace place, PaneStamp at, long atMs, bool isCertain, long value,
        SubjectSets sets)
    {
        switch (place.Function)
        {
            case MeasureFunction.Count:
                CountSlot* count = (CountSlot*)slot;
                if (!count->Reach(at)) return;
                if (isCertain) count->Add(at);
                else count->Head.Doubt(at);
                break;
            case MeasureFunction.Sum:
                SumSlot* sum = (SumSlot*)slot;
                if (sum->Reach(at) && !(isCertain && sum->TryAdd(at, value))) sum->Head.Doubt(at);
                break;
            case MeasureFunction.Share:
                ShareSlot* share = (ShareSlot*)slot;
                if (!share->Reach(at)) return;
                if (isCertain) share->Add(at, value != 0);
                else share->Head.Doubt(at);
                break;
            case MeasureFunction.Distinct:
                DistinctSlot* distinct = (DistinctSlot*)slot;
                if (distinct->Counts.Reach(at) && !(isCertain && distinct->TryMeet((int)value, at, sets)))
                    distinct->Counts.Head.Doubt(at);
                break;
            case MeasureFunction.Max or MeasureFunction.FirstSeen:
                FeedExtreme((ExtremeSlot*)slot, at, isCertain, place.Function == MeasureFunction.Max ? value : -atMs);
                break;
            default:
                FeedLast((LastSlot*)slot, atMs, isCertain, value);
                break;
        }
    }

    private static void FeedExtreme(ExtremeSlot* extreme, PaneStamp at, bool isCertain, long value)
    {
        if (!extreme->Reach(at)) return;
        if (isCertain) extreme->Take(at, value);
        else extreme->Head.Doubt(at);
    }

    private static void FeedLast(LastSlot* last, long atMs, bool isCertain, long value)
    {
        if (last->IsOpen && atMs < last->AtMs) return;
        *last = new LastSlot { AtMs = atMs, Value = value, IsOpen = true, IsCertain = isCertain };
    }
}
