using System.CommandLine;
using Levee.Channels.Http;
using Levee.City;
using Levee.City.Scenarios;
using Levee.Composition;
using Levee.Contracts.Ports;

namespace Levee.Commands;

/// <summary>
/// The outermost line: turns what stopped a command into a sentence on standard error and an exit
/// code.
/// </summary>
internal static class Outermost
{
    private const int Usage = 2;
    private const int Failed = 3;

    /// <summary>Runs a command line; 0 is success, 1 what the command says, 2 wrong input, 3 a failure.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        try
        {
            DetailedHelp.Install(root);
            ParseResult parsed = root.Parse(args.Length > 0 ? args : ["--help"]);
            if (parsed.Errors.Count > 0)
            {
                UsageErrors.Write(parsed, Console.Error);
                return Usage;
            }
            InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception stopped) when (stopped is StartException or CommandException or SourceBookException
            or ScenarioException or FormatException or InvalidDataException or JournalUnreadableException
            or JournalFencedException)
        {
            await Console.Error.WriteLineAsync($"levee: {stopped.Message}").ConfigureAwait(false);
            return Usage;
        }
        catch (Exception stopped) when (stopped is CityException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"levee: {stopped.Message}").ConfigureAwait(false);
            return Failed;
        }
    }
}
