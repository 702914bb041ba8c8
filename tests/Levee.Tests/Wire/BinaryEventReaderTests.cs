using System.Buffers;
using System.Buffers.Binary;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Contracts.Wire.Binary;

namespace Levee.Tests.Wire;

public sealed class BinaryEventReaderTests
{
    /// <summary>The worked example of <c>docs/http.md</c>; whoever changes a byte of it breaks senders.</summary>
    private const string Example =
        "41000000" + "01" + "03" + "0300" + "02000000" + "0C00000000000000" + "78D280BB9B010000"
        + "0400" + "63616C6C" + "2C010000"
        + "0E00" + "2B38363133383030313338303030" + "0C00" + "303231203636363620373737" + "03";

    private static PlainEvent Call => new PlainEvent(CallEvent.Schema)
    {
        Sequence = 12, At = new Instant(1_768_377_340_536), Id = "call", DeadlineMs = 300,
    }.With(CallEvent.Caller, "+8613800138000").With(CallEvent.Callee, "021 6666 777").With(CallEvent.Cli, "unverified");

    [Fact]
    public void Worked_example_is_written_byte_for_byte()
    {
        Assert.Equal(Example, Convert.ToHexString(Frames(Call)));
        string[] lines = File.ReadAllLines(Tidy.Repository.PathOf("docs", "http.md"));
        int first = Array.FindIndex(lines, line => line.StartsWith(Example[..8] + " ", StringComparison.Ordinal));
        Assert.Equal(Example, string.Concat(lines[first..(first + 8)]
            .Select(line => line.Split("  ")[0].Replace(" ", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Worked_example_is_read_as_its_event()
    {
        WireBatch batch = Read(Convert.FromHexString(Example));

        EventRow row = batch.Events[0];
        Assert.Equal((12, 300, 3), (row.Sequence.Major, row.DeadlineMs, row[CallEvent.Cli]));
        Assert.Equal(["+8613800138000", "021 6666 777"],
            batch.Identifiers.ToArray().Select(one => WireBody.PlainOf(batch, one)));
    }

    [Fact]
    public void Roles_and_fields_stand_in_the_order_of_their_numbers()
    {
        foreach (EventSchema schema in EventSchemas.All)
        {
            Assert.Equal(schema.Roles.Select(role => role.Number).Order(), schema.Roles.Select(role => role.Number));
            Assert.Equal(schema.Fields.Select(one => one.Number).Order(), schema.Fields.Select(one => one.Number));
        }
    }

    [Fact]
    public void Torn_frame_is_named_and_those_before_it_are_kept()
    {
        byte[] body = [.. Frames(Call), .. Frames(Call)[..^1]];

        WireError error = Only(body, kept: 1);

        Assert.Equal((WireErrorKind.NotWhole, 2), (error.Kind, error.Line));
        Assert.Contains("ends inside this frame", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(23)]
    public void Frame_too_short_for_a_head_is_named_and_its_neighbours_are_kept(int length)
    {
        byte[] empty = new byte[4 + length];
        BinaryPrimitives.WriteInt32LittleEndian(empty, length);

        WireError error = Only([.. Frames(Call), .. empty, .. Frames(Call)], kept: 2);

        Assert.Equal((WireErrorKind.NotWhole, 2), (error.Kind, error.Line));
    }

    [Fact]
    public void Frame_that_is_too_long_is_named_and_its_neighbours_are_kept()
    {
        byte[] large = new byte[4 + 70_000];
        BinaryPrimitives.WriteInt32LittleEndian(large, 70_000);

        WireError error = Only([.. Frames(Call), .. large, .. Frames(Call)], kept: 2);

        Assert.Equal((WireErrorKind.TooLong, 2, 413), (error.Kind, error.Line, error.Status));
    }

    [Theory]
    [InlineData(4, 99, WireErrorKind.UnknownKind, "kind")]
    [InlineData(5, 0x83, WireErrorKind.UnknownMember, "flag 7")]
    [InlineData(5, 0x0B, WireErrorKind.UnknownMember, "flag 3")]
    [InlineData(6, 0x23, WireErrorKind.UnknownMember, "role 6")]
    [InlineData(8, 0x22, WireErrorKind.UnknownMember, "field 25")]
    [InlineData(6, 0x01, WireErrorKind.UnknownWord, "cli")]
    [InlineData(8, 0x00, WireErrorKind.NotWhole, null)]
    [InlineData(19, 0xFF, WireErrorKind.OutOfRange, "seq")]
    [InlineData(27, 0x7F, WireErrorKind.BadTime, "at")]
    [InlineData(68, 6, WireErrorKind.UnknownWord, "cli")]
    [InlineData(38, 0xFF, WireErrorKind.NotWhole, "caller")]
    [InlineData(40, 0xFF, WireErrorKind.NotUtf8, "caller")]
    public void Changed_byte_is_refused_by_name_and_its_neighbours_are_kept(int at, byte value, WireErrorKind kind,
        string? field)
    {
        byte[] frame = Frames(Call);
        frame[at] = value;

        WireError error = Only([.. Frames(Call), .. frame, .. Frames(Call)], kept: 2);

        Assert.Equal((kind, field, 2), (error.Kind, error.Field, error.Line));
    }

    [Fact]
    public void Absent_required_member_is_named()
    {
        PlainEvent alone = new PlainEvent(CallEvent.Schema) { Sequence = 3, At = new Instant(1) }
            .With(CallEvent.Caller, "+1");

        WireError error = Only(Frames(alone), kept: 0);

        Assert.Equal((WireErrorKind.MissingMember, "callee", 3), (error.Kind, error.Field, error.Sequence));
    }

    [Fact]
    public void Form_that_the_source_is_not_registered_for_is_refused()
    {
        WireBatch batch = new();
        BinaryEventReader.Read(Frames(Call), batch, WireBody.Pseudonyms);
        Assert.Equal(WireErrorKind.WrongForm, Assert.Single(batch.Errors).Kind);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(34, false)]
    [InlineData(66, false)]
    [InlineData(255, false)]
    public void Subject_kind_of_a_pseudonym_is_one_that_there_is(byte kind, bool isTaken)
    {
        string one = "p:" + new string('a', 32), other = "p:" + new string('b', 32);
        byte[] frame = Frames(new PlainEvent(CallEvent.Schema) { Sequence = 3, At = new Instant(1) }
            .With(CallEvent.Caller, one).With(CallEvent.Callee, other));
        const int CallerAt = 28;
        frame[CallerAt] = kind;
        WireBatch batch = new();

        BinaryEventReader.Read(frame, batch, WireBody.Pseudonyms);

        Assert.Equal(isTaken ? 0 : 1, batch.Errors.Count);
        Assert.Equal(isTaken ? 1 : 0, batch.Lines.Count(line => line.Kind == WireLineKind.Event));
    }

    [Fact]
    public void Value_longer_than_a_frame_can_say_is_refused_by_name()
    {
        WireError error = Only(Frames(Call.With(CallEvent.Cell, new string('x', 66_000))), kept: 0);
        Assert.Equal(WireErrorKind.TooLong, error.Kind);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Stated_time_is_taken_from_the_feeder_alone(bool isFeeder, int errors)
    {
        ArrayBufferWriter<byte> output = new();
        new BinaryEventWriter(output).WriteTime(7, new Instant(1000));
        WireBatch batch = new();

        BinaryEventReader.Read(output.WrittenSpan, batch, new WireLimits { IsFeeder = isFeeder });

        Assert.Equal((errors, 1 - errors), (batch.Errors.Count, batch.Times.Count));
    }

    [Fact]
    public void More_frames_than_allowed_are_not_read()
    {
        WireBatch batch = new();
        BinaryEventReader.Read([.. Frames(Call), .. Frames(Call)], batch, new WireLimits { LinesMax = 1 });
        Assert.Equal((1, WireErrorKind.TooMany), (batch.Events.Count, Assert.Single(batch.Errors).Kind));
    }

    [Fact]
    public void Reading_into_a_batch_used_before_allocates_nothing_an_event()
    {
        byte[] body = [.. Enumerable.Range(0, 1000).SelectMany(_ => Frames(Call))];
        WireBatch batch = new();
        BinaryEventReader.Read(body, batch, WireBody.Plain);
        batch.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();

        BinaryEventReader.Read(body, batch, WireBody.Plain);

        Assert.Equal(1000, batch.Events.Count);
        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 1000);
    }

    private static WireError Only(byte[] body, int kept)
    {
        WireBatch batch = Read(body);
        Assert.Equal(kept, batch.Events.Count);
        return Assert.Single(batch.Errors);
    }

    private static WireBatch Read(byte[] body)
    {
        WireBatch batch = new();
        BinaryEventReader.Read(body, batch, WireBody.Plain);
        return batch;
    }

    private static byte[] Frames(PlainEvent plain)
    {
        ArrayBufferWriter<byte> output = new();
        new BinaryEventWriter(output).Write(plain);
        return output.WrittenSpan.ToArray();
    }
}
