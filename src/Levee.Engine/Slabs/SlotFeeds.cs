using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Takes events into the slots of a row. An event older than the twelve panes held lands nowhere.</summary>
internal static unsafe class SlotFeeds
{
    /// <summary>Takes one event in.</summary>
    /// <param name="shelf">Where the row stands.</param>
    /// <param name="place">What is kept, and where in the row.</param>
    /// <param name="row">The row.</param>
    /// <param name="fed">What the event gives.</param>
    /// <param name="sets">Where members of sets are kept.</param>
    internal static void Feed(Shelf shelf, MeasurePlace place, byte* row, in Feeding fed, SubjectSets sets)
    {
        byte* slot = row + place.Offset;
        switch (place.Function)
        {
            case MeasureFunction.Count:
                CountSlot* count = (CountSlot*)slot;
                if (!count->Reach(fed.At)) return;
                if (fed.IsCertain) count->Add(fed.At);
                else count->Head.Doubt(fed.At);
                break;
            case MeasureFunction.Sum:
                SumSlot* sum = (SumSlot*)slot;
                if (sum->Reach(fed.At) && !(fed.IsCertain && sum->TryAdd(fed.At, fed.Value))) sum->Head.Doubt(fed.At);
                break;
            case MeasureFunction.Share or MeasureFunction.Near or MeasureFunction.Explained:
                ShareSlot* share = (ShareSlot*)slot;
                if (!share->Reach(fed.At)) return;
                if (fed.IsCertain) share->Add(fed.At, fed.Value != 0);
                else share->Head.Doubt(fed.At);
                break;
            case MeasureFunction.Distinct:
                DistinctSlot* distinct = (DistinctSlot*)slot;
                if (distinct->Counts.Reach(fed.At)
                    && !(fed.IsCertain && distinct->TryMeet((int)fed.Value, fed.At, sets)))
                    distinct->Counts.Head.Doubt(fed.At);
                break;
            case MeasureFunction.Max:
                FeedExtreme((ExtremeSlot*)slot, fed, fed.Value);
                break;
            case MeasureFunction.FirstSeen:
                FeedExtreme((ExtremeSlot*)slot, fed, -fed.AtMs);
                break;
            case MeasureFunction.Last or MeasureFunction.Since:
                FeedLast((LastSlot*)slot, fed);
                break;
            default:
                LatestFeeds.Feed(shelf, place, row, fed);
                break;
        }
    }

    private static void FeedExtreme(ExtremeSlot* extreme, in Feeding fed, long value)
    {
        if (!extreme->Reach(fed.At)) return;
        if (fed.IsCertain) extreme->Take(fed.At, value);
        else extreme->Head.Doubt(fed.At);
    }

    private static void FeedLast(LastSlot* last, in Feeding fed)
    {
        if (last->IsOpen && fed.AtMs < last->AtMs) return;
        *last = new LastSlot { AtMs = fed.AtMs, Value = fed.Value, IsOpen = true, IsCertain = fed.IsCertain };
    }
}
