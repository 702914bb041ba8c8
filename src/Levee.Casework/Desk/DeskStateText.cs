using System.Buffers;
using System.Text.Json;
using Levee.Casework.Listings;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;

namespace Levee.Casework.Desk;

/// <summary>The canonical form of the desk's state: UTF-8 JSON, everything in order of id or name.</summary>
internal static class DeskStateText
{
    public static void Write(DeskState state, IBufferWriter<byte> writer)
    {
        using Utf8JsonWriter json = new(writer);
        json.WriteStartObject();
        json.WriteString("law", state.LawHash.ToString());
        json.WriteStartArray("instances");
        foreach (WorkflowInstance instance in state.Instances) WriteInstance(json, instance);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach ((long id, WarningFacts facts) in state.Warnings.All) WriteFacts(json, id, facts);
        json.WriteEndArray();
        json.WriteStartArray("listings");
        foreach ((long id, ListingFacts facts) in state.Listings.All)
        {
            json.WriteStringValue(FormattableString.Invariant(
                $"{id} {facts.List} {facts.Subject} {facts.Source.Value} {facts.Provenance}"));
        }
        json.WriteEndArray();
        json.WriteStartArray("labels");
        foreach ((long rule, long verdict, string who, string says) in state.Labels.All)
            json.WriteStringValue(FormattableString.Invariant($"{rule} {verdict} {who} {says}"));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInstance(Utf8JsonWriter json, WorkflowInstance instance)
    {
        json.WriteStartObject();
        json.WriteString("workflow", instance.Workflow);
        json.WriteNumber("id", instance.Id.Value);
        json.WriteString("state", instance.State);
        json.WriteNumber("opened", instance.OpenedAt.UnixMs);
        json.WriteNumber("entered", instance.EnteredAt.UnixMs);
        json.WriteNumber("due", instance.Due?.UnixMs ?? 0);
        json.WriteString("clock", instance.Clock);
        json.WriteString("expiry", instance.Expiry);
        json.WriteString("claimed_by", instance.ClaimedBy);
        json.WriteNumber("claimed_until", instance.ClaimedUntil?.UnixMs ?? 0);
        json.WriteStartObject("values");
        foreach ((string name, string value) in instance.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
        json.WriteStartArray("acts");
        foreach (WorkflowAct act in instance.Acts)
        {
            json.WriteStringValue($"{act.At} {act.Command} {act.Who}");
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, long id, WarningFacts facts)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteNumber("warned", facts.Warned);
        json.WriteNumber("counterpart", facts.Counterpart);
        json.WriteNumber("level", (byte)facts.Raised.Level);
        json.WriteString("rule", facts.Raised.Rule);
        json.WriteString("advice", facts.Raised.AdviceEn);
        json.WriteNumber("home", facts.Raised.Home.Value);
        json.WriteStartArray("screens");
        foreach (long screen in facts.Screens) json.WriteNumberValue(screen);
        json.WriteEndArray();
        json.WriteStartArray("sent");
        foreach (WarningSent sent in facts.Sent)
        {
            json.WriteStringValue(FormattableString.Invariant($"{sent.At}.{sent.Ordinal} {sent.To.Value}"));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
