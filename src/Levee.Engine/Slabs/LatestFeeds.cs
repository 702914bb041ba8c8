using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// Takes events into the slots of measures of the latest values, of what is got and given, and of all subjects' totals.
/// </summary>
internal static unsafe class LatestFeeds
{
    /// <summary>Takes one event in; parameters as of <see cref="SlotFeeds.Feed"/>.</summary>
    internal static void Feed(Shelf shelf, MeasurePlace place, byte* row, in Feeding fed)
    {
        byte* slot = row + place.Offset;
        bool isUsable = fed.IsCertain && fed.Value >= 0;
        switch (place.Function)
        {
            case MeasureFunction.Gaps:
                FeedGap(shelf, place, row, fed);
                break;
            case MeasureFunction.Residence:
                FeedStay(shelf, place, row, fed);
                break;
            case MeasureFunction.OutIn:
                FlowSlot* flow = (FlowSlot*)slot;
                if (flow->Reach(fed.At)
                    && !(fed.IsCertain && (fed.IsOut ? ref flow->Out : ref flow->In).TryAdd(fed.At, fed.Value)))
                    flow->In.Head.Doubt(fed.At);
                break;
            case MeasureFunction.Overlap:
                OverlapSlot* overlap = (OverlapSlot*)slot;
                if (!overlap->Reach(fed.At)) return;
                if (isUsable) overlap->Add(fed.At, fed.AtMs, fed.Value);
                else overlap->Head.Doubt(fed.At);
                break;
            case MeasureFunction.Against:
                FeedTotal((SumSlot*)slot, place, fed.At, isUsable, place.Definition.Field is null ? 1 : fed.Value);
                break;
            default:
                LatestSlot* latest = (LatestSlot*)slot;
                if (!latest->Reach(fed.At)) return;
                if (isUsable) latest->Values.Add(fed.At, fed.Value);
                else latest->Head.Doubt(fed.At);
                break;
        }
    }

    // The first event of a row may follow one that was evicted or came before the measure did.
    private static void FeedGap(Shelf shelf, MeasurePlace place, byte* row, in Feeding fed)
    {
        LatestSlot* paced = (LatestSlot*)(row + place.Offset);
        if (!paced->Reach(fed.At)) return;
        long first = Window.FirstOf(paced->Head.Newest);
        bool isWhole = fed.IsCertain && (paced->HasPrevious || !shelf.IsUnseen(row, place, first));
        if (fed.IsCertain) paced->AddGap(fed.At, fed.AtMs, first * place.Definition.Window.PaneMs);
        if (!isWhole) paced->Head.Doubt(fed.At);
        if (!fed.IsCertain) paced->HasPrevious = false;
    }

    // What is given beyond what came in the window was there before it: or came in it and was not seen.
    private static void FeedStay(Shelf shelf, MeasurePlace place, byte* row, in Feeding fed)
    {
        StaySlot* stay = (StaySlot*)(row + place.Offset);
        if (!stay->Reach(fed.At, place.Definition.Window)) return;
        bool isUsable = fed.IsCertain && fed.Value >= 0;
        if (isUsable && !fed.IsOut) stay->Get(fed.AtMs, fed.Value);
        if (!isUsable || (fed.IsOut && !stay->TryGive(fed.At, fed.AtMs, fed.Value)
            && shelf.IsUnseen(row, place, Window.FirstOf(stay->Head.Newest))))
            stay->Head.Doubt(fed.At);
    }

    private static void FeedTotal(SumSlot* sum, MeasurePlace place, PaneStamp at, bool isUsable, long value)
    {
        if (!sum->Reach(at)) return;
        uint bit = 1u << at.Slot;
        long? before = (sum->Head.Held & bit) == 0 ? null : sum->PaneAt(at.Slot);
        if (!isUsable || !sum->TryAdd(at, value))
        {
            sum->Head.Doubt(at);
            return;
        }
        sum->Head.Held |= (ushort)bit;
        place.Totals!.Move(at, before, sum->PaneAt(at.Slot));
    }
}
