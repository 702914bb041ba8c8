using Levee.Contracts.Events;
using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>A line of an account's life.</summary>
internal sealed class AccountLines(CellReader cells) : ILineEvents
{
    private readonly ColumnUse? account = cells.Use("account"), at = cells.Use("at"), act = cells.Use("act");
    private readonly ColumnUse? person = cells.Use("person"), number = cells.Use("number"), device =
        cells.Use("device");
    private readonly ColumnUse? institution = cells.Use("institution"), remote = cells.Use("remote");
    private readonly ColumnUse? segment = cells.Use("segment"), id = cells.Use("id");

    public Fault? Write(TryRecord record, EventJson json)
    {
        cells.Begin(record);
        string? whose = cells.Name(account, isRequired: true);
        long? when = cells.At(at, isRequired: true);
        string? what = cells.Word(act, AccountEvent.Schema, isRequired: true);
        if (cells.Fault is not null) return cells.Fault;
        json.Begin("account", when!.Value);
        json.Text("account", whose);
        json.Text("act", what);
        json.Text("person", cells.Text(person));
        json.Text("number", cells.Number(number, isRequired: false));
        json.Text("device", cells.Text(device));
        json.Text("institution", cells.Text(institution));
        json.YesNo("remote", cells.YesNoOf(remote));
        json.Text("segment", cells.Word(segment, AccountEvent.Schema, isRequired: false));
        json.Text("id", cells.Text(id));
        json.End();
        return cells.Fault;
    }
}
