using System.CommandLine;

namespace Levee.Commands;

/// <summary>
/// A command whose description is one paragraph in a list of commands; examples, file forms and exit codes stand below
/// its own help only.
/// </summary>
internal sealed class DetailedCommand : Command
{
    /// <summary>A command; <paramref name="means"/> begins with the paragraph, the rest follows a blank line.</summary>
    public DetailedCommand(string name, string means)
        : base(name, means.Split("\n\n")[0])
    {
        Details = string.Join("\n\n", means.Split("\n\n").Skip(1));
    }

    /// <summary>What stands below the help.</summary>
    public string Details { get; }
}
