using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Storage.Journal;
using Levee.Tests.Codec;
using Microsoft.Data.Sqlite;

namespace Levee.Tests.Storage;

public sealed class JournalVerifierTests : IDisposable
{
    private const int RowCount = 12;
    private static readonly Instant Noon = new(1_767_000_000_000);
    private readonly TempFolder folder = new();
    private readonly List<Head> heads = [];

    public JournalVerifierTests() => Write(FilePath, seed: 3);

    private string FilePath => folder.PathOf("journal.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sound_journal_is_counted_and_nothing_is_found()
    {
        List<VerificationProgress> steps = [];
        VerificationResult result = Verify(steps: steps, kept: heads);
        Assert.Empty(result.Findings);
        Assert.True(result.IsSound);
        Assert.Equal(RowCount, result.Rows);
        Assert.Equal(heads[^1], result.Head);
        Assert.Equal(heads[^1].Next.Value - 1, result.Entries);
        Assert.All(result.KeptHeads, head => Assert.True(head.IsOnChain));
        Assert.Equal(result.Head.Next, steps[^1].Next);
    }

    [Theory]
    [InlineData("body", JournalFault.Body)]
    [InlineData("sights", JournalFault.Sights)]
    [InlineData("body_hash", JournalFault.Body)]
    [InlineData("sights_hash", JournalFault.Sights)]
    [InlineData("hash", JournalFault.Link)]
    public void Flipped_byte_is_found_in_its_row(string column, JournalFault fault)
    {
        Position row = RowAt(5);
        Flip(column, row);
        JournalFinding first = Verify().Findings[0];
        Assert.Equal((fault, row), (first.Fault, first.Row));
        Assert.Contains($"screen-{row}", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_body_is_found_in_its_row()
    {
        Position row = RowAt(6);
        Run($"UPDATE journal SET body=substr(body, 1, length(body)-3) WHERE position={row}");
        Assert.Equal((JournalFault.Body, row), First(Verify()));
    }

    [Fact]
    public void Truncated_hash_is_found_in_its_row()
    {
        Position row = RowAt(6);
        Run($"UPDATE journal SET hash=substr(hash, 1, 31) WHERE position={row}");
        VerificationResult result = Verify();
        Assert.Equal((JournalFault.Unreadable, row), First(result));
        Assert.Contains($"screen-{row}", result.Findings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_number_of_a_row_is_found()
    {
        Position row = RowAt(4);
        Run($"UPDATE journal SET time=time+1 WHERE position={row}");
        Assert.Equal((JournalFault.Link, row), First(Verify()));
        Run($"UPDATE journal SET time=1 WHERE position={row}");
        Assert.Equal((JournalFault.Time, row), First(Verify()));
    }

    [Fact]
    public void Dropped_row_is_found_at_the_row_after_it()
    {
        Run($"DELETE FROM journal WHERE position={RowAt(5)}");
        VerificationResult result = Verify();
        Assert.Equal((JournalFault.Gap, RowAt(6)), First(result));
        Assert.Contains($"screen-{RowAt(5)}", result.Findings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dropped_first_row_is_found()
    {
        Run($"DELETE FROM journal WHERE position={RowAt(0)}");
        Assert.Equal((JournalFault.Gap, RowAt(1)), First(Verify()));
    }

    [Fact]
    public void Swapped_rows_are_found()
    {
        (Position a, Position b) = (RowAt(5), RowAt(6));
        Run($"UPDATE journal SET position=-1 WHERE position={a}");
        Run($"UPDATE journal SET position={a} WHERE position={b}");
        Run($"UPDATE journal SET position={b} WHERE position=-1");
        Assert.Equal(a, Verify().Findings[0].Row);
    }

    [Fact]
    public void Rechained_journal_is_found_by_a_kept_head_and_the_first_difference_is_bounded()
    {
        string forged = folder.PathOf("forged.db");
        Write(forged, seed: 3, otherFromRow: 7);
        VerificationResult alone = Verify(forged);
        Assert.Empty(alone.Findings);
        VerificationResult result = Verify(forged, kept: [heads[3], heads[5], heads[10]]);
        Assert.Equal([true, true, false], result.KeptHeads.Select(head => head.IsOnChain));
        Assert.Equal(JournalFault.KeptHead, Assert.Single(result.Findings).Fault);
        Assert.Contains($"screen-{heads[5].Next}", result.Findings[0].Text, StringComparison.Ordinal);
        Assert.Contains($"screen-{heads[10].Next}", result.Findings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_tail_is_found_by_a_kept_head()
    {
        Run($"DELETE FROM journal WHERE position>={RowAt(9)}");
        Assert.Empty(Verify().Findings);
        VerificationResult result = Verify(kept: [heads[4], heads[^1]]);
        Assert.Equal(JournalFault.KeptHead, Assert.Single(result.Findings).Fault);
        Assert.Contains($"missing from screen-{RowAt(9)}", result.Findings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_that_is_hashed_but_not_decodable_is_found()
    {
        using (SqliteJournal journal = SqliteJournal.OpenOrCreate(FilePath, PartitionName.Screen))
            journal.Append(JournalChain.Link(journal.Head, 1, Noon.Plus(99), new byte[] { 1, 2, 3 }, default));
        Assert.Equal((JournalFault.Content, heads[^1].Next), First(Verify()));
    }

    [Fact]
    public void Range_is_verified_alone()
    {
        Flip("body", RowAt(2));
        using JournalFile file = JournalFile.OpenReadOnly(FilePath);
        using SqliteJournal journal = file.Partition(PartitionName.Screen);
        VerificationResult result = JournalVerifier.Verify(journal, RowAt(4), RowAt(8), [heads[1], heads[6]]);
        Assert.Empty(result.Findings);
        Assert.Equal(4, result.Rows);
        Assert.Equal(heads[6], Assert.Single(result.KeptHeads).Head);
    }

    [Fact]
    public void Heads_are_written_and_read_a_line_each()
    {
        using StringWriter written = new();
        HeadFile.Write(written, heads);
        using StringReader text = new("# kept by the bank\n\n" + written);
        Assert.Equal(heads, HeadFile.Read(text));
        using StringReader broken = new("screen 12 2026-01-01T00:00:00Z abc");
        FormatException refused = Assert.Throws<FormatException>(() => HeadFile.Read(broken));
        Assert.Contains("line 1", refused.Message, StringComparison.Ordinal);
    }

    private Position RowAt(int index) => index == 0 ? new Position(1) : heads[index - 1].Next;

    private static (JournalFault Fault, Position Row) First(VerificationResult result)
        => (result.Findings[0].Fault, result.Findings[0].Row);

    private VerificationResult Verify(
        string? path = null, IReadOnlyList<Head>? kept = null, List<VerificationProgress>? steps = null)
    {
        using JournalFile file = JournalFile.OpenReadOnly(path ?? FilePath);
        using SqliteJournal journal = file.Partition(PartitionName.Screen);
        return JournalVerifier.Verify(journal, kept, steps is null ? null : steps.Add);
    }

    private void Flip(string column, Position row)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = $"SELECT {column} FROM journal WHERE position={row}";
        byte[] bytes = (byte[])read.ExecuteScalar()!;
        bytes[bytes.Length / 2] ^= 4;
        using SqliteCommand write = connection.CreateCommand();
        write.CommandText = $"UPDATE journal SET {column}=$bytes WHERE position={row}";
        write.Parameters.AddWithValue("$bytes", bytes);
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={FilePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Write(string path, int seed, int otherFromRow = int.MaxValue)
    {
        using SqliteJournal journal = SqliteJournal.OpenOrCreate(path, PartitionName.Screen);
        BatchCodec codec = new();
        RandomBatches batches = new(seed);
        for (int i = 0; i < RowCount; i++)
        {
            Batch batch = batches.Next(journal.Head.Next, Noon.Plus(i), countMax: 8);
            batch.Sights.Clear();
            batch.Sights.Add(new Sight(i + 1, RandomBatches.SubjectOf(i + 1 + (i >= otherFromRow ? 500 : 0))));
            EncodedBatch encoded = codec.Encode(batch);
            journal.Append(JournalChain.Link(journal.Head, batch.Count, batch.Time, encoded.Body, encoded.Sights));
            if (otherFromRow == int.MaxValue) heads.Add(journal.Head);
        }
    }
}
