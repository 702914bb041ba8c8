using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Codec;

/// <summary>
/// A batch as text, everything that the journal keeps of it: two batches are equal when their texts are.
/// </summary>
internal static class BatchText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly JsonSerializerOptions Sparse = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitLater } },
    };

    // A hit in shadow says so; others read as they did before there was shadow.
    private static void OmitLater(JsonTypeInfo type)
    {
        if (type.Type != typeof(RuleHit)) return;
        type.Properties.Single(property => property.Name == nameof(RuleHit.Shadow)).ShouldSerialize =
            (_, value) => value is true;
    }

    /// <summary>With members that have no value left out, a text outlives members that are added later.</summary>
    public static string Of(Batch batch, bool omitsEmpty = false)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{batch.Partition.At(batch.First)} at {batch.Time.UnixMs}\n");
        foreach (Sight sight in batch.Sights)
            text.Append(CultureInfo.InvariantCulture,
                $"sight {sight.Number} {sight.Subject.Kind} {sight.Subject.Id}\n");
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            text.Append(CultureInfo.InvariantCulture, $"{i} {slot.Kind}: ");
            text.Append(slot.IsEvent ? Of(batch.Events[slot.Index]) : Json(batch.Others[slot.Index], omitsEmpty));
            text.Append('\n');
            if (batch.OutputOf(i) is { } output) text.Append("  -> ").Append(Json(output, omitsEmpty)).Append('\n');
        }
        return text.ToString();
    }

    private static string Json(object value, bool omitsEmpty)
    {
        // Polymorphic members are written as what they are.
        Dictionary<string, object?> members = [];
        foreach (System.Reflection.PropertyInfo property in value.GetType().GetProperties())
        {
            if (property.Name is nameof(Entry.Subjects) || property.GetIndexParameters().Length > 0) continue;
            object? member = Plain(property.GetValue(value), omitsEmpty);
            if (omitsEmpty && member is null or "" or false or 0 or 0L or 0UL or Array { Length: 0 }) continue;
            members[property.Name] = member;
        }
        return JsonSerializer.Serialize(members, omitsEmpty ? Sparse : Options);
    }

    private static object? Plain(object? value, bool omitsEmpty) => value switch
    {
        Levee.Contracts.Effects.Effect effect => Json(effect, omitsEmpty),
        Levee.Contracts.Verdicts.Verdict verdict => Json(verdict, omitsEmpty),
        Levee.Contracts.Verdicts.Outcome outcome => Json(outcome, omitsEmpty),
        IReadOnlyList<Levee.Contracts.Effects.Effect> effects => effects.Select(e => Json(e, omitsEmpty)).ToArray(),
        IReadOnlyList<int> numbers => numbers.ToArray(),
        ReadOnlyMemory<byte> bytes => Convert.ToHexStringLower(bytes.Span),
        Levee.Contracts.Hash256 hash => hash.ToString(),
        IReadOnlyDictionary<string, string> map => map.OrderBy(p => p.Key, StringComparer.Ordinal).ToArray(),
        Levee.Contracts.Signals.SignalScope.One when omitsEmpty => null,
        Levee.Contracts.Instant instant => instant.UnixMs,
        _ => value,
    };

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
