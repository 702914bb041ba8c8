using System.CommandLine;

namespace Levee.Commands;

/// <summary>Options that several commands share by name and meaning.</summary>
internal static class Shared
{
    /// <summary><c>--data</c>.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of journal, tables, sources.json and people.json",
        DefaultValueFactory = _ => "levee-data",
    };

    /// <summary>An option that takes an address: <c>http://HOST:PORT</c>.</summary>
    public static Option<Uri> Address(string name, string means, string otherwise) => new(name)
    {
        Description = means, DefaultValueFactory = _ => new Uri(otherwise),
        CustomParser = result =>
        {
            string given = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Uri.TryCreate(given, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
                return address;
            result.AddError(
                $"{name}: '{given}' is not an address; http://HOST:PORT was expected, such as {otherwise}");
            return null;
        },
    };

    /// <summary><c>--api</c>.</summary>
    public static Option<Uri> Api() => Address("--api", "Address of the edge for machines", "http://127.0.0.1:5080");

    /// <summary><c>--console</c>.</summary>
    public static Option<Uri> Console() => Address("--console", "Address of the console", "http://127.0.0.1:5081");

    /// <summary><c>--portal</c>.</summary>
    public static Option<Uri?> Portal(string otherwise) => new("--portal")
    {
        Description = $"Address of the public portal, such as http://127.0.0.1:5082; {otherwise}",
        CustomParser = result => result.Tokens.Count == 1
            && Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address)
            && address.Scheme is "http" or "https"
                ? address
                : Wrong(result),
    };

    private static Uri? Wrong(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--portal: this is not an address; http://HOST:PORT was expected");
        return null;
    }

    /// <summary><c>--home</c>: the folder of what the node decides by.</summary>
    public static Option<string> Home(string holds) => new("--home")
    {
        Description = "Folder that holds " + holds,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".",
    };

    /// <summary><c>--scenario</c>.</summary>
    public static Option<string?> Scenario() => new("--scenario") { Description = "Scenario file; default: the town" };

    /// <summary>The scenario file that was given, or the town's in the home folder.</summary>
    public static string ScenarioIn(string home, string? given) =>
        given ?? Path.Combine(home, "scenarios", "town.json");

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON" };
}
