using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Levee.IntegrationTests.Kill;

/// <summary>The two folders of a node, its sources with their keys and one person; gone with the test.</summary>
internal sealed class NodeFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("levee-kill-");
    private readonly List<string> keys = [];

    public NodeFolder(int sources, string? data = null)
    {
        Data = data ?? Path.Combine(root.FullName, "data");
        Keys = Path.Combine(root.FullName, "keys");
        for (int number = 1; number <= sources; number++)
            keys.Add(Required("sources", "add", $"source-{number}", "--data", Data, "--rate", "1000000",
                "--learning-days", "0", "--kinds", "call,call-ended,text,payment,report", "--delivers"));
        Required("people", "add", "desk-1", "--data", Data, "--name", "Desk 1", "--unit", "centre",
            "--roles", "desk,analyst");
    }

    public string Data { get; }

    public string Keys { get; }

    public string Journal => Path.Combine(Data, "journal.db");

    public string Tables => Path.Combine(Data, "tables.db");

    /// <summary>The key of a source, from 1.</summary>
    public string KeyOf(int source) => keys[source - 1];

    /// <summary>Starts a node on free ports and waits until it is ready.</summary>
    public RunningLevee Serve() => RunningLevee.Start(Arguments(FreePort(), FreePort()));

    /// <summary>Starts a node and kills it a while later, whatever it is at.</summary>
    public void KillWhileStarting(int afterMs)
    {
        using Process process =
            Process.Start(ShippedLevee.StartOf(ShippedLevee.Path, Arguments(FreePort(), FreePort())))!;
        process.WaitForExit(afterMs);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>The command line of a node.</summary>
    public string[] Arguments(int api, int console) =>
    [
        "serve", "--data", Data, "--keys", Keys, "--api", $"http://127.0.0.1:{api}",
        "--console", $"http://127.0.0.1:{console}",
    ];

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => root.Delete(recursive: true);

    private static string Required(params string[] arguments)
    {
        CommandRun run = ShippedLevee.Run(arguments);
        Assert.True(run.Exit == 0, run.Errors);
        return run.Output.Trim();
    }
}
