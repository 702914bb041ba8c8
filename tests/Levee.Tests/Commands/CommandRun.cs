using System.CommandLine;
using System.Text.Json.Nodes;

namespace Levee.Tests.Commands;

/// <summary>A command carried out in this process, with what it wrote.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>What it wrote as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Output)!;

    public static CommandRun Of(Command command, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        ParseResult parsed = command.Parse(arguments);
        Assert.Empty(parsed.Errors);
        int code = parsed.Invoke(new InvocationConfiguration
        {
            Output = output, Error = error, EnableDefaultExceptionHandler = false,
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
