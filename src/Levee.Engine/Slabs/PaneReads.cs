using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Reads the panes of a measure one by one, for people to look at.</summary>
internal static unsafe class PaneReads
{
    /// <summary>
    /// The twelve panes that <see cref="SlotReads"/> reads the value over, the oldest first; none when nothing fed the
    /// measure or it keeps no panes.
    /// </summary>
    internal static PaneKept[] Of(Shelf shelf, MeasurePlace place, byte* row, PaneStamp now)
    {
        if (row == null || !HasPanes(place.Function)) return [];
        byte* slot = row + place.Offset;
        RingHead* head = (RingHead*)slot;
        if (!head->IsOpen) return [];
        long first = Window.FirstOf(Math.Max(now.Pane, head->Newest));
        long unseen = Math.Max(place.LastPaneUnseen, shelf.UnseenThrough(row, place));
        PaneKept[] panes = new PaneKept[Window.Panes];
        for (int i = 0; i < panes.Length; i++)
        {
            long pane = first + i;
            int at = Window.SlotOf(pane);
            bool isHeld = pane <= head->Newest;
            bool isDoubtful = pane <= unseen || (isHeld && (head->Uncertain & (1 << at)) != 0);
            panes[i] = new PaneKept(new Instant(pane * place.Definition.Window.PaneMs),
                isDoubtful ? RecordedValue.Unknown : isHeld ? Held(place.Function, slot, at) : Empty(place.Function),
                isDoubtful);
        }
        return panes;
    }

    // A distance from others is no total of a pane, and the latest values are no panes.
    private static bool HasPanes(MeasureFunction function) =>
        function is MeasureFunction.Count or MeasureFunction.Sum or MeasureFunction.Distinct or MeasureFunction.Max
        || IsShare(function);

    private static bool IsShare(MeasureFunction function) =>
        function is MeasureFunction.Share or MeasureFunction.Near or MeasureFunction.Explained;

    private static RecordedValue Held(MeasureFunction function, byte* slot, int at) => function switch
    {
        MeasureFunction.Sum => RecordedValue.Of(((SumSlot*)slot)->PaneAt(at)),
        _ when IsShare(function) => ((ShareSlot*)slot)->PaneAt(at),
        MeasureFunction.Max => ((ExtremeSlot*)slot)->PaneAt(at),
        _ => RecordedValue.Of(((CountSlot*)slot)->PaneAt(at)),
    };

    private static RecordedValue Empty(MeasureFunction function) =>
        function == MeasureFunction.Max || IsShare(function) ? RecordedValue.Unknown : RecordedValue.Of(0L);
}
