using System.CommandLine;
using System.CommandLine.Parsing;
using Levee.Contracts.Wire;

namespace Levee.Commands;

/// <summary>Finds what a mistyped word of a command line was probably meant to be.</summary>
internal static class Mistyped
{
    /// <summary>The nearest command or option that could stand there, or null when none is near.</summary>
    public static string? Meant(string given, Command command) => NearestWord.Of(given, given.StartsWith('-')
        ? OptionsOf(command)
        : command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name));

    /// <summary>
    /// Refuses words that look like options where files were expected: an argument of several files takes every word
    /// that no option claims. A file may be called so; one that is not there was meant as an option.
    /// </summary>
    public static void RefuseOptions(SymbolResult files)
    {
        Command? command = CommandOf(files)?.Command;
        foreach (string given in files.Tokens.Select(token => token.Value))
        {
            if (command is null || given.Length < 2 || given[0] != '-' || File.Exists(given)) continue;
            string meant = Meant(given, command) is { } near ? $"; did you mean '{near}'?" : "";
            files.AddError($"'{given}' is no option here, and no such file is there{meant}");
        }
    }

    private static IEnumerable<string> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(one => one.Recursive)))
        .SelectMany(option => option.Aliases.Append(option.Name))
        .Where(name => name.StartsWith("--", StringComparison.Ordinal));

    private static CommandResult? CommandOf(SymbolResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
            if (at is CommandResult command)
                return command;
        return null;
    }
}
