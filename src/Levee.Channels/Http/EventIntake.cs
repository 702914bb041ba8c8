using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Wire;
using Levee.Contracts.Wire.Binary;

namespace Levee.Channels.Http;

/// <summary>
/// From bytes to events without plain values: read, hold to the source's ranges, take features and pseudonyms, forget.
/// Safe from any thread.
/// </summary>
internal sealed class EventIntake(LeveeHttpParts parts)
{
    // A batch of the size that clients send is kept with its arrays: made anew for each request they are most of what
    // the collector has to do.
    private const int IdleMax = 16;
    private const int RowsKeptMax = 8192;

    private readonly ConcurrentBag<WireBatch> idle = [];

    /// <summary>Reads a body; nothing plain is left in the batch when it returns.</summary>
    public WireBatch Read(ReadOnlyMemory<byte> body, Source source, Instant arrival, BodyForm form)
    {
        if (!idle.TryTake(out WireBatch? batch)) batch = new WireBatch();
        batch.Arrival = arrival;
        WireLimits limits = new()
        {
            Source = source.Number, Form = source.Form, IsFeeder = source.IsFeeder,
            Kinds = source.Kinds.Aggregate(0u, (bits, kind) => bits | (1u << (int)kind)),
            LinesMax = form == BodyForm.Single ? 1 : parts.Limits.LinesMax, LineBytesMax = parts.Limits.LineMax,
        };
        if (form == BodyForm.Frames) BinaryEventReader.Read(body.Span, batch, limits);
        else NdjsonReader.Read(form == BodyForm.Single ? OneLine(body.Span) : body.Span, batch, limits);
        IReadOnlySet<int> outside = SourceRanges.LinesOutside(batch, source, parts.Names);
        parts.Features.Apply(batch);
        SourceRanges.Refuse(batch, outside);
        return batch;
    }

    /// <summary>Takes back a batch that nobody holds a row of any more, for a later request.</summary>
    public void Return(WireBatch batch)
    {
        if (batch.Lines.Count > RowsKeptMax || idle.Count >= IdleMax) return;
        batch.Clear();
        idle.Add(batch);
    }

    // JSON may be sent over several lines; outside its strings a line end is a blank, inside it must be escaped.
    private static ReadOnlySpan<byte> OneLine(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf((byte)'\n') < 0) return body;
        byte[] line = body.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        return line;
    }
}
