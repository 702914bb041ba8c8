using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Tests.Codec;

/// <summary>Rows as a newer build would write them: refused by who folds, read with gaps by who only shows.</summary>
public sealed class NewerBytesTests
{
    private static readonly Instant Noon = new(1_767_000_000_000);

    [Fact]
    public void Unknown_kinds_keep_the_positions_of_the_others()
    {
        Batch read = RefusedAndSkipped(3, static body =>
        {
            Section(body, BodySection.Kinds, static kinds => kinds.Bytes([12, 1, 33, 1, 90, 1]));
            Section(body, BodySection.Events, static events => events.Bytes([12, 64, 2, 0, 2]));
            Section(body, BodySection.Others, static others => others.Bytes([0, 2, 8, 1]));
        });
        Assert.Equal([EntryKind.Skipped, EntryKind.Tick, EntryKind.Skipped], read.Entries.Select(entry => entry.Kind));
        Assert.Equal(12, Assert.IsType<SkippedEntry>(read.Others[0]).Number);
        Assert.Equal(90, Assert.IsType<SkippedEntry>(read.Others[2]).Number);
    }

    [Fact]
    public void Unknown_column_is_read_as_absent()
    {
        Batch read = RefusedAndSkipped(1, static body =>
        {
            Section(body, BodySection.Kinds, static kinds => kinds.Bytes([1, 1]));
            Section(body, BodySection.Events, static events => events.Bytes([1, 1, 2, 0, 10, 63, 2, 0, 2]));
        });
        Assert.Equal(5, read.Events[0][CallEvent.Caller]);
        Assert.Equal(0u, read.Events[0].Present);
        Assert.Equal(-1, read.Events[0].DeadlineMs);
    }

    [Fact]
    public void Unknown_word_is_read_as_absent()
    {
        Batch read = RefusedAndSkipped(1, static body =>
        {
            Section(body, BodySection.Kinds, static kinds => kinds.Bytes([1, 1]));
            // Column 20 (leg) holds word 77.
            Section(body, BodySection.Events, static events => events.Bytes([1, 20, 3, 0, 154, 1]));
        });
        Assert.Null(read.Events[0][CallEvent.Leg]);
    }

    [Fact]
    public void Unknown_field_of_a_record_is_skipped()
    {
        Batch read = RefusedAndSkipped(1, static body =>
        {
            Section(body, BodySection.Kinds, static kinds => kinds.Bytes([34, 1]));
            Section(body, BodySection.Others, static others => others.Bytes([5, 64, 84, 242, 1, 0]));
        });
        Assert.Equal(new Instant(42), Assert.IsType<TimeStated>(read.Others[0]).Now);
    }

    [Fact]
    public void Unknown_effect_keeps_the_ordinals_of_the_others()
    {
        Batch read = RefusedAndSkipped(1, static body =>
        {
            Section(body, BodySection.Kinds, static kinds => kinds.Bytes([33, 1]));
            Section(body, BodySection.Others, static others => others.Bytes([0]));
            Section(body, BodySection.Outputs, static outputs => outputs.Bytes([0, 6, 26, 1, 99, 26, 1, 3]));
        });
        Assert.Equal([EffectKind.Skipped, EffectKind.EventHandedOver],
            read.OutputOf(0)!.Effects.Select(effect => effect.Kind));
    }

    [Fact]
    public void Unknown_section_is_skipped()
    {
        Batch read = RefusedAndSkipped(1, static body =>
        {
            Section(body, BodySection.Kinds, static kinds => kinds.Bytes([33, 1]));
            Section(body, BodySection.Others, static others => others.Bytes([0]));
            Section(body, 9, static other => other.Bytes([1, 2, 3]));
        });
        Assert.Equal(EntryKind.Tick, read.Entries[0].Kind);
    }

    [Fact]
    public void Row_of_an_older_schema_is_read_by_everyone()
    {
        BatchCodec codec = new();
        Batch batch = new RandomBatches(4).Next(new Position(7), Noon);
        JournalRow row = Rows.Of(codec, batch);
        byte[] body = row.Body.ToArray();
        body[3] ^= 0x55;
        Assert.Equal(BatchText.Of(batch), BatchText.Of(codec.Decode(batch.Partition, row with { Body = body })));
    }

    private static Batch RefusedAndSkipped(int count, Action<ByteSink> write)
    {
        ByteSink body = new();
        body.Byte(BatchCodec.Format);
        body.Fixed64(~ContractListing.SchemaHash);
        body.Signed(Noon.UnixMs);
        body.Varint((ulong)count);
        write(body);
        JournalRow row = Rows.Of(new Position(1), Noon, count, body.Memory.ToArray());
        JournalUnreadableException refused = Assert.Throws<JournalUnreadableException>(
            () => new BatchCodec().Decode(PartitionName.Screen, row));
        Assert.Contains("newer build", refused.Message, StringComparison.Ordinal);
        return new BatchCodec(UnknownNumbers.Skip).Decode(PartitionName.Screen, row);
    }

    private static void Section(ByteSink body, int number, Action<ByteSink> write)
    {
        body.Byte((byte)number);
        int begin = body.Begin();
        write(body);
        body.End(begin);
    }
}
