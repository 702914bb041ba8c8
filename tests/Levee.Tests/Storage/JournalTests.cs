using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Tests.Codec;

namespace Levee.Tests.Storage;

/// <summary>What every store of a journal does; run on each by the classes that derive from it.</summary>
public abstract class JournalTests
{
    private protected static readonly Instant Noon = new(1_767_000_000_000);

    private protected abstract IJournal Open();

    /// <summary>A second writer on the same rows.</summary>
    private protected abstract IJournal OpenAgain(IJournal journal);

    [Fact]
    public void Empty_journal_begins_at_position_one()
    {
        using IJournal journal = Open();
        Assert.Equal(new Head(PartitionName.Screen, new Position(1), default, default), journal.Head);
        Assert.Empty(journal.Read(new Position(1)));
    }

    [Fact]
    public void Appended_rows_are_read_back_from_any_position()
    {
        using IJournal journal = Open();
        List<JournalRow> rows = Fill(journal, 200);
        Assert.Equal(JournalChain.HeadAfter(PartitionName.Screen, rows[^1]), journal.Head);
        for (int i = 0; i < rows.Count; i += 17)
        {
            Equal(rows[i..], journal.Read(rows[i].First));
            Equal(rows[i..], journal.Read(rows[i].Next.Plus(-1)));
            Equal(rows[(i + 1)..], journal.Read(rows[i].Next));
        }
        Assert.Empty(journal.Read(journal.Head.Next));
        Assert.Empty(journal.Read(journal.Head.Next.Plus(100)));
    }

    [Fact]
    public void Reading_ends_where_the_journal_ended_when_it_began()
    {
        using IJournal journal = Open();
        List<JournalRow> rows = Fill(journal, 3);
        using IEnumerator<JournalRow> reading = journal.Read(new Position(1)).GetEnumerator();
        Assert.True(reading.MoveNext());
        Fill(journal, 2);
        int read = 1;
        while (reading.MoveNext()) read++;
        Assert.Equal(rows.Count, read);
    }

    [Fact]
    public void Row_is_kept_whatever_becomes_of_the_buffers_it_came_in()
    {
        using IJournal journal = Open();
        BatchCodec codec = new();
        RandomBatches batches = new(8);
        List<string> texts = [];
        for (int i = 0; i < 20; i++)
        {
            Batch batch = batches.Next(journal.Head.Next, Noon.Plus(i));
            EncodedBatch encoded = codec.Encode(batch);
            journal.Append(JournalChain.Link(journal.Head, batch.Count, batch.Time, encoded.Body, encoded.Sights));
            texts.Add(BatchText.Of(batch));
        }
        Assert.Equal(texts, journal.Read(new Position(1))
            .Select(row => BatchText.Of(new BatchCodec().Decode(journal.Partition, row))));
    }

    [Fact]
    public void Position_taken_by_another_writer_fences_this_one()
    {
        using IJournal journal = Open();
        Fill(journal, 3);
        using IJournal other = OpenAgain(journal);
        Fill(other, 1);
        JournalFencedException fenced = Assert.Throws<JournalFencedException>(() => Fill(journal, 1));
        Assert.Contains("screen-", fenced.Message, StringComparison.Ordinal);
        Fill(other, 1);
        Assert.Equal(5, journal.Read(new Position(1)).Count());
    }

    [Fact]
    public void Row_that_does_not_follow_the_head_is_a_bug()
    {
        using IJournal journal = Open();
        Fill(journal, 2);
        JournalRow ahead = JournalChain.Link(journal.Head with { Next = journal.Head.Next.Plus(1) }, 1, Noon.Plus(9),
            new byte[] { 1 }, ReadOnlyMemory<byte>.Empty);
        Assert.Throws<InvariantBrokenException>(() => journal.Append(ahead));
    }

    private protected static List<JournalRow> Fill(IJournal journal, int count)
    {
        List<JournalRow> rows = [];
        for (int i = 0; i < count; i++)
        {
            Head head = journal.Head;
            byte[] body = [(byte)i, .. BitConverter.GetBytes(head.Next.Value)];
            byte[] sights = i % 3 == 0 ? [] : [(byte)i];
            Instant time = Instant.Later(Noon, head.Time.Plus(i % 2));
            JournalRow row = JournalChain.Link(head, 1 + i % 4, time, body, sights);
            journal.Append(row);
            rows.Add(row);
        }
        return rows;
    }

    private protected static void Equal(IEnumerable<JournalRow> expected, IEnumerable<JournalRow> actual)
        => Assert.Equal(expected.Select(Text), actual.Select(Text));

    private static string Text(JournalRow row) => $"{row.First}+{row.Count} {row.Time} {row.Hash} {row.BodyHash} "
        + $"{row.SightsHash} {Convert.ToHexString(row.Body.Span)} {Convert.ToHexString(row.Sights.Span)}";
}
