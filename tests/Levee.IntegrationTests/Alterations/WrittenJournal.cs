using System.Net.Http.Headers;
using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Alterations;

/// <summary>
/// A journal that a real process wrote, with the heads that a bank kept of its answers. Made once; each test alters a
/// copy of its own.
/// </summary>
public sealed class WrittenJournal : IAsyncLifetime
{
    private const int Requests = 12;
    private readonly ServedNode node = new();

    /// <summary>The head that each answer carried, in order.</summary>
    internal List<string> Heads { get; } = [];

    /// <summary>What <c>levee send --heads</c> kept.</summary>
    internal string SentHeads { get; private set; } = "";

    /// <summary>The folder that commands are run in.</summary>
    internal string Work => node.Work;

    public async ValueTask InitializeAsync()
    {
        string key = await node.AddSourceAsync("bank-1", "payment,report");
        await node.AddPersonAsync("desk-07", "desk");
        await node.StartAsync();
        using (HttpClient http = node.Client(key))
        {
            for (int request = 1; request <= Requests; request++) Heads.Add(await PostAsync(http, request));
        }
        await SendAsync(key);
        await node.Process.EndByAsync("TERM");
        Assert.Equal(0, node.Process.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        node.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy of the data folder, whole and closed.</summary>
    internal string Copy(string name)
    {
        string folder = Path.Combine(node.Root, "copy-" + name);
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(node.Data, "journal.db*"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static async Task<string> PostAsync(HttpClient http, int request)
    {
        string line = Payment(request);
        using StringContent body = new(line, new MediaTypeHeaderValue("application/x-ndjson"));
        using HttpResponseMessage answer =
            await http.PostAsync("v1/events", body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return Assert.Single(answer.Headers.GetValues("Levee-Head"));
    }

    private async Task SendAsync(string key)
    {
        string file = Path.Combine(node.Work, "more.ndjson"), kept = Path.Combine(node.Work, "sent-heads.txt");
        await File.WriteAllLinesAsync(file, [Payment(101), Payment(102)]);
        using LeveeProcess send = await LeveeProcess.RunAsync(node.Work, "send", file, "--to", node.Api.ToString(),
            "--key", key, "--heads", kept);
        Assert.True(send.ExitCode == 0, send.Complained);
        SentHeads = kept;
    }

    private static string Payment(int number) =>
        $$"""{"kind":"payment","seq":{{number}},"at":"{{DateTimeOffset.UtcNow:O}}","payer":"acc-{{number}}",""" +
        $$""" "payee":"acc-{{number + 1}}","state":"asked","amount":{{number}},"currency":"CNY","act":"transfer"}""";
}
