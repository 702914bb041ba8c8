using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;

namespace Levee.Tests.Codec;

/// <summary>A batch as text, everything that the journal keeps of it: two batches are equal when their texts are.</summary>
internal static class BatchText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(Batch batch)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{batch.Partition.At(batch.First)} at {batch.Time.UnixMs}\n");
        foreach (Sight sight in batch.Sights)
            text.Append(CultureInfo.InvariantCulture, $"sight {sight.Number} {sight.Subject.Kind} {sight.Subject.Id}\n");
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            text.Append(CultureInfo.InvariantCulture, $"{i} {slot.Kind}: ");
            text.Append(slot.IsEvent ? Of(batch.Events[slot.Index]) : Of(batch.Others[slot.Index])).Append('\n');
            if (batch.OutputOf(i) is { } output) text.Append("  -> ").Append(Json(output)).Append('\n');
        }
        return text.ToString();
    }

    public static string Json(object value)
    {
        // Polymorphic members are written as what they are.
        Dictionary<string, object?> members = [];
        foreach (System.Reflection.PropertyInfo property in value.GetType().GetProperties())
        {
            if (property.Name is nameof(Entry.Subjects) || property.GetIndexParameters().Length > 0) continue;
            members[property.Name] = Plain(property.GetValue(value));
        }
        return JsonSerializer.Serialize(members, Options);
    }

    private static object? Plain(object? value) => value switch
    {
        Levee.Contracts.Effects.Effect effect => Json(effect),
        IReadOnlyList<Levee.Contracts.Effects.Effect> effects => effects.Select(Json).ToArray(),
        ReadOnlyMemory<byte> bytes => Convert.ToHexStringLower(bytes.Span),
        Levee.Contracts.Hash256 hash => hash.ToString(),
        IReadOnlyDictionary<string, string> map => map.OrderBy(p => p.Key, StringComparer.Ordinal).ToArray(),
        Levee.Contracts.Instant instant => instant.UnixMs,
        _ => value,
    };

    private static string Of(Entry entry) => Json(entry);

    private static string Of(EventRow row)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture,
            $"source {row.Source.Value} seq {row.Sequence.Major}.{row.Sequence.Minor} at {row.At.UnixMs} "
            + $"arrival {row.Arrival.UnixMs} deadline {row.DeadlineMs} id {row.ExternalId:x}");
        foreach (EventRole role in row.Schema.Roles)
            for (int place = 0; place < role.Capacity; place++)
                if (row.Numbers[role.Slot + place] is var number and not 0)
                    text.Append(CultureInfo.InvariantCulture, $" {role.Name}[{place}]={number}");
        foreach (EventField field in row.Schema.Fields)
            if (row[field] is { } value)
                text.Append(CultureInfo.InvariantCulture, $" {field.Name}={value}");
        if (row.Facts is { } facts)
            text.Append(" facts=").AppendJoin(',', facts.Select(fact => string.Create(CultureInfo.InvariantCulture,
                $"{fact.Field}/{fact.Exactness}/{fact.TrueAt?.UnixMs}")));
        return text.ToString();
    }
}
