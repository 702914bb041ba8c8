using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Tests.Codec;

public sealed class BatchCodecTests
{
    private static readonly Instant Noon = new(1_767_000_000_000);

    [Fact]
    public void Batch_of_any_kinds_decodes_to_the_same()
    {
        Gen.Int.Sample(seed =>
        {
            Batch batch = new RandomBatches(seed).Next(new Position(7), Noon);
            BatchCodec codec = new();
            JournalRow row = Rows.Of(codec, batch);
            Batch decoded = codec.Decode(batch.Partition, row);
            Assert.Equal(BatchText.Of(batch), BatchText.Of(decoded));
            EncodedBatch again = codec.Encode(decoded);
            Assert.True(again.Body.Span.SequenceEqual(row.Body.Span));
            Assert.True(again.Sights.Span.SequenceEqual(row.Sights.Span));
        }, iter: 200);
    }

    [Fact]
    public void Batch_reused_for_decoding_keeps_nothing_of_the_row_before()
    {
        RandomBatches batches = new(5);
        BatchCodec codec = new();
        Batch reused = new() { Partition = PartitionName.Screen };
        for (int i = 0; i < 50; i++)
        {
            Batch batch = batches.Next(new Position(i + 1), Noon.Plus(i));
            codec.Decode(Rows.Of(codec, batch), reused);
            Assert.Equal(BatchText.Of(batch), BatchText.Of(reused));
        }
    }

    [Fact]
    public void Damaged_bytes_give_an_unreadable_journal_and_nothing_else()
    {
        Gen.Select(Gen.Int, Gen.Int[0, int.MaxValue], Gen.Byte[1, 255]).Sample((seed, place, flip) =>
        {
            Batch batch = new RandomBatches(seed).Next(new Position(7), Noon, countMax: 20);
            BatchCodec codec = new();
            JournalRow row = Rows.Of(codec, batch);
            byte[] body = row.Body.ToArray();
            body[place % body.Length] ^= flip;
            Exception? thrown = Record.Exception(() => codec.Decode(batch.Partition, row with { Body = body }));
            Assert.True(thrown is null or JournalUnreadableException, thrown?.ToString());
            Exception? skipped = Record.Exception(
                () => new BatchCodec(UnknownNumbers.Skip).Decode(batch.Partition, row with { Body = body }));
            Assert.True(skipped is null or JournalUnreadableException, skipped?.ToString());
        }, iter: 1000);
    }

    [Fact]
    public void Truncated_bytes_give_an_unreadable_journal()
    {
        Batch batch = new RandomBatches(11).Next(new Position(7), Noon);
        BatchCodec codec = new();
        JournalRow row = Rows.Of(codec, batch);
        int read = 0;
        for (int length = 0; length < row.Body.Length; length++)
        {
            JournalRow cut = row with { Body = row.Body[..length] };
            Exception? thrown = Record.Exception(() => codec.Decode(batch.Partition, cut));
            if (thrown is null)
            {
                read++;
                continue;
            }
            JournalUnreadableException unreadable = Assert.IsType<JournalUnreadableException>(thrown);
            Assert.Contains("screen-7", unreadable.Message, StringComparison.Ordinal);
        }
        // Only a cut between two outer sections can go unnoticed here: the chain's hash notices it.
        Assert.InRange(read, 0, EventSchemas.All.Count + 3);
    }

    [Fact]
    public void Random_bytes_are_refused_in_bounded_memory()
    {
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            byte[] body = [BatchCodec.Format, .. bytes];
            JournalRow row = Rows.Of(new Position(1), Noon, 1, body);
            Exception? thrown = Record.Exception(() => new BatchCodec().Decode(PartitionName.Screen, row));
            Assert.True(thrown is null or JournalUnreadableException, thrown?.ToString());
        }, iter: 1000);
    }

    [Fact]
    public void Newer_format_is_refused_and_says_what_to_do()
    {
        BatchCodec codec = new();
        JournalRow row = Rows.Of(codec, new RandomBatches(1).Next(new Position(7), Noon));
        byte[] body = row.Body.ToArray();
        body[0] = BatchCodec.Format + 1;
        JournalUnreadableException refused = Assert.Throws<JournalUnreadableException>(
            () => new BatchCodec(UnknownNumbers.Skip).Decode(PartitionName.Screen, row with { Body = body }));
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Journal_of_typical_events_takes_less_than_32_bytes_an_event()
    {
        Batch batch = TypicalEvents.Batch(1024);
        EncodedBatch encoded = new BatchCodec().Encode(batch);
        double size = (double)(encoded.Body.Length + encoded.Sights.Length) / batch.Count;
        Assert.InRange(size, 8, 32);
    }
}
