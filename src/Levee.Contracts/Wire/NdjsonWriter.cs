using System.Buffers;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>
/// Writes events in the public form, one JSON line each. Owned by one thread; reuse it for many events.
/// </summary>
/// <param name="output">Where the lines go.</param>
public sealed class NdjsonWriter(IBufferWriter<byte> output) : IDisposable
{
    private readonly Utf8JsonWriter json = new(output, new JsonWriterOptions
    {
        // Names and texts stay readable; the answer is never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    /// <summary>Writes an event as a line; times as Unix milliseconds.</summary>
    public void Write(PlainEvent plain)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, plain.Schema.Name);
        json.WriteNumber("seq"u8, plain.Sequence);
        json.WriteNumber("at"u8, plain.At.UnixMs);
        if (plain.Id is { } id) json.WriteString("id"u8, id);
        if (plain.DeadlineMs is { } deadline) json.WriteNumber("deadline_ms"u8, deadline);
        foreach (EventRole role in plain.Schema.Roles) Write(plain, role);
        foreach (EventField field in plain.Schema.Fields) Write(plain, field);
        if (plain.Plain is { } text) json.WriteString(plain.Schema.Plain[0], text);
        if (plain.Facts.Count > 0) Write(plain.Facts);
        EndLine();
    }

    /// <summary>Writes a statement of time, which only the feeder of a source-clock journal may send.</summary>
    public void WriteTime(long sequence, Instant now)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, "time"u8);
        json.WriteNumber("seq"u8, sequence);
        json.WriteNumber("now"u8, now.UnixMs);
        EndLine();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void EndLine()
    {
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
    }

    private void Write(PlainEvent plain, EventRole role)
    {
        if (plain[role] is not { } identifier) return;
        if (role.Capacity == 1)
        {
            json.WriteString(role.Name, identifier);
            return;
        }
        json.WriteStartArray(role.Name);
        json.WriteStringValue(identifier);
        json.WriteEndArray();
    }

    private void Write(PlainEvent plain, EventField field)
    {
        if (field.Type == FieldType.Code)
        {
            if (plain.TextOf(field) is { } code) json.WriteString(field.Name, code);
            return;
        }
        if (plain[field] is not { } value) return;
        switch (field.Type)
        {
            case FieldType.Bool:
                json.WriteBoolean(field.Name, value != 0);
                break;
            case FieldType.Word:
                json.WriteString(field.Name, field.Words[(int)value]);
                break;
            case FieldType.Words:
                WriteWords(field, (ulong)value);
                break;
            case FieldType.Currency:
                json.WriteString(field.Name, new Currency((ushort)value).ToString());
                break;
            default:
                json.WriteNumber(field.Name, value);
                break;
        }
    }

    private void WriteWords(EventField field, ulong bits)
    {
        json.WriteStartArray(field.Name);
        for (; bits != 0; bits &= bits - 1)
            json.WriteStringValue(field.Words[BitOperations.TrailingZeroCount(bits)]);
        json.WriteEndArray();
    }

    private void Write(IReadOnlyList<KnownFact> facts)
    {
        json.WriteStartArray("known_facts"u8);
        foreach (KnownFact fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("field"u8, RecordFields.Names[fact.Field]);
            json.WriteString("exactness"u8, fact.Exactness switch
            {
                Exactness.Exact => "exact"u8,
                Exactness.Rough => "rough"u8,
                _ => "wrong"u8,
            });
            if (fact.TrueAt is { } trueAt) json.WriteNumber("true_at"u8, trueAt.UnixMs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
