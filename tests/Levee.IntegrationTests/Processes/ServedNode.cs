using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Levee.IntegrationTests.Processes;

/// <summary>
/// A node that <c>levee serve</c> runs as a process of its own: its folders, addresses, sources and people. It can be
/// started again over the same folders. Owned by one test; the folders go with it.
/// </summary>
internal sealed class ServedNode : IDisposable
{
    private readonly List<LeveeProcess> runs = [];
    private readonly string home;

    public ServedNode(string? home = null)
    {
        this.home = home ?? Repository.Root;
        foreach (string folder in (string[])[Data, Keys, Work]) Directory.CreateDirectory(folder);
    }

    /// <summary>Holds all that the node may write: nothing else lies in it.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("levee-served-").FullName;

    public string Data => Path.Combine(Root, "data");

    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Its working folder, and its folder of temporary files.</summary>
    public string Work => Path.Combine(Root, "work");

    public string Journal => Path.Combine(Data, "journal.db");

    /// <summary>The edge of the last start.</summary>
    public Uri Api { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>The console of the last start.</summary>
    public Uri Console { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>The process of the last start.</summary>
    public LeveeProcess Process => runs[^1];

    /// <summary>Everything that all starts printed.</summary>
    public string Logs => string.Concat(runs.Select(run => run.Printed + run.Complained));

    /// <summary>Registers a source of all given kinds; returns its key.</summary>
    public Task<string> AddSourceAsync(string name, string kinds) => KeyOfAsync("sources", "add", name,
        "--data", Data, "--kinds", kinds, "--learning-days", "0", "--lateness-days", "30", "--rate", "1000000",
        "--delivers");

    /// <summary>Registers a person; returns their key.</summary>
    public Task<string> AddPersonAsync(string id, string roles) => KeyOfAsync(
        "people", "add", id, "--data", Data, "--name", "Test", "--unit", "centre", "--roles", roles);

    /// <summary>Starts it on free ports and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        (int api, int console) = FreePorts();
        Api = new Uri($"http://127.0.0.1:{api}/");
        Console = new Uri($"http://127.0.0.1:{console}/");
        runs.Add(await LeveeProcess.StartAsync(
            Work, line => line.StartsWith("ready ", StringComparison.Ordinal), "serve", "--data", Data,
            "--keys", Keys, "--home", home, "--api", Api.ToString(), "--console", Console.ToString()));
    }

    /// <summary>A client of the edge with a source's key.</summary>
    public HttpClient Client(string key) => new()
    {
        BaseAddress = Api, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    public void Dispose()
    {
        foreach (LeveeProcess run in runs) run.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private async Task<string> KeyOfAsync(params string[] arguments)
    {
        using LeveeProcess run = await LeveeProcess.RunAsync(Work, arguments);
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
