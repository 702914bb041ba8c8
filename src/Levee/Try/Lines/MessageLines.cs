using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>A line of texts.</summary>
internal sealed class MessageLines(CellReader cells) : ILineEvents
{
    private readonly ColumnUse? sender = cells.Use("sender"), recipient = cells.Use("recipient"), at = cells.Use("at");
    private readonly ColumnUse? text = cells.Use("text"), direction = cells.Use("direction"), id = cells.Use("id");
    private readonly ColumnUse? parts = cells.Use("parts"), coreSeen = cells.Use("core_seen");

    public Fault? Write(TryRecord record, EventJson json)
    {
        cells.Begin(record);
        bool isBack = cells.IsBack(direction);
        string? from = isBack ? cells.Number(recipient, isRequired: true) : cells.NumberOr(sender, "senderid");
        string? to = isBack ? cells.Name(sender, isRequired: true) : cells.Number(recipient, isRequired: true);
        long? when = cells.At(at, isRequired: true);
        string? wording = cells.Wording(text);
        if (cells.Fault is not null) return cells.Fault;
        json.Begin("text", when!.Value);
        json.Text("sender", from);
        json.Text("recipient", to);
        json.Text("text", wording);
        json.Number("parts", cells.Duration(parts));
        json.YesNo("core_seen", cells.YesNoOf(coreSeen));
        json.Text("id", cells.Text(id));
        json.End();
        return cells.Fault;
    }
}
