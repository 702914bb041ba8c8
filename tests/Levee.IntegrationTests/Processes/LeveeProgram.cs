using System.Diagnostics;
using Levee.Tests.Tidy;

namespace Levee.IntegrationTests.Processes;

/// <summary>Which build of the program a test starts.</summary>
/// <param name="Path">The executable.</param>
internal sealed record LeveeProgram(string Path)
{
    private static readonly Lazy<LeveeProgram> Built = new(Build);

    /// <summary>The build beside these tests.</summary>
    public static LeveeProgram Beside { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "levee"));

    /// <summary>The program as it ships: built in Release by the launcher of the repository, once a test run.</summary>
    public static LeveeProgram Shipped => Built.Value;

    private static LeveeProgram Build()
    {
        ProcessStartInfo start = new(Repository.PathOf("levee"), ["--version"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process launcher = Process.Start(start)!;
        Task<string> version = launcher.StandardOutput.ReadToEndAsync();
        string errors = launcher.StandardError.ReadToEnd();
        launcher.WaitForExit();
        return launcher.ExitCode == 0 && version.GetAwaiter().GetResult().Length > 0
            ? new LeveeProgram(Repository.PathOf("artifacts", "bin", "Levee", "release", "levee"))
            : throw new InvalidOperationException($"the program was not built: {errors}");
    }
}
