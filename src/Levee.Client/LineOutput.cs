using System.Buffers;
using System.Text.Json;
using Levee.Contracts.Wire;
using Levee.Contracts.Wire.Binary;

namespace Levee.Client;

/// <summary>The body of one request while it is written; reused from request to request by the sending loop.</summary>
internal sealed class LineOutput : IDisposable
{
    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);

    public LineOutput()
    {
        Events = new NdjsonWriter(bytes);
        Frames = new BinaryEventWriter(bytes);
        Json = new Utf8JsonWriter(bytes);
    }

    /// <summary>Writes events and times.</summary>
    public NdjsonWriter Events { get; }

    /// <summary>Writes events and times as frames.</summary>
    public BinaryEventWriter Frames { get; }

    /// <summary>Reads lines of files on their way to frames.</summary>
    public FileLineReader Files { get; } = new();

    /// <summary>Writes other lines; <see cref="EndLine"/> ends one.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    public void EndLine()
    {
        Json.Flush();
        Json.Reset();
        bytes.Write("\n"u8);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> raw) => bytes.Write(raw);

    public void Clear() => bytes.ResetWrittenCount();

    public void Dispose()
    {
        Events.Dispose();
        Json.Dispose();
    }
}
