using System.Diagnostics;
using System.Globalization;
using System.Text;
using Levee.Tests.Tidy;

namespace Levee.IntegrationTests.Processes;

/// <summary>
/// The real executable as a process of its own, with core files allowed by the shell that starts it, so that a crash
/// would leave one. What it prints is kept. Owned by the test that starts it.
/// </summary>
internal sealed class LeveeProcess : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RunMax = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan EndWithin = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder printed = new();
    private readonly StringBuilder complained = new();
    private readonly List<(Func<string, bool> Is, TaskCompletionSource<string> Line)> awaited = [];
    private readonly Task reading;

    private LeveeProcess(LeveeProgram program, string folder, IEnumerable<string> arguments, string input)
    {
        ProcessStartInfo start = new("/bin/bash")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = folder, StandardInputEncoding = new UTF8Encoding(false),
        };
        foreach (string argument in (string[])["-c", "ulimit -c $(ulimit -H -c); exec \"$0\" \"$@\"", program.Path])
            start.ArgumentList.Add(argument);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["TMPDIR"] = folder;
        start.Environment["LEVEE_HOME"] = Repository.Root;
        foreach (string name in (string[])["DbgEnableMiniDump", "DbgMiniDumpName"])
            foreach (string prefix in (string[])["DOTNET_", "COMPlus_"]) start.Environment.Remove(prefix + name);
        process = Process.Start(start)!;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput, printed, Hear),
            ReadAsync(process.StandardError, complained, _ => { }));
        process.StandardInput.Write(input);
        process.StandardInput.Close();
    }

    /// <summary>What it printed on standard output so far.</summary>
    public string Printed => TextOf(printed);

    /// <summary>What it printed on standard error so far.</summary>
    public string Complained => TextOf(complained);

    public int ExitCode => process.ExitCode;

    public int Id => process.Id;

    /// <summary>Starts a command that goes on; returns once it printed a line that is awaited.</summary>
    public static async Task<LeveeProcess> StartAsync(
        LeveeProgram program, string folder, Func<string, bool> awaited, params IEnumerable<string> arguments)
    {
        LeveeProcess started = new(program, folder, arguments, "");
        try
        {
            await started.LineAsync(awaited);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Starts a command and waits for nothing.</summary>
    public static LeveeProcess Start(LeveeProgram program, string folder, params IEnumerable<string> arguments) =>
        new(program, folder, arguments, "");

    /// <summary>Runs a command to its end.</summary>
    public static Task<LeveeProcess> RunAsync(string folder, params IEnumerable<string> arguments) =>
        RunAsync(LeveeProgram.Beside, folder, "", arguments);

    /// <summary>Runs a command of a build to its end with something on standard input.</summary>
    public static async Task<LeveeProcess> RunAsync(
        LeveeProgram program, string folder, string input, IEnumerable<string> arguments)
    {
        LeveeProcess run = new(program, folder, arguments, input);
        await run.EndedAsync(RunMax);
        return run;
    }

    /// <summary>The first line it printed, or will print, that is awaited.</summary>
    public async Task<string> LineAsync(Func<string, bool> isAwaited)
    {
        TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (printed)
        {
            if (printed.ToString().Split('\n').FirstOrDefault(isAwaited) is { } already) return already;
            awaited.Add((isAwaited, line));
        }
        Task first = await Task.WhenAny(line.Task, reading,
            Task.Delay(ReadyWithin, TestContext.Current.CancellationToken));
        return first == line.Task
            ? await line.Task
            : throw new InvalidOperationException(
                $"levee ended or did not say what was awaited: {Printed}{Complained}");
    }

    /// <summary>Sends a signal by name (<c>TERM</c>, <c>KILL</c>, <c>ABRT</c>) and waits for the end.</summary>
    public async Task EndByAsync(string signal)
    {
        Signal(signal);
        if (signal == "ABRT") await AbortAgainAsync();
        await EndedAsync(EndWithin);
    }

    /// <summary>The runtime lets the first abort that comes from outside pass; the second ends the process.</summary>
    private async Task AbortAgainAsync()
    {
        using CancellationTokenSource soon = new(TimeSpan.FromSeconds(1));
        try
        {
            await process.WaitForExitAsync(soon.Token);
        }
        catch (OperationCanceledException)
        {
            Signal("ABRT");
        }
    }

    /// <summary>Waits for its end and for all that it printed.</summary>
    private async Task EndedAsync(TimeSpan within)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(within);
        await reading;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private void Signal(string signal)
    {
        using Process kill = Process.Start(
            "/bin/kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private void Hear(string line)
    {
        foreach ((Func<string, bool> isAwaited, TaskCompletionSource<string> found) in awaited)
            if (isAwaited(line))
                found.TrySetResult(line);
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder into, Action<string> said)
    {
        while (await from.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (into)
            {
                into.Append(line).Append('\n');
                said(line);
            }
        }
    }

    private static string TextOf(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
