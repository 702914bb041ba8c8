using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Levee.Tests.Tidy;

namespace Levee.IntegrationTests.Processes;

/// <summary>
/// A node that <c>levee serve</c> runs as a process of its own: its folders, addresses, sources and people. It can be
/// started again over the same folders. Owned by one test; the folders go with it.
/// </summary>
internal sealed class ServedNode : IDisposable
{
    private readonly List<LeveeProcess> runs = [];
    private readonly string home;
    private readonly LeveeProgram program;

    /// <param name="home">The folder of rules and law; the repository when null.</param>
    /// <param name="program">The build; the one beside the tests when null.</param>
    /// <param name="data">The data folder; one within <see cref="Root"/> when null.</param>
    public ServedNode(string? home = null, LeveeProgram? program = null, string? data = null)
    {
        this.home = home ?? Repository.Root;
        this.program = program ?? LeveeProgram.Beside;
        Data = data ?? Path.Combine(Root, "data");
        foreach (string folder in (string[])[Data, Keys, Work]) Directory.CreateDirectory(folder);
    }

    /// <summary>Holds all that the node may write: nothing else lies in it.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("levee-served-").FullName;

    public string Data { get; }

    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Its working folder, and its folder of temporary files.</summary>
    public string Work => Path.Combine(Root, "work");

    public string Journal => Path.Combine(Data, "journal.db");

    public string Tables => Path.Combine(Data, "tables.db");

    /// <summary>The edge of the last start.</summary>
    public Uri Api { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>The console of the last start.</summary>
    public Uri Console { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>The process of the last start.</summary>
    public LeveeProcess Process => runs[^1];

    /// <summary>Everything that all starts printed.</summary>
    public string Logs => string.Concat(runs.Select(run => run.Printed + run.Complained));

    /// <summary>From the last start to the line that says ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Registers a source of all given kinds; returns its key.</summary>
    public Task<string> AddSourceAsync(string name, string kinds, string? latenessDays = "30") => KeyOfAsync(
        ["sources", "add", name, "--data", Data, "--kinds", kinds, "--learning-days", "0", "--rate", "1000000",
        "--delivers", .. latenessDays is null ? Array.Empty<string>() : ["--lateness-days", latenessDays]]);

    /// <summary>Registers a trusted source of lists; returns its key.</summary>
    public Task<string> AddFeedAsync(string name) => KeyOfAsync(
        "sources", "add", name, "--data", Data, "--kinds", "signal", "--trusted");

    /// <summary>Waits, at most half a minute, until something that followers do has come about.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        long began = Environment.TickCount64;
        while (!await isSo())
        {
            Assert.True(Environment.TickCount64 - began < 30_000, "it did not come about within 30 s");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Registers a person; returns their key.</summary>
    public Task<string> AddPersonAsync(string id, string roles) => KeyOfAsync(
        "people", "add", id, "--data", Data, "--name", "Test", "--unit", "centre", "--roles", roles);

    /// <summary>The public portal of the last start that had one.</summary>
    public Uri Portal { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>Starts it with a portal on free ports and waits until it is ready.</summary>
    public Task StartWithPortalAsync()
    {
        Portal = new Uri($"http://127.0.0.1:{FreePorts().Api}/");
        return StartAsync("--portal", Portal.ToString());
    }

    /// <summary>Starts it on free ports and waits until it is ready.</summary>
    public async Task StartAsync(params string[] more)
    {
        (int api, int console) = FreePorts();
        long started = Stopwatch.GetTimestamp();
        runs.Add(await LeveeProcess.StartAsync(program, Work,
            line => line.StartsWith("ready ", StringComparison.Ordinal), [.. Arguments(api, console), .. more]));
        ReadyAfter = Stopwatch.GetElapsedTime(started);
        Api = new Uri($"http://127.0.0.1:{api}/");
        Console = new Uri($"http://127.0.0.1:{console}/");
    }

    /// <summary>Starts it and kills it a while later, whatever it is at.</summary>
    public async Task KillWhileStartingAsync(int afterMs)
    {
        (int api, int console) = FreePorts();
        using LeveeProcess starting = LeveeProcess.Start(program, Work, Arguments(api, console));
        await Task.Delay(afterMs, TestContext.Current.CancellationToken);
        await starting.EndByAsync("KILL");
    }

    /// <summary>Ends it by SIGTERM; returns how long that took and its exit code.</summary>
    public async Task<(TimeSpan Took, int Exit)> TerminateAsync()
    {
        long started = Stopwatch.GetTimestamp();
        await Process.EndByAsync("TERM");
        return (Stopwatch.GetElapsedTime(started), Process.ExitCode);
    }

    /// <summary>Runs another command of the same build to its end.</summary>
    public Task<LeveeProcess> RunAsync(params IEnumerable<string> arguments) =>
        LeveeProcess.RunAsync(program, Work, "", arguments);

    /// <summary>The command line of the node.</summary>
    public string[] Arguments(int api, int console) =>
    [
        "serve", "--data", Data, "--keys", Keys, "--home", home, "--api", $"http://127.0.0.1:{api}",
        "--console", $"http://127.0.0.1:{console}",
    ];

    /// <summary>A client of the edge with a source's key.</summary>
    public HttpClient Client(string key) => new()
    {
        BaseAddress = Api, Timeout = TimeSpan.FromMinutes(2),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    public void Dispose()
    {
        foreach (LeveeProcess run in runs) run.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private async Task<string> KeyOfAsync(params string[] arguments)
    {
        using LeveeProcess run = await RunAsync(arguments);
        Assert.True(run.ExitCode == 0, run.Complained);
        return run.Printed.Trim();
    }

    /// <summary>Two ports that are free now.</summary>
    public static (int Api, int Console) FreePorts()
    {
        using TcpListener first = new(IPAddress.Loopback, 0), second = new(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
