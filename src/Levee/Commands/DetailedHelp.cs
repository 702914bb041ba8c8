using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Levee.Commands;

/// <summary>The usual help, with the details of a <see cref="DetailedCommand"/> below it.</summary>
internal sealed class DetailedHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Puts it behind <c>--help</c> of every command.</summary>
    public static void Install(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is HelpAction usual) option.Action = new DetailedHelp(usual);
    }

    /// <summary>Who asks for help need not have said yet what the command requires.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DetailedCommand command)
            parseResult.InvocationConfiguration.Output.WriteLine(command.Details + Environment.NewLine);
        return code;
    }
}
