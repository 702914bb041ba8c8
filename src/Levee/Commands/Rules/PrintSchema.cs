using System.CommandLine;
using Levee.Packs.Schemas;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules schema</c>: the JSON Schema of rule files.</summary>
internal static class PrintSchema
{
    private const string Means = """
        Prints the JSON Schema of the files of the rule pack: rules, parameters, scores, actions. An editor with a YAML
        server completes and marks them by it.

        docs/rules.schema.json is the same text. A first line '# yaml-language-server: $schema=FILE' in a rule names it
        to the editor (docs/rules.md).

        Example:
          levee rules schema > rules.schema.json

        Exit: 0.
        """;

    public static Command Create()
    {
        DetailedCommand command = new("schema", Means);
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(PackSchema.Write());
            return 0;
        });
        return command;
    }
}
