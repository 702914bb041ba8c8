using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Signals;

namespace Levee.Tests.Engine.Interpreter;

/// <summary><c>share</c>: the part of the events for which a field holds; unknown where there was no event.</summary>
internal sealed class ShareState(MeasureDefinition definition, long warmFrom, int rowsMax)
    : MeasureState(definition, warmFrom)
{
    private readonly BoundedRows<ShareRow> rows = new(rowsMax);

    internal override RecordedValue Read(int subject, long atMs)
    {
        int slot = rows.Find(subject);
        if (slot < 0) return RecordedValue.Unknown;
        ref ShareRow row = ref rows[slot];
        long first = Window.FirstOf(Math.Max(Definition.Window.PaneOf(atMs), row.All.Newest));
        if (IsWarming(first) || row.All.IsIncompleteFrom(first)) return RecordedValue.Unknown;
        long all = row.All.SumFrom(first) ?? 0;
        return all == 0 ? RecordedValue.Unknown : RecordedValue.Of((double)(row.Holding.SumFrom(first) ?? 0) / all);
    }

    internal override void Feed(int subject, Feeding feeding)
    {
        long pane = Definition.Window.PaneOf(feeding.AtMs);
        int slot = rows.Open(subject, out bool isNew, out ShareRow? evicted);
        if (evicted is { } gone) Evict(gone.All.Newest);
        ref ShareRow row = ref rows[slot];
        if (isNew) row.All.IncompleteThrough = EvictedThrough;
        if (!row.All.Reach(pane)) return;
        bool reached = row.Holding.Reach(pane);
        Contracts.Invariant.Require(reached);
        if (!feeding.IsCertain)
        {
            row.All.IncompleteThrough = Math.Max(row.All.IncompleteThrough, pane);
            return;
        }
        row.All.TryAdd(pane, 1);
        if (feeding.Value != 0) row.Holding.TryAdd(pane, 1);
    }
}
