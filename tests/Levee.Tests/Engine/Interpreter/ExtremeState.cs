using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Signals;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// <c>max</c> and <c>first-seen</c>: the greatest value, or the earliest event, of the window; unknown where there was
/// none. The earliest time is kept as the greatest of the times with their sign turned.
/// </summary>
internal sealed class ExtremeState(MeasureDefinition definition, long warmFrom, int rowsMax)
    : MeasureState(definition, warmFrom)
{
    private readonly BoundedRows<ExtremeRow> rows = new(rowsMax);

    internal override RecordedValue Read(int subject, long atMs)
    {
        int slot = rows.Find(subject);
        if (slot < 0) return RecordedValue.Unknown;
        ref ExtremeRow row = ref rows[slot];
        long first = Window.FirstOf(Math.Max(Definition.Window.PaneOf(atMs), row.Newest));
        if (IsWarming(first) || first <= row.IncompleteThrough || row.From(first) is not { } found)
            return RecordedValue.Unknown;
        return RecordedValue.Of(Definition.Function == MeasureFunction.Max
            ? found
            : Math.Max(0, atMs + found) / 1000);
    }

    internal override void Feed(int subject, Feeding feeding)
    {
        long pane = Definition.Window.PaneOf(feeding.AtMs);
        int slot = rows.Open(subject, out bool isNew, out ExtremeRow? evicted);
        if (evicted is { } gone) Evict(gone.Newest);
        ref ExtremeRow row = ref rows[slot];
        if (isNew) row.IncompleteThrough = EvictedThrough;
        if (!row.Reach(pane)) return;
        if (feeding.IsCertain)
            row.Take(pane, Definition.Function == MeasureFunction.Max ? feeding.Value : -feeding.AtMs);
        else
            row.IncompleteThrough = Math.Max(row.IncompleteThrough, pane);
    }
}
