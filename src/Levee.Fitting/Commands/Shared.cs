using System.CommandLine;
using System.CommandLine.Parsing;
using Levee.Contracts.Wire;
using Levee.Fitting.Sets;

namespace Levee.Fitting.Commands;

/// <summary>What the commands here have in common.</summary>
internal static class Shared
{
    private const int Usage = 2;

    /// <summary>Where the models lie.</summary>
    public static Option<string> Models() => new("--models")
    {
        Description = "Folder of the models",
        DefaultValueFactory = _ => Path.Combine(Home, "models"),
    };

    /// <summary>The folder of the clone.</summary>
    public static string Home => Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".";

    /// <summary>Runs a command line; 0 is success, 2 wrong use or input.</summary>
    public static int Invoke(RootCommand root, string[] args, TextWriter output, TextWriter errors)
    {
        ParseResult parsed = root.Parse(args.Length > 0 ? args : ["--help"]);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        string command = parsed.CommandResult.Parent is CommandResult { Command: not RootCommand } parent
            ? $"levee {parent.Command.Name} {parsed.CommandResult.Command.Name}"
            : $"levee {parsed.CommandResult.Command.Name}";
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            errors.WriteLine($"{command}: {message}");
        foreach (string given in parsed.UnmatchedTokens.Distinct(StringComparer.Ordinal))
            if (Meant(given, parsed.CommandResult.Command) is { } meant)
                errors.WriteLine($"{command}: did you mean '{meant}'?");
        errors.WriteLine($"'{command} --help' says what was expected");
        return Usage;
    }

    /// <summary>
    /// Refuses words that look like options where files were expected: a list of files takes every word that no option
    /// claims.
    /// </summary>
    public static void RefuseOptions(SymbolResult files)
    {
        SymbolResult? at = files;
        while (at is not (null or CommandResult)) at = at.Parent;
        if (at is not CommandResult { Command: var command }) return;
        foreach (string given in files.Tokens.Select(token => token.Value))
        {
            if (given.Length < 2 || given[0] != '-' || File.Exists(given)) continue;
            string meant = Meant(given, command) is { } near ? $"; did you mean '{near}'?" : "";
            files.AddError($"'{given}' is no option of '{command.Name}', and no such file is there{meant}");
        }
    }

    private static string? Meant(string given, Command command) => NearestWord.Of(given, given.StartsWith('-')
        ? command.Options.Select(option => option.Name).Where(name => name.StartsWith("--", StringComparison.Ordinal))
        : command.Subcommands.Select(sub => sub.Name));

    /// <summary>Runs and says what was wrong with the input: exit 2, a line on standard error.</summary>
    public static int Run(ParseResult parsed, Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (SetException fault)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"levee: {fault.Message}");
            return Usage;
        }
    }
}
