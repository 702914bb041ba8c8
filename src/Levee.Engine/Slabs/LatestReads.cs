using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Reads what <see cref="LatestFeeds"/> takes in.</summary>
internal static unsafe class LatestReads
{
    /// <summary>The value of a measure for the subject of a row; the row is null when there is none.</summary>
    internal static RecordedValue Read(Shelf shelf, MeasurePlace place, byte* row, byte* slot, PaneStamp now)
    {
        if (place.Function == MeasureFunction.Against) return Against(shelf, place, row, (SumSlot*)slot, now);
        if (slot == null || !((RingHead*)slot)->IsOpen)
            return place.Function == MeasureFunction.Rising
                ? SlotReads.Nothing(shelf, place, row, now)
                : RecordedValue.Unknown;
        if (!SlotReads.IsSure(shelf, place, row, *(RingHead*)slot, now, out uint stale)) return RecordedValue.Unknown;
        return place.Function switch
        {
            MeasureFunction.Overlap => ((OverlapSlot*)slot)->Doubled(stale) is { } doubled
                ? RecordedValue.Of(doubled)
                : RecordedValue.Unknown,
            MeasureFunction.OutIn => Ratio((FlowSlot*)slot, stale),
            MeasureFunction.Residence => OfLatest(((StaySlot*)slot)->Stays, place, stale),
            _ => OfLatest(((LatestSlot*)slot)->Values, place, stale),
        };
    }

    private static RecordedValue OfLatest(in LatestValues values, MeasurePlace place, uint stale)
    {
        Span<ushort> codes = stackalloc ushort[LatestValues.Max];
        codes = codes[..values.CopyTo(codes, stale)];
        return place.Function switch
        {
            MeasureFunction.Rising => RecordedValue.Of((long)Rises(codes)),
            MeasureFunction.Spread or MeasureFunction.Gaps => Spread(codes),
            MeasureFunction.Residence => Quantile(codes, 50),
            _ => Quantile(codes, (int)place.Definition.Number),
        };
    }

    // Nearest rank: the least value that so many percent do not exceed.
    private static RecordedValue Quantile(Span<ushort> codes, int percent)
    {
        if (codes.IsEmpty) return RecordedValue.Unknown;
        codes.Sort();
        return RecordedValue.Of(ValueCode.ValueOf(codes[(percent * codes.Length + 99) / 100 - 1]));
    }

    private static int Rises(ReadOnlySpan<ushort> codes)
    {
        int at = codes.Length - 1;
        while (at > 0 && codes[at] > codes[at - 1]) at--;
        return codes.Length == 0 ? 0 : codes.Length - 1 - at;
    }

    private static RecordedValue Spread(ReadOnlySpan<ushort> codes)
    {
        if (codes.Length < 2) return RecordedValue.Unknown;
        double sum = 0, squares = 0;
        foreach (ushort code in codes) sum += ValueCode.ValueOf(code);
        if (sum == 0) return RecordedValue.Unknown;
        double mean = sum / codes.Length;
        foreach (ushort code in codes) squares += (ValueCode.ValueOf(code) - mean) * (ValueCode.ValueOf(code) - mean);
        return RecordedValue.Of(Math.Sqrt(squares / codes.Length) / mean);
    }

    private static RecordedValue Ratio(FlowSlot* flow, uint stale) =>
        flow->In.TrySum(stale, out long got) && got != 0 && flow->Out.TrySum(stale, out long gave)
            ? RecordedValue.Of((double)gave / got)
            : RecordedValue.Unknown;

    // The event's own pane against the totals of every subject and pane of the window. What was evicted from these
    // panes is missing from the totals.
    private static RecordedValue Against(Shelf shelf, MeasurePlace place, byte* row, SumSlot* slot, PaneStamp now)
    {
        if (!place.Totals!.TryFirst(out long first) || shelf.IsUnseen(null, place, Math.Min(first, now.Pane)))
            return RecordedValue.Unknown;
        long own = 0;
        if (slot != null && slot->Head.IsOpen && now.Pane <= slot->Head.Newest)
        {
            bool isKnown = now.Pane > slot->Head.Newest - Window.Panes && (slot->Head.Uncertain >> now.Slot & 1) == 0;
            if (!isKnown) return RecordedValue.Unknown;
            own = slot->PaneAt(now.Slot);
        }
        return place.Totals.DistanceOf(own) is { } distance ? RecordedValue.Of(distance) : RecordedValue.Unknown;
    }
}
