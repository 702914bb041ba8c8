using System.CommandLine;

namespace Levee.Commands;

/// <summary>Options that several commands share by name and meaning.</summary>
internal static class Shared
{
    /// <summary><c>--data</c>.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of journal, tables, sources.json and people.json", DefaultValueFactory = _ => "levee-data",
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON" };
}
