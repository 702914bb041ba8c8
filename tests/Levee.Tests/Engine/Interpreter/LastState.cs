using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Signals;

namespace Levee.Tests.Engine.Interpreter;

/// <summary><c>last</c> and <c>since</c>: the latest event of the window; unknown where there was none.</summary>
internal sealed class LastState(MeasureDefinition definition, long warmFrom, int rowsMax)
    : MeasureState(definition, warmFrom)
{
    private readonly BoundedRows<LastRow> rows = new(rowsMax);

    internal override RecordedValue Read(int subject, long atMs)
    {
        int slot = rows.Find(subject);
        if (slot < 0) return RecordedValue.Unknown;
        ref LastRow row = ref rows[slot];
        long pane = Definition.Window.PaneOf(row.AtMs);
        bool isInWindow = pane >= Window.FirstOf(Math.Max(Definition.Window.PaneOf(atMs), pane));
        if (!isInWindow || !row.IsCertain || pane <= row.IncompleteThrough) return RecordedValue.Unknown;
        if (Definition.Function == MeasureFunction.Since)
            return RecordedValue.Of(Math.Max(0, atMs - row.AtMs) / 1000);
        return Definition.Field!.Type == FieldType.Bool ? RecordedValue.Of(row.Value != 0)
            : RecordedValue.Of(row.Value);
    }

    // What was evicted or came before the measure did lies in panes up to some pane: an event after it is the latest.
    internal override void Feed(int subject, Feeding feeding)
    {
        int slot = rows.Open(subject, out bool isNew, out LastRow? evicted);
        if (evicted is { } gone) Evict(Definition.Window.PaneOf(gone.AtMs));
        ref LastRow row = ref rows[slot];
        if (isNew) row.IncompleteThrough = Math.Max(EvictedThrough, LastPaneUnseen);
        else if (feeding.AtMs < row.AtMs) return;
        row.AtMs = feeding.AtMs;
        row.Value = feeding.Value;
        row.IsCertain = feeding.IsCertain;
    }
}
