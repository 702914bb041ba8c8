using System.Net;
using System.Net.Sockets;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.IntegrationTests.Processes;
using Levee.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.IntegrationTests.Kill;

/// <summary>The shipped program against the world: signals, another owner, a taken port, a newer journal.</summary>
[Collection(KillCollection.Name)]
public sealed class ProcessTests
{
    [Fact]
    public async Task Sigterm_under_load_ends_within_5_s_and_keeps_what_was_answered()
    {
        using LoadedNode loaded = await LoadedNode.MakeAsync(2);
        ServedNode node = loaded.Node;
        LoadSource[] sources = [loaded.Source(1, seed: 1), loaded.Source(2, seed: 1)];
        RateMeter meter = new();
        await node.StartAsync();
        Task[] sending = [.. sources.Select(source => source.RunAsync(node, meter, CancellationToken.None))];
        while (meter.Total < 10_000) await Task.Delay(10, TestContext.Current.CancellationToken);
        (TimeSpan took, int exit) = await node.TerminateAsync();
        await Task.WhenAll(sending);
        Assert.Equal(0, exit);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        JournalAudit audit = new(sources);
        audit.Check(node.Journal);
        await node.StartAsync();
        foreach (LoadSource source in sources) await source.RetryAsync(node);
        audit.Check(node.Journal);
        audit.RequireEverything();
    }

    [Fact]
    public async Task Second_node_on_the_same_data_is_refused_and_the_first_goes_on()
    {
        using LoadedNode loaded = await LoadedNode.MakeAsync(1);
        ServedNode node = loaded.Node;
        await node.StartAsync();
        using LeveeProcess second = await ServeAgainAsync(node);
        Assert.Equal(2, second.ExitCode);
        Assert.Contains($"is open for writing in process {node.Process.Id}", second.Complained,
            StringComparison.Ordinal);
        Assert.Contains("Stop that process first", second.Complained, StringComparison.Ordinal);
        LoadSource source = loaded.Source(1, seed: 1);
        using CancellationTokenSource afterOne = new();
        Task sending = source.RunAsync(node, new RateMeter(), afterOne.Token);
        await afterOne.CancelAsync();
        await sending;
        Assert.Equal(source.Sent, source.Ledger.Count);
    }

    [Theory]
    [InlineData("--api")]
    [InlineData("--console")]
    public async Task Taken_port_is_named_with_what_to_do(string option)
    {
        using LoadedNode loaded = await LoadedNode.MakeAsync(1);
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        (int free, _) = ServedNode.FreePorts();
        ServedNode node = loaded.Node;
        using LeveeProcess run = await node.RunAsync(
            option == "--api" ? node.Arguments(port, free) : node.Arguments(free, port));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"http://127.0.0.1:{port}", run.Complained, StringComparison.Ordinal);
        Assert.Contains("--api, --console, --portal", run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "was written by a newer build", "Use the build that wrote it, or a newer one.")]
    [InlineData(false, "its hash differs", "levee verify")]
    public async Task Newer_or_altered_journal_is_refused_with_what_to_do(bool isChained, string what, string todo)
    {
        using LoadedNode loaded = await LoadedNode.MakeAsync(1);
        ServedNode node = loaded.Node;
        await node.StartAsync();
        await node.TerminateAsync();
        RaiseFormat(node.Journal, isChained);
        using LeveeProcess run = await ServeAgainAsync(node);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("screen-", run.Complained, StringComparison.Ordinal);
        Assert.Contains(what, run.Complained, StringComparison.Ordinal);
        Assert.Contains(todo, run.Complained, StringComparison.Ordinal);
    }

    // A second process over the same folders, to its end.
    private static Task<LeveeProcess> ServeAgainAsync(ServedNode node)
    {
        (int api, int console) = ServedNode.FreePorts();
        return node.RunAsync(node.Arguments(api, console));
    }

    // The last row of screen as a later format would write it, chained as its writer would, or not.
    private static void RaiseFormat(string journal, bool isChained)
    {
        JournalRow? before = null, last = null;
        using (JournalFile file = JournalFile.OpenReadOnly(journal))
        {
            using SqliteJournal screen = file.Partition(PartitionName.Screen);
            foreach (JournalRow row in screen.Read(new Position(1))) (before, last) = (last, row);
        }
        byte[] body = last!.Body.ToArray();
        Assert.Equal(1, body[0]);
        body[0] = 2;
        JournalRow raised = JournalChain.Link(
            before is null
                ? JournalChain.Empty(PartitionName.Screen)
                : JournalChain.HeadAfter(PartitionName.Screen, before),
            last.Count, last.Time, body, last.Sights);
        if (!isChained) raised = last with { Body = body };
        using SqliteConnection connection = new($"Data Source={journal};Pooling=False");
        connection.Open();
        using SqliteCommand update = connection.CreateCommand();
        update.CommandText = """
            UPDATE journal SET body = @Body, body_hash = @BodyHash, hash = @Hash
            WHERE partition = 'screen' AND position = @Position
            """;
        update.Parameters.AddWithValue("@Body", body);
        update.Parameters.AddWithValue("@BodyHash", BytesOf(raised.BodyHash));
        update.Parameters.AddWithValue("@Hash", BytesOf(raised.Hash));
        update.Parameters.AddWithValue("@Position", last.First.Value);
        Assert.Equal(1, update.ExecuteNonQuery());
    }

    private static byte[] BytesOf(Hash256 hash) => Convert.FromHexString(hash.ToString());
}
