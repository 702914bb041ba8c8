using Levee.Contracts.Events;
using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>A line of calls: the call as it was set up, and its end when the line knows of one.</summary>
internal sealed class CallLines(CellReader cells) : ILineEvents
{
    private readonly ColumnUse? caller = cells.Use("caller"), callee = cells.Use("callee"), at = cells.Use("at");
    private readonly ColumnUse? direction = cells.Use("direction"), answered = cells.Use("answered");
    private readonly ColumnUse? duration = cells.Use("duration_s"), ring = cells.Use("ring_s");
    private readonly ColumnUse? endedAt = cells.Use("ended_at"), releasedBy = cells.Use("released_by");
    private readonly ColumnUse? device = cells.Use("device"), trunk = cells.Use("trunk"), leg = cells.Use("leg");
    private readonly ColumnUse? forwardedFrom = cells.Use("forwarded_from"), cli = cells.Use("cli");
    private readonly ColumnUse? cell = cells.Use("cell"), id = cells.Use("id");

    public Fault? Write(TryRecord record, EventJson json)
    {
        cells.Begin(record);
        string? from = cells.Number(caller, isRequired: true), to = cells.Number(callee, isRequired: true);
        if (cells.IsBack(direction)) (from, to) = (to, from);
        long? start = cells.At(at, isRequired: true), end = cells.At(endedAt, isRequired: false);
        long? rang = cells.Duration(ring), talked = cells.Duration(duration);
        bool? isAnswered = cells.YesNoOf(answered);
        if (cells.Fault is not null) return cells.Fault;
        json.Begin("call", start!.Value);
        Parties(json, from, to);
        json.Text("leg", cells.Word(leg, CallEvent.Schema, isRequired: false));
        json.Text("cli", cells.Word(cli, CallEvent.Schema, isRequired: false));
        json.Text("cell", cells.Text(cell));
        json.Text("id", cells.Text(id));
        json.End();
        if (talked is null && end is { } known && known >= start)
            talked = isAnswered == false ? 0 : Math.Max(0, ((known - start.Value) / 1_000) - (rang ?? 0));
        isAnswered ??= talked > 0;
        if (talked is null && answered is null) return cells.Fault;
        json.Begin("call-ended", start.Value + (((rang ?? 0) + (talked ?? 0)) * 1_000));
        Parties(json, from, to);
        json.YesNo("answered", isAnswered);
        json.Number("ring_s", rang);
        json.Number("duration_s", isAnswered == false ? 0 : talked);
        json.Text("released_by", cells.Word(releasedBy, CallEndedEvent.Schema, isRequired: false));
        json.End();
        return cells.Fault;
    }

    private void Parties(EventJson json, string? from, string? to)
    {
        json.Text("caller", from);
        json.Text("callee", to);
        json.Text("device", cells.Text(device));
        json.Text("trunk", cells.Text(trunk));
        json.Text("forwarded_from", cells.Number(forwardedFrom, isRequired: false));
    }
}
