using System.CommandLine;
using System.Diagnostics;

namespace Levee.Commands;

/// <summary>
/// <c>levee fit</c> and <c>levee evaluate texts|hosts</c>: started as a program of their own, which <c>./levee</c>
/// builds on first use, so that what learns is no part of what serves.
/// </summary>
internal static class FittingCommand
{
    /// <summary>The command <c>fit</c>.</summary>
    public static Command Fit() =>
        PassOn("fit", "Fits the scorers of texts and hosts to files. 'fit --help' says more.", ["fit"]);

    /// <summary>One of the commands below <c>evaluate</c>.</summary>
    public static Command Evaluate(string what) => PassOn(what,
        $"Measures the scorer of {what} on files. 'evaluate {what} --help' says more.", ["evaluate", what]);

    private static Command PassOn(string name, string means, IReadOnlyList<string> begin)
    {
        Argument<string[]> rest = new("arguments") { Description = "Passed on as they are" };
        Command command = new(name, means) { rest };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) => RunAsync(
            [.. begin, .. parsed.Tokens.Select(token => token.Value).Skip(begin.Count)], stop));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        string home = Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".";
        string program = Path.Combine(home, "artifacts", "bin", "Levee.Fitting", "release", "levee-fitting");
        if (!File.Exists(program))
            throw new CommandException($"{program} is not there: './levee {arguments[0]}' in the clone builds it");
        ProcessStartInfo start = new(program, arguments);
        using Process process = Process.Start(start)
            ?? throw new CommandException($"{program} could not be started");
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
}
