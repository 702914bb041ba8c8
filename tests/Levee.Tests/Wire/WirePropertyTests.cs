using System.Buffers;
using System.Text;
using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

public sealed class WirePropertyTests
{
    [Fact]
    public void What_is_written_is_read_again() => PlainEvents.Any.Array[1, 20].Sample(events =>
    {
        ArrayBufferWriter<byte> output = new();
        using NdjsonWriter writer = new(output);
        foreach (PlainEvent plain in events) writer.Write(plain);
        WireBatch batch = new();

        NdjsonReader.Read(output.WrittenSpan, batch, WireBody.Plain);

        Assert.Empty(batch.Errors);
        Assert.Equal(events.Length, batch.Events.Count);
        for (int i = 0; i < events.Length; i++) AssertSame(events[i], batch, i);
    });

    [Fact]
    public void Random_bytes_never_throw_and_every_line_is_answered() =>
        Gen.OneOf(Gen.Byte.Array[0, 400], Mutated).Sample(body =>
        {
            WireBatch batch = new();
            NdjsonReader.Read(body, batch, new WireLimits { IsFeeder = true });
            Assert.Equal(batch.Lines.Count, batch.Events.Count + batch.Times.Count + batch.Errors.Count);
            Assert.True(batch.Lines.Count <= body.Count(one => one == '\n') + 1);
        }, iter: 20_000);

    [Fact]
    public void Rfc3339_reads_what_the_runtime_reads() =>
        Gen.Select(Gen.Long[Instant.Min.UnixMs, Instant.Max.UnixMs], Gen.Int[-14 * 60, 14 * 60], Gen.Int[0, 7])
            .Sample((ms, offset, digits) =>
            {
                long shifted = ms + offset * 60_000L;
                if (shifted < Instant.Min.UnixMs || shifted > Instant.Max.UnixMs) return;
                DateTimeOffset moment = DateTimeOffset.FromUnixTimeMilliseconds(ms)
                    .ToOffset(TimeSpan.FromMinutes(offset));
                string format = "yyyy-MM-dd'T'HH:mm:ss" + (digits == 0 ? "" : "." + new string('f', digits)) + "zzz";
                string text = moment.ToString(format, System.Globalization.CultureInfo.InvariantCulture);

                Assert.True(Rfc3339.TryRead(Encoding.ASCII.GetBytes(text), out Instant read), text);
                Assert.Equal(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
                    .ToUnixTimeMilliseconds(), read.UnixMs);
            });

    [Theory]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:00:00")]
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-01-01T00:00:00+0800")]
    [InlineData("2026-1-01T00:00:00.000Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    public void Rfc3339_refuses_what_is_no_time(string text) =>
        Assert.False(Rfc3339.TryRead(Encoding.ASCII.GetBytes(text), out _));

    private static Gen<byte[]> Mutated { get; } = Mutations.Of((output, plain) =>
    {
        using NdjsonWriter writer = new(output);
        writer.Write(plain);
        writer.Write(plain);
    });

    private static void AssertSame(PlainEvent plain, WireBatch batch, int index)
    {
        EventRow row = batch.Events[index];
        Assert.Equal((plain.Schema.Kind, plain.Sequence, plain.At, plain.DeadlineMs ?? -1),
            (row.Kind, row.Sequence.Major, row.At, row.DeadlineMs));
        PlainIdentifier[] identifiers = [.. batch.Identifiers.ToArray().Where(one => one.Row == index)];
        foreach (EventRole role in plain.Schema.Roles)
            Assert.Equal(plain[role] is { } value ? [value] : [],
                identifiers.Where(one => one.Slot == role.Slot).Select(one => WireBody.PlainOf(batch, one)));
        PlainCode[] codes = [.. batch.Codes.ToArray().Where(one => one.Row == index)];
        Assert.Equal(plain.Id, CodeOf(batch, codes, PlainCode.ExternalId));
        foreach (EventField field in plain.Schema.Fields)
        {
            if (field.Type == FieldType.Code) Assert.Equal(plain.TextOf(field), CodeOf(batch, codes, (byte)field.Slot));
            else Assert.Equal(plain[field], row[field]);
        }
        PlainText[] texts = [.. batch.Texts.ToArray().Where(one => one.Row == index)];
        Assert.Equal(plain.Plain is { } text ? [text] : [], texts.Select(one =>
            Encoding.UTF8.GetString(batch.Plain.Slice(one.Start, one.Length))));
        Assert.Equal(plain.Facts, row.Facts ?? []);
    }

    private static string? CodeOf(WireBatch batch, PlainCode[] codes, byte slot) => codes
        .Where(code => code.Slot == slot)
        .Select(code => Encoding.UTF8.GetString(batch.Plain.Slice(code.Start, code.Length)))
        .SingleOrDefault();
}
