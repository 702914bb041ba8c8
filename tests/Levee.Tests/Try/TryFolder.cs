using System.Text;
using Levee.Contracts;
using Levee.Tests.Tidy;
using Levee.Try;
using Levee.Try.Lines;
using Levee.Try.Running;

namespace Levee.Tests.Try;

/// <summary>A folder of files to try, with a place of its own for what is temporary.</summary>
internal sealed class TryFolder : IDisposable
{
    public TryFolder()
    {
        Directory.CreateDirectory(Temporary);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("levee-try-tests-").FullName;

    public string Temporary => Path.Combine(Root, "temporary");

    public string PagePath => Path.Combine(Root, "page.html");

    public string Page => File.ReadAllText(PagePath);

    public StringWriter Output { get; } = new() { NewLine = "\n" };

    public StringWriter Errors { get; } = new() { NewLine = "\n" };

    public string[] OutputLines => Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static TrySettings Settings(bool isComplete = true) => new()
    {
        Home = Repository.Root, IsHistoryComplete = isComplete, Currency = Currency.Cny,
        Times = new LineTimes(480, new Instant(1_767_196_800_000)),
    };

    public TryRequest Request(params string[] files) => new()
    {
        Files = files, Given = ["try", .. files], Out = PagePath, IsJson = true, IsHistoryComplete = true,
        Settings = Settings(), Bounds = new TryBounds(TemporaryRoot: Temporary),
    };

    public Task<int> RunAsync(TryRequest request, string? answers = null, CancellationToken stop = default) =>
        new TryDesk(request, new TryConsole(Output, Errors, new StringReader(answers ?? ""), answers is not null))
            .RunAsync(stop);

    /// <summary>Calls as a SIM farm makes them among ordinary ones: English headers, one a minute.</summary>
    public static string Calls(int farm = 40)
    {
        StringBuilder table = new("caller,callee,start_time,duration,answered\n");
        for (int i = 0; i < farm; i++)
        {
            table.Append($"17012345678,139{i:d8},2026-03-02 09:{i % 60:d2}:00,0,no\n");
            table.Append($"138{i:d8},137{i:d8},2026-03-02 09:{i % 60:d2}:30,{60 + i},yes\n");
        }
        return table.ToString();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
