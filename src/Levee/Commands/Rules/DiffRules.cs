using System.CommandLine;
using Levee.Composition;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules diff</c>: what changes from one rule set to another, in words.</summary>
internal static class DiffRules
{
    private const string Means = """
        Says rule by rule what changes on the way from one rule set to another: rules added and removed, measures,
        conditions, parameters, weights, sentences; caps of families and thresholds of steps; fitted models.

        It goes from the rules of --home to those of DIR; or, with --from, from a rule set that was in force in the
        journal of --data (by the beginning of its hash) to those of --home, or of DIR when it is given.

        Examples:
          levee rules diff ../proposed
          levee rules diff --from 784fbcf5 --data ./levee-data
          levee rules diff ../proposed --json

        Exit: 0 they say the same; 1 they differ, or one has faults; 2 no such rule set.
        """;

    public static Command Create()
    {
        Argument<string?> to = new("DIR")
        {
            Description = "Folder with the other rules/, scores/, parameters/ and actions.yaml",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> from = new("--from") { Description = "Beginning of the hash of a rule set in the journal" };
        Option<string> data = Shared.Data();
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("diff", Means) { to, from, data, home, json };
        command.SetAction(parsed => Run(parsed.GetValue(to), parsed.GetValue(from),
            new NodeLayout(parsed.GetValue(data)!, ""), parsed.GetValue(home)!,
            new DiffReport(parsed.InvocationConfiguration, parsed.GetValue(json))));
        return command;
    }

    private static int Run(string? to, string? from, NodeLayout layout, string home, DiffReport report)
    {
        if (to is null && from is null)
            throw new CommandException("nothing to compare with: DIR or --from HASH was expected");
        if (to is not null && !Directory.Exists(to))
            throw new CommandException($"{to}: there is no such folder");
        RuleSetDocument? then = from is null
            ? LoadedRules.Of(home, report.Console)?.Document
            : JournaledRules.Find(layout, from, report.Console);
        RuleSetDocument? now = LoadedRules.Of(to ?? home, report.Console)?.Document;
        return then is null || now is null ? 1 : report.Tell(then, now);
    }
}
