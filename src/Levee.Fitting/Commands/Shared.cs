using System.CommandLine;
using System.CommandLine.Parsing;
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
        errors.WriteLine($"'{command} --help' says what was expected");
        return Usage;
    }

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
