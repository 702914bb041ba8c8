using System.Globalization;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.IntegrationTests.Processes;
using Levee.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.IntegrationTests.Alterations;

/// <summary>A journal altered behind the node's back: <c>levee verify</c> says which row and where.</summary>
public sealed class AlterationTests(WrittenJournal written) : IClassFixture<WrittenJournal>, IDisposable
{
    private readonly string data = written.Copy(Guid.NewGuid().ToString("N"));

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Whole_journal_is_whole_and_the_kept_heads_lie_on_it()
    {
        string kept = await KeepAsync(written.Heads);

        using LeveeProcess said = await VerifyAsync("--head", kept, "--head", written.SentHeads, "--replay");
        JsonElement json = await JsonAsync(expected: 0, "--head", kept, "--head", written.SentHeads);

        Assert.True(said.ExitCode == 0, said.Printed + said.Complained);
        Assert.EndsWith("whole\n", said.Printed, StringComparison.Ordinal);
        Assert.Contains("decided again", said.Printed, StringComparison.Ordinal);
        Assert.True(json.GetProperty("whole").GetBoolean());
        JsonElement screen = json.GetProperty("partitions").EnumerateArray()
            .Single(one => one.GetProperty("partition").GetString() == "screen");
        Assert.Equal(written.Heads.Count + 1, screen.GetProperty("kept_heads_on_chain").GetInt32());
        Assert.Equal(0, screen.GetProperty("findings").GetArrayLength());
    }

    [Theory]
    [InlineData("body", "Body")]
    [InlineData("body_hash", "Body")]
    [InlineData("hash", "Link")]
    public async Task Flipped_bit_is_named_with_its_row(string column, string fault)
    {
        long row = Row(6);
        Alter(column, row, bytes => bytes[bytes.Length / 2] ^= 1);

        await AssertFoundAsync(fault, row);
    }

    [Fact]
    public async Task Dropped_row_is_named_by_the_row_after_it()
    {
        Run($"DELETE FROM journal WHERE partition='screen' AND position={Row(6)}");

        await AssertFoundAsync("Gap", Row(6, after: Row(5)));
    }

    [Fact]
    public async Task Swapped_rows_are_named()
    {
        (long a, long b) = (Row(6), Row(7));
        Run($"UPDATE journal SET position=-1 WHERE partition='screen' AND position={a}");
        Run($"UPDATE journal SET position={a} WHERE partition='screen' AND position={b}");
        Run($"UPDATE journal SET position={b} WHERE partition='screen' AND position=-1");

        await AssertFoundAsync("Link", a);
    }

    [Fact]
    public async Task Truncated_row_is_named()
    {
        long row = Row(6);
        Run($"UPDATE journal SET body=substr(body, 1, length(body) - 3) WHERE partition='screen' AND position={row}");

        await AssertFoundAsync("Body", row);
    }

    [Fact]
    public async Task Truncated_file_is_refused_or_named()
    {
        string file = Path.Combine(data, "journal.db");
        Execute("PRAGMA journal_mode=DELETE");
        await using (FileStream stream = new(file, FileMode.Open))
            stream.SetLength(stream.Length * 2 / 3 / 4096 * 4096);

        using LeveeProcess verify = await VerifyAsync();

        Assert.InRange(verify.ExitCode, 1, 2);
        Assert.Contains("journal", verify.Printed + verify.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Levee.", verify.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flipped_last_row_is_named_with_its_place()
    {
        long row = Rows().Max();
        Alter("body", row, bytes => bytes[^1] ^= 0x80);

        await AssertFoundAsync("Body", row);
    }

    [Fact]
    public async Task Missing_tail_is_named_by_a_kept_head_only()
    {
        Head last = HeadOf(written.Heads[^1]);
        Run($"DELETE FROM journal WHERE partition='screen' AND position>={last.Next.Value - 1}");
        string kept = await KeepAsync(written.Heads);

        await JsonAsync(expected: 0);
        JsonElement found = await FindingAsync("--head", kept);

        Assert.Equal("KeptHead", found.GetProperty("fault").GetString());
        Assert.Contains($"missing from screen-{Rows().Max() + CountOf(Rows().Max())}",
            found.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rechained_journal_is_named_by_a_kept_head_only_and_bounded_by_two()
    {
        long altered = HeadOf(written.Heads[6]).Next.Value - 1;
        Rechain(altered);
        string kept = await KeepAsync(written.Heads);

        await JsonAsync(expected: 0);
        JsonElement found = await FindingAsync("--head", kept);
        using LeveeProcess said = await VerifyAsync("--head", kept);

        Assert.Equal("KeptHead", found.GetProperty("fault").GetString());
        Assert.Contains("rewritten", found.GetProperty("text").GetString(), StringComparison.Ordinal);
        (Head before, Head after) = (HeadOf(written.Heads[5]), HeadOf(written.Heads[6]));
        Assert.Contains($"at or after screen-{before.Next} and before screen-{after.Next}",
            found.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, said.ExitCode);
        Assert.EndsWith("NOT whole\n", said.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_journal_and_broken_head_file_are_said_plainly()
    {
        string broken = Path.Combine(data, "broken.txt");
        await File.WriteAllTextAsync(broken, "screen 12 yesterday abc\n", TestContext.Current.CancellationToken);

        using LeveeProcess none = await LeveeProcess.RunAsync(written.Work, "verify", "--data", "nowhere");
        using LeveeProcess wrong = await VerifyAsync("--head", broken);
        using LeveeProcess absent = await VerifyAsync("--head", broken + ".gone");

        Assert.Equal(2, none.ExitCode);
        Assert.Contains("there is no journal", none.Complained, StringComparison.Ordinal);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("line 1 is not a head", wrong.Complained, StringComparison.Ordinal);
        Assert.True(absent.ExitCode == 2, absent.Complained);
        Assert.Contains("broken.txt.gone", absent.Complained, StringComparison.Ordinal);
    }

    private async Task AssertFoundAsync(string fault, long row)
    {
        JsonElement found = await FindingAsync();
        Assert.Equal((fault, row), (found.GetProperty("fault").GetString(), found.GetProperty("row").GetInt64()));
        Assert.Contains($"screen-{row}", found.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The first finding of screen; the command must say 1.</summary>
    private async Task<JsonElement> FindingAsync(params string[] more)
    {
        JsonElement json = await JsonAsync(expected: 1, more);
        Assert.False(json.GetProperty("whole").GetBoolean());
        return json.GetProperty("partitions").EnumerateArray()
            .Single(one => one.GetProperty("partition").GetString() == "screen").GetProperty("findings")[0];
    }

    private async Task<JsonElement> JsonAsync(int expected, params string[] more)
    {
        using LeveeProcess verify = await VerifyAsync([.. more, "--json"]);
        Assert.True(verify.ExitCode == expected, verify.Printed + verify.Complained);
        return JsonDocument.Parse(verify.Printed).RootElement;
    }

    private Task<LeveeProcess> VerifyAsync(params string[] more) =>
        LeveeProcess.RunAsync(written.Work, ["verify", "--data", data, .. more]);

    private async Task<string> KeepAsync(IEnumerable<string> heads)
    {
        string file = Path.Combine(data, "heads.txt");
        await File.WriteAllLinesAsync(file, heads, TestContext.Current.CancellationToken);
        return file;
    }

    private static Head HeadOf(string line) =>
        HeadFile.TryParse(line, out Head head) ? head : throw new FormatException(line);

    private long Row(int index, long after = 0) => after == 0 ? Rows()[index] : Rows().First(row => row > after);

    private List<long> Rows()
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = "SELECT position FROM journal WHERE partition='screen' ORDER BY position";
        using SqliteDataReader rows = read.ExecuteReader();
        List<long> positions = [];
        while (rows.Read()) positions.Add(rows.GetInt64(0));
        return positions;
    }

    private long CountOf(long row)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = $"SELECT count FROM journal WHERE partition='screen' AND position={row}";
        return Convert.ToInt64(read.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>What a clever administrator does: rewrites a row and hashes it and all after it anew.</summary>
    private void Rechain(long altered)
    {
        using JournalFile file = JournalFile.OpenReadOnly(Path.Combine(data, "journal.db"));
        using SqliteJournal journal = file.Partition(PartitionName.Screen);
        BatchCodec codec = new();
        Head head = JournalChain.Empty(PartitionName.Screen);
        foreach (JournalRow row in journal.Read(new Position(1)).ToList())
        {
            Batch batch = codec.Decode(PartitionName.Screen, row);
            if (row.First.Value <= altered && altered < row.Next.Value) batch.Time = new Instant(row.Time.UnixMs - 1);
            EncodedBatch encoded = codec.Encode(batch);
            JournalRow forged = JournalChain.Link(head, row.Count, batch.Time, encoded.Body, encoded.Sights);
            head = JournalChain.HeadAfter(PartitionName.Screen, forged);
            if (forged.Hash != row.Hash) Replace(forged);
        }
    }

    private void Replace(JournalRow row)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand write = connection.CreateCommand();
        write.CommandText = $"""
            UPDATE journal SET time={row.Time.UnixMs}, body=$body, sights=$sights, body_hash=$bodyHash,
              sights_hash=$sightsHash, hash=$hash WHERE partition='screen' AND position={row.First}
            """;
        write.Parameters.AddWithValue("$body", row.Body.ToArray());
        write.Parameters.AddWithValue("$sights", row.Sights.ToArray());
        foreach ((string name, Hash256 hash) in new[]
            { ("$bodyHash", row.BodyHash), ("$sightsHash", row.SightsHash), ("$hash", row.Hash) })
        {
            byte[] bytes = new byte[Hash256.Size];
            hash.Write(bytes);
            write.Parameters.AddWithValue(name, bytes);
        }
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    private void Alter(string column, long row, Action<byte[]> change)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = $"SELECT {column} FROM journal WHERE partition='screen' AND position={row}";
        byte[] bytes = (byte[])read.ExecuteScalar()!;
        change(bytes);
        using SqliteCommand write = connection.CreateCommand();
        write.CommandText = $"UPDATE journal SET {column}=$bytes WHERE partition='screen' AND position={row}";
        write.Parameters.AddWithValue("$bytes", bytes);
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    private void Run(string sql) => Assert.NotEqual(0, Execute(sql));

    private int Execute(string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={Path.Combine(data, "journal.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
