using Levee.Contracts.Events;
using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>A line of a SIM's life.</summary>
internal sealed class CardLines(CellReader cells) : ILineEvents
{
    private readonly ColumnUse? number = cells.Use("number"), at = cells.Use("at"), act = cells.Use("act");
    private readonly ColumnUse? person = cells.Use("person"), agent = cells.Use("agent"), device = cells.Use("device");
    private readonly ColumnUse? segment = cells.Use("segment"), id = cells.Use("id");

    public Fault? Write(TryRecord record, EventJson json)
    {
        cells.Begin(record);
        string? whose = cells.Number(number, isRequired: true);
        long? when = cells.At(at, isRequired: true);
        string? what = cells.Word(act, CardEvent.Schema, isRequired: true);
        if (cells.Fault is not null) return cells.Fault;
        json.Begin("card", when!.Value);
        json.Text("number", whose);
        json.Text("act", what);
        json.Text("person", cells.Text(person));
        json.Text("agent", cells.Text(agent));
        json.Text("device", cells.Text(device));
        json.Text("segment", cells.Word(segment, CardEvent.Schema, isRequired: false));
        json.Text("id", cells.Text(id));
        json.End();
        return cells.Fault;
    }
}
