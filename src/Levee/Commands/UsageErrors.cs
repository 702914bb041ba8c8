using System.CommandLine;

namespace Levee.Commands;

/// <summary>
/// What is wrong with a command line: the faults, then one line that says how the command is written. The whole help is
/// for those who ask for it.
/// </summary>
internal static class UsageErrors
{
    /// <summary>Writes them, and the usage of the command that was meant.</summary>
    public static void Write(ParseResult parsed, TextWriter errors)
    {
        string command = PathOf(parsed);
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            errors.WriteLine($"{command}: {message}");
        foreach (string given in parsed.UnmatchedTokens.Distinct(StringComparer.Ordinal))
            if (Mistyped.Meant(given, parsed.CommandResult.Command) is { } meant)
                errors.WriteLine($"{command}: did you mean '{meant}'?");
        errors.WriteLine($"expected: {Usage(command, parsed.CommandResult.Command)}; '{command} --help' says more");
    }

    private static string PathOf(ParseResult parsed)
    {
        List<string> names = [];
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
            if (at is System.CommandLine.Parsing.CommandResult result)
                names.Insert(0, result.Command is RootCommand ? "levee" : result.Command.Name);
        return string.Join(' ', names);
    }

    private static string Usage(string path, Command command)
    {
        if (command.Subcommands.Count > 0)
            return $"{path} {string.Join('|', command.Subcommands.Select(sub => sub.Name))}";
        IEnumerable<string> required = command.Options.Where(option => option.Required)
            .Select(option => $" {option.Name} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}");
        return path + string.Concat(command.Arguments.Select(argument => " " + argument.Name))
            + string.Concat(required) + " [options]";
    }
}
