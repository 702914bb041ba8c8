using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Signals;

namespace Levee.Tests.Engine.Interpreter;

/// <summary><c>count</c> and <c>sum</c>: a total a pane.</summary>
internal sealed class TotalState(MeasureDefinition definition, long warmFrom, int rowsMax)
    : MeasureState(definition, warmFrom)
{
    private readonly BoundedRows<PaneRow> rows = new(rowsMax);

    internal override RecordedValue Read(int subject, long atMs)
    {
        long pane = Definition.Window.PaneOf(atMs);
        int slot = rows.Find(subject);
        if (slot >= 0) pane = Math.Max(pane, rows[slot].Newest);
        long first = Window.FirstOf(pane);
        if (IsWarming(first)) return RecordedValue.Unknown;
        if (slot < 0) return first <= EvictedThrough ? RecordedValue.Unknown : RecordedValue.Of(0L);
        ref PaneRow row = ref rows[slot];
        return !row.IsIncompleteFrom(first) && row.SumFrom(first) is { } sum
            ? RecordedValue.Of(sum)
            : RecordedValue.Unknown;
    }

    internal override void Feed(int subject, Feeding feeding)
    {
        long pane = Definition.Window.PaneOf(feeding.AtMs);
        int slot = rows.Open(subject, out bool isNew, out PaneRow? evicted);
        if (evicted is { } gone) Evict(gone.Newest);
        ref PaneRow row = ref rows[slot];
        if (isNew) row.IncompleteThrough = EvictedThrough;
        if (!row.Reach(pane)) return;
        long amount = Definition.Function == MeasureFunction.Count ? 1 : feeding.Value;
        if (!feeding.IsCertain || !row.TryAdd(pane, amount))
            row.IncompleteThrough = Math.Max(row.IncompleteThrough, pane);
    }
}
