using System.Diagnostics;
using System.Globalization;

namespace Levee.IntegrationTests.Kill;

/// <summary>A <c>serve</c> process that is ready; disposing kills it when it still runs.</summary>
internal sealed class RunningLevee : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];

    private RunningLevee(string[] arguments)
    {
        long started = Stopwatch.GetTimestamp();
        Api = new Uri(arguments[Array.IndexOf(arguments, "--api") + 1]);
        process = new Process { StartInfo = ShippedLevee.StartOf(ShippedLevee.Path, arguments) };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Task ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        int first = Task.WaitAny([ready.Task, ended], ReadyWithin);
        Assert.True(first == 0, $"the node did not get ready: {Said}");
        ReadyAfter = Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The edge's address.</summary>
    public Uri Api { get; }

    /// <summary>The process.</summary>
    public int Id => process.Id;

    /// <summary>From the start to the line that says ready.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Everything it said.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    public static RunningLevee Start(string[] arguments) => new(arguments);

    /// <summary>A connection of a source.</summary>
    public HttpClient Client(string key)
    {
        HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 })
        {
            BaseAddress = Api, Timeout = TimeSpan.FromMinutes(2),
        };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>SIGKILL: the process ends at once, wherever it is.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM; returns how long it took to end and its exit code.</summary>
    public (TimeSpan Took, int Exit) Terminate()
    {
        long started = Stopwatch.GetTimestamp();
        using Process signal = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), $"it did not end: {Said}");
        return (Stopwatch.GetElapsedTime(started), process.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.Add(line);
        if (line.StartsWith("ready ", StringComparison.Ordinal)) ready.TrySetResult();
    }
}
