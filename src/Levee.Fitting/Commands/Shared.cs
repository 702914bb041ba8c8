using System.CommandLine;
using Levee.Fitting.Sets;

namespace Levee.Fitting.Commands;

/// <summary>What the commands here have in common.</summary>
internal static class Shared
{
    /// <summary>Where the models lie.</summary>
    public static Option<string> Models() => new("--models")
    {
        Description = "Folder of the models",
        DefaultValueFactory = _ => Path.Combine(Home, "models"),
    };

    /// <summary>The folder of the clone.</summary>
    public static string Home => Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".";

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
            return 2;
        }
    }
}
