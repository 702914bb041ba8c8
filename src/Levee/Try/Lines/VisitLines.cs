using Levee.Contracts.Events;
using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>A line of visited names or addresses.</summary>
internal sealed class VisitLines(CellReader cells) : ILineEvents
{
    private readonly ColumnUse? visitor = cells.Use("visitor"), at = cells.Use("at"), url = cells.Use("url");
    private readonly ColumnUse? host = cells.Use("host"), act = cells.Use("act"), id = cells.Use("id");
    private readonly ColumnUse? dwell = cells.Use("dwell_s"), hostAge = cells.Use("host_age_d");

    public Fault? Write(TryRecord record, EventJson json)
    {
        cells.Begin(record);
        string? who = cells.NumberOr(visitor, "person");
        long? when = cells.At(at, isRequired: true);
        string? address = cells.Text(url);
        if (cells.Fault is not null) return cells.Fault;
        json.Begin("visit", when!.Value);
        json.Text("visitor", who);
        json.Text("host", address is null ? cells.Text(host) : null);
        json.Text("url", address);
        json.Text("act", cells.Word(act, VisitEvent.Schema, isRequired: false)
            ?? (address is null ? "lookup" : "open"));
        json.Number("dwell_s", cells.Duration(dwell));
        json.Number("host_age_d", cells.Duration(hostAge));
        json.Text("id", cells.Text(id));
        json.End();
        return cells.Fault;
    }
}
