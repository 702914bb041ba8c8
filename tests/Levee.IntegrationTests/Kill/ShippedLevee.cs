using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Levee.IntegrationTests.Kill;

/// <summary>The program as it ships: built in Release by the launcher of the repository, run as a process.</summary>
internal static class ShippedLevee
{
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>The folder that holds the rules and the law.</summary>
    public static string Home { get; } = FindHome();

    /// <summary>The executable.</summary>
    public static string Path => Built.Value;

    /// <summary>Runs a command to its end.</summary>
    public static CommandRun Run(params string[] arguments) => Run(Path, arguments);

    private static CommandRun Run(string program, string[] arguments)
    {
        using Process process = Process.Start(StartOf(program, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), errors);
    }

    /// <summary>How a command is started: no shell, both streams read.</summary>
    public static ProcessStartInfo StartOf(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["LEVEE_HOME"] = Home;
        return start;
    }

    private static string Build()
    {
        CommandRun built = Run(System.IO.Path.Combine(Home, "levee"), ["--version"]);
        if (built.Exit != 0) throw new InvalidOperationException($"the program was not built: {built.Errors}");
        return System.IO.Path.Combine(Home, "artifacts", "bin", "Levee", "release", "levee");
    }

    private static string FindHome([CallerFilePath] string file = "")
    {
        DirectoryInfo? folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Levee.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"no Levee.slnx above {file}");
    }
}
