using System.Buffers;
using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Contracts.Wire.Binary;

namespace Levee.Tests.Wire;

public sealed class BinaryPropertyTests
{
    private static readonly WireLimits Feeder = new() { IsFeeder = true };

    [Fact]
    public void Frames_are_read_as_the_same_lines_are() => PlainEvents.Any.Array[1, 20].Sample(events =>
    {
        WireBatch lines = Lines(events, WireBody.Plain);
        WireBatch frames = Frames(events, WireBody.Plain);

        Assert.Empty(frames.Errors);
        Assert.Equal(WireBatchText.Of(lines), WireBatchText.Of(frames));
    });

    [Fact]
    public void Pseudonyms_are_read_as_the_same_lines_are() => PlainEvents.Any.Array[1, 20].Sample(events =>
    {
        foreach (PlainEvent plain in events) Pseudonymise(plain);
        WireBatch lines = Lines(events, WireBody.Pseudonyms);
        WireBatch frames = Frames(events, WireBody.Pseudonyms);

        Assert.Empty(frames.Errors);
        Assert.Equal(WireBatchText.Of(lines), WireBatchText.Of(frames));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_that_were_read_go_out_as_frames_of_the_same_events(bool isPlain) =>
        PlainEvents.Any.Array[1, 20].Sample(events =>
        {
            if (!isPlain)
                foreach (PlainEvent plain in events)
                    Pseudonymise(plain);
            WireLimits limits = isPlain ? WireBody.Plain : WireBody.Pseudonyms;
            WireBatch lines = Lines(events, limits);
            ArrayBufferWriter<byte> output = new();
            BinaryEventWriter writer = new(output);
            foreach (WireLine line in lines.Lines) writer.Write(lines, line);
            WireBatch frames = new() { Arrival = new Instant(5) };

            BinaryEventReader.Read(output.WrittenSpan, frames, limits);

            Assert.Equal(WireBatchText.Of(lines), WireBatchText.Of(frames));
            Assert.Equal(lines.Lines.Count, BinaryEventReader.Count(output.WrittenSpan));
        });

    [Fact]
    public void Random_bytes_never_throw_and_every_frame_is_answered() =>
        Gen.OneOf(Gen.Byte.Array[0, 400], Mutated).Sample(body =>
        {
            WireBatch batch = new();
            BinaryEventReader.Read(body, batch, Feeder);
            Assert.Equal(batch.Lines.Count, batch.Events.Count + batch.Times.Count + batch.Errors.Count);
            Assert.Equal(BinaryEventReader.Count(body), batch.Lines.Count);
            foreach (WireLine line in batch.Lines)
                if (line.Kind != WireLineKind.Error)
                    new BinaryEventWriter(new ArrayBufferWriter<byte>()).Write(batch, line);
        }, iter: 20_000);

    private static Gen<byte[]> Mutated { get; } = Mutations.Of((output, plain) =>
    {
        BinaryEventWriter writer = new(output);
        writer.Write(plain);
        writer.Write(plain);
    });

    private static WireBatch Lines(PlainEvent[] events, WireLimits limits)
    {
        ArrayBufferWriter<byte> output = new();
        using NdjsonWriter writer = new(output);
        foreach (PlainEvent plain in events) writer.Write(plain);
        WireBatch batch = new() { Arrival = new Instant(5) };
        NdjsonReader.Read(output.WrittenSpan, batch, limits);
        return batch;
    }

    private static WireBatch Frames(PlainEvent[] events, WireLimits limits)
    {
        ArrayBufferWriter<byte> output = new();
        BinaryEventWriter writer = new(output);
        foreach (PlainEvent plain in events) writer.Write(plain);
        WireBatch batch = new() { Arrival = new Instant(5) };
        BinaryEventReader.Read(output.WrittenSpan, batch, limits);
        return batch;
    }

    // A source of pseudonyms sends no plain text, and says itself what ingress would have found.
    private static void Pseudonymise(PlainEvent plain)
    {
        plain.Plain = null;
        foreach (EventRole role in plain.Schema.Roles)
        {
            if (plain[role] is null && role.Origin == FieldOrigin.Source) continue;
            string text = new SubjectId((ulong)plain.Sequence + (ulong)role.Slot).ToString();
            SubjectKind last = role.Kinds[^1];
            plain.With(role, plain.Sequence % 2 == 0 ? $"{SubjectKindWords.Of(last)}:{text}" : text);
        }
        foreach (EventField field in plain.Schema.Fields)
            if (field.Origin == FieldOrigin.Ingress && field.Type == FieldType.Int)
                plain.With(field, plain.Sequence % 1000);
    }
}
