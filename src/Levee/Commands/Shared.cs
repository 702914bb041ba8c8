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
            result.AddError($"{name}: '{given}' is not an address; http://HOST:PORT was expected");
            return null;
        },
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON" };
}
