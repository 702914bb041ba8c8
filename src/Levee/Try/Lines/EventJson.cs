using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Levee.Try.Lines;

/// <summary>Writes events in the public form, one a line, and counts them. Owned by one thread.</summary>
internal sealed class EventJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 16);
    private readonly Utf8JsonWriter json;

    public EventJson() => json = new Utf8JsonWriter(bytes, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true,
    });

    /// <summary>Events written since <see cref="Clear"/>.</summary>
    public int Count { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>The writer of the members of the event that was begun.</summary>
    public Utf8JsonWriter Members => json;

    /// <summary>Begins an event.</summary>
    public void Begin(string kind, long atMs)
    {
        Begin();
        json.WriteString("kind"u8, kind);
        json.WriteNumber("at"u8, atMs);
    }

    /// <summary>Begins an event of which nothing is written yet but its sequence, which is not used.</summary>
    public void Begin()
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, 1);
    }

    /// <summary>Writes a text, unless there is none.</summary>
    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>Writes a number, unless there is none.</summary>
    public void Number(string name, long? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
    }

    /// <summary>Writes a yes or no, unless there is none.</summary>
    public void YesNo(string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
    }

    /// <summary>Ends an event.</summary>
    public void End()
    {
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        bytes.Write("\n"u8);
        Count++;
    }

    /// <summary>Empties it, overwriting what it held.</summary>
    public void Clear()
    {
        json.Reset();
        bytes.Clear();
        Count = 0;
    }

    public void Dispose() => json.Dispose();
}
