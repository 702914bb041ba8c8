using System.Diagnostics;
using System.Net;
using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Kill;

/// <summary>The shipped program on a disk that fills: takes nothing, says so, goes on when there is room.</summary>
[Collection(KillCollection.Name)]
public sealed class FullDiskTests
{
    private const int BallastBytes = 12 << 20;

    [Fact]
    public async Task Full_disk_refuses_with_503_and_heals_without_loss()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root",
            "a small file system can be mounted by root only");
        DirectoryInfo disk = Directory.CreateTempSubdirectory("levee-disk-");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=28m", "tmpfs", disk.FullName) == 0,
            "mounting a file system is not allowed here");
        try
        {
            await FillAndHealAsync(disk.FullName);
        }
        finally
        {
            Run("umount", "-l", disk.FullName);
            disk.Delete();
        }
    }

    private static async Task FillAndHealAsync(string disk)
    {
        string ballast = Path.Combine(disk, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[BallastBytes], TestContext.Current.CancellationToken);
        using LoadedNode loaded = await LoadedNode.MakeAsync(2, Path.Combine(disk, "data"));
        ServedNode node = loaded.Node;
        LoadSource[] sources = [loaded.Source(1, seed: 2), loaded.Source(2, seed: 2)];
        JournalAudit audit = new(sources);
        await node.StartAsync();
        // Each source ends at its first 503, with one batch unanswered.
        RateMeter meter = new();
        await Task.WhenAll(sources.Select(source => source.RunAsync(node, meter, CancellationToken.None)));
        Assert.All(sources, source => Assert.NotNull(source.Unanswered));
        Assert.Contains("no room", node.Logs, StringComparison.Ordinal);
        (HttpStatusCode status, string problem) = await sources[0].RefusalAsync(node);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("make room", problem, StringComparison.Ordinal);
        audit.Check(node.Journal);
        File.Delete(ballast);
        foreach (LoadSource source in sources) await source.RetryWhenThereIsRoomAsync(node);
        Assert.Contains("room again", node.Logs, StringComparison.Ordinal);
        audit.Check(node.Journal);
        audit.RequireEverything();
        Assert.Equal(0, (await node.TerminateAsync()).Exit);
        using LeveeProcess verify = await node.RunAsync("verify", "--data", node.Data, "--replay");
        Assert.True(verify.ExitCode == 0, verify.Printed + verify.Complained);
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
