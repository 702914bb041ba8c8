using System.CommandLine;
using System.Diagnostics;

namespace Levee.Commands;

/// <summary>
/// A command that is a program of its own, which <c>./levee</c> builds on first use, so that what it brings along is no
/// part of what serves.
/// </summary>
/// <param name="project">The project, such as <c>Levee.Benchmarks</c>.</param>
/// <param name="program">The program it builds, such as <c>levee-benchmarks</c>.</param>
/// <param name="home">The clone it is built in; null: as the launcher says, else the folder one stands in.</param>
internal sealed class SideProgram(string project, string program, string? home = null)
{
    /// <summary>A command that passes its arguments on.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="means">What it does.</param>
    /// <param name="first">What the program is given before the arguments.</param>
    public Command Command(string name, string means, params string[] first)
    {
        Argument<string[]> rest = new("arguments") { Description = "Passed on as they are" };
        // In the way of the outer --help, which knows nothing of what the program takes.
        Option<bool> help = new("--help", "-h", "-?") { Description = "What the program says of itself" };
        Command command = new(name, means) { rest, help };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) =>
        {
            IEnumerable<string> given = parsed.Tokens.Select(token => token.Value)
                .SkipWhile(token => token != name).Skip(1);
            return RunAsync(name, [.. first, .. given], stop);
        });
        return command;
    }

    /// <summary>Starts the program, waits for it and gives its exit code.</summary>
    /// <param name="name">The command that builds it: <c>./levee NAME</c>.</param>
    /// <param name="arguments">What the program is given.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<int> RunAsync(string name, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        string clone = home ?? Environment.GetEnvironmentVariable("LEVEE_HOME") ?? OfThisBuild();
        string path = Path.Combine(clone, "artifacts", "bin", project, "release", program);
        if (!File.Exists(path))
            throw new CommandException($"{path} is not there: './levee {name}' in the clone builds it");
        using Process? process = Process.Start(new ProcessStartInfo(path, arguments));
        if (process is null) throw new CommandException($"{path} could not be started");
        try
        {
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode;
    }

    // Never the folder where somebody stands: what lies there under this name may be anybody's program.
    private static string OfThisBuild() =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));
}
