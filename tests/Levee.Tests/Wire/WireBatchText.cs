using System.Text;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

/// <summary>
/// Everything a batch holds, as text to compare; the order in which an event's values came does not count.
/// </summary>
internal static class WireBatchText
{
    public static string Of(WireBatch batch)
    {
        StringBuilder text = new();
        foreach (WireLine line in batch.Lines)
        {
            if (line.Kind == WireLineKind.Event) AddEvent(text, batch, batch.Events[line.Index]);
            else if (line.Kind == WireLineKind.Time) text.Append(batch.Times[line.Index]);
            else text.Append(batch.Errors[line.Index].Kind).Append(batch.Errors[line.Index].Field);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void AddEvent(StringBuilder text, WireBatch batch, EventRow row)
    {
        text.Append($"{row.Kind} {row.Source} {row.Sequence} {row.At} {row.Arrival} {row.DeadlineMs} {row.Present:x} ");
        text.AppendJoin(',', row.Subjects.ToArray()).Append(' ').AppendJoin(',', row.Fields.ToArray());
        text.AppendJoin(',', row.Facts ?? []);
        foreach (PlainIdentifier one in batch.Identifiers.ToArray().Where(one => one.Row == row.Index)
            .OrderBy(one => one.Slot))
            text.Append($" {one.Slot} {one.Kind} {Plain(batch, one.Start, one.Length)}");
        foreach (PlainCode one in batch.Codes.ToArray().Where(one => one.Row == row.Index).OrderBy(one => one.Slot))
            text.Append($" {one.Slot} {Plain(batch, one.Start, one.Length)}");
        foreach (PlainText one in batch.Texts.ToArray().Where(one => one.Row == row.Index))
            text.Append($" text {Plain(batch, one.Start, one.Length)}");
    }

    private static string Plain(WireBatch batch, int start, int length) =>
        Convert.ToHexString(batch.Plain.Slice(start, length));
}
