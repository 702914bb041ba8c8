using System.Globalization;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;

namespace Levee.Channels.Http;

/// <summary>
/// Writes effects for one source: subjects in the form that it sends, the counterpart's tail filled into the text. This
/// is where plain values leave the node. Owned by its request.
/// </summary>
internal sealed class EffectWriter(Utf8JsonWriter json, HttpState state, Source source)
{
    /// <summary>Stands in a text for the last characters of the counterpart; never stored filled in.</summary>
    private const string Tail = "{counterpart:tail}";
    private const int TailLength = 4;

    /// <summary>Writes the whole answer; returns the number of effects in it.</summary>
    public int Write(IReadOnlyList<OutboxRow> rows, EffectCursor next)
    {
        int written = 0;
        json.WriteStartObject();
        json.WriteStartArray("effects");
        foreach (OutboxRow row in rows)
        {
            // A warning of the control group is in the outbox to be counted, not to be sent.
            if (row.Effect is not WarningDelivery { Wording: not "control" } delivery) continue;
            Write(row, delivery);
            written++;
        }
        json.WriteEndArray();
        json.WriteString("next", next.ToString());
        json.WriteEndObject();
        return written;
    }

    private void Write(OutboxRow row, WarningDelivery delivery)
    {
        string? counterpart = row.Subjects.Count > WarningRaised.Counterpart
            ? PlainOf(row.Subjects[WarningRaised.Counterpart])
            : null;
        json.WriteStartObject();
        json.WriteString("effect", row.Id.ToString());
        json.WriteString("kind", "warning");
        json.WriteString("to", PlainOf(row.Subjects[WarningRaised.Warned]));
        if (counterpart is not null) json.WriteString("counterpart", counterpart);
        json.WriteString("level", delivery.Level.ToString().ToLowerInvariant());
        json.WriteString("wording", delivery.Wording);
        json.WriteStartObject("text");
        json.WriteString("en", Fill(delivery.TextEn, counterpart));
        json.WriteString("zh", Fill(delivery.TextZh, counterpart));
        json.WriteEndObject();
        json.WriteString("until", delivery.Until.ToString());
        json.WriteStartObject("about");
        json.WriteString("source", state.Parts.Node.NameOf(delivery.EventSource));
        json.WriteNumber("seq", delivery.EventSequence);
        if (delivery.EventExternalId != 0)
            json.WriteString("id", delivery.EventExternalId.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string? PlainOf(Subject subject)
    {
        if (subject.IsDefault) return null;
        return source.Form == SourceForm.Pseudonym ? subject.Id.ToString() : state.Resolve(subject);
    }

    // The holder of pseudonyms alone knows the plain value: it fills the place in itself.
    private string Fill(string text, string? counterpart)
    {
        if (source.Form == SourceForm.Pseudonym) return text;
        string tail = counterpart is null || counterpart.Length < TailLength ? "" : counterpart[^TailLength..];
        return text.Replace(Tail, tail, StringComparison.Ordinal);
    }
}
