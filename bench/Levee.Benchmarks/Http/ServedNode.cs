using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Levee.Benchmarks.Http;

/// <summary>The shipped <c>levee serve</c> in a process and a folder of its own; gone with the bench.</summary>
internal sealed class ServedNode : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("levee-bench-");
    private readonly string program;
    private readonly Process process;

    /// <summary>Starts it and waits until it is ready; throws <see cref="BenchException"/>.</summary>
    /// <param name="home">The folder with rules and the built program.</param>
    /// <param name="sources">How many sources it knows.</param>
    public ServedNode(string home, int sources)
    {
        program = Path.Combine(home, "artifacts", "bin", "Levee", "release", "levee");
        if (!File.Exists(program))
            throw new BenchException($"{program} is not there: start this as './levee bench http'");
        string data = Path.Combine(root.FullName, "data"), keys = Path.Combine(root.FullName, "keys");
        Keys = [.. Enumerable.Range(1, sources).Select(number => Required("sources", "add", $"source-{number}",
            "--data", data, "--rate", "2500000", "--learning-days", "0",
            "--kinds", "call,call-ended,text,visit,payment,card,account,app"))];
        Required("people", "add", "desk-1", "--data", data, "--name", "Desk 1", "--unit", "centre", "--roles", "desk");
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        process = Start("serve", "--data", data, "--keys", keys, "--home", home, "--api", Address.OriginalString,
            "--console", $"http://127.0.0.1:{FreePort()}");
        WaitUntilReady();
    }

    /// <summary>The keys of its sources.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The edge.</summary>
    public Uri Address { get; }

    /// <summary>The process.</summary>
    public int Id => process.Id;

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        root.Delete(recursive: true);
    }

    private void WaitUntilReady()
    {
        Task<bool> ready = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
                if (line.StartsWith("ready ", StringComparison.Ordinal))
                    return true;
            return false;
        });
        if (ready.Wait(ReadyWithin) && ready.Result)
        {
            process.BeginErrorReadLine();
            return;
        }
        if (!process.HasExited) process.Kill();
        throw new BenchException($"the node did not get ready: {process.StandardError.ReadToEnd().Trim()}");
    }

    private string Required(params string[] arguments)
    {
        using Process run = Start(arguments);
        string said = run.StandardOutput.ReadToEnd(), wrong = run.StandardError.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode == 0
            ? said.Trim()
            : throw new BenchException($"'levee {arguments[0]} {arguments[1]}' failed: {wrong.Trim()}");
    }

    private Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new BenchException($"{program} could not be started");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
