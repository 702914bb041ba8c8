using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Signals;

namespace Levee.Tests.Engine.Interpreter;

/// <summary><c>distinct</c>: how many different subjects stand in a role, exactly.</summary>
internal sealed class DistinctState(MeasureDefinition definition, long warmFrom, int rowsMax)
    : MeasureState(definition, warmFrom)
{
    private readonly BoundedRows<DistinctRow> rows = new(rowsMax);

    internal override RecordedValue Read(int subject, long atMs)
    {
        long pane = Definition.Window.PaneOf(atMs);
        int slot = rows.Find(subject);
        if (slot >= 0) pane = Math.Max(pane, rows[slot].Counts.Newest);
        long first = Window.FirstOf(pane);
        if (IsWarming(first)) return RecordedValue.Unknown;
        if (slot < 0) return first <= EvictedThrough ? RecordedValue.Unknown : RecordedValue.Of(0L);
        ref DistinctRow row = ref rows[slot];
        return row.Counts.IsIncompleteFrom(first)
            ? RecordedValue.Unknown
            : RecordedValue.Of(row.Counts.SumFrom(first) ?? 0);
    }

    internal override void Feed(int subject, Feeding feeding)
    {
        long pane = Definition.Window.PaneOf(feeding.AtMs);
        int slot = rows.Open(subject, out bool isNew, out DistinctRow? evicted);
        if (evicted is { } gone) Evict(gone.Counts.Newest);
        ref DistinctRow row = ref rows[slot];
        if (isNew) row.Counts.IncompleteThrough = EvictedThrough;
        if (!row.Counts.Reach(pane)) return;
        if (!feeding.IsCertain || !row.TryMeet((int)feeding.Value, pane))
            row.Counts.IncompleteThrough = Math.Max(row.Counts.IncompleteThrough, pane);
    }
}
