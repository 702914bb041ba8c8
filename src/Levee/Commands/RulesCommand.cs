using System.CommandLine;
using Levee.Engine.Rules;
using Levee.Packs;

namespace Levee.Commands;

/// <summary>
/// <c>levee rules check</c>: loads and compiles the rules and says everything that is wrong with
/// them.
/// </summary>
internal static class RulesCommand
{
    private const string Means = """
        Loads rules/, scores/, actions.yaml and parameters/ (with local/ over them) and compiles them.
        Every fault is named with file, line, column and what was expected.

        Examples:
          levee rules check
          levee rules check --home /etc/levee

        Exit: 0 all good; 1 faults.
        """;

    public static Command Create()
    {
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        DetailedCommand check = new("check", Means) { home };
        check.SetAction(parsed => Check(parsed.GetValue(home)!, parsed.InvocationConfiguration));
        return new Command("rules", "The rules this node decides by.") { check };
    }

    private static int Check(string home, InvocationConfiguration console)
    {
        RuleSetResult result = RulePack.Load(home);
        foreach (RuleProblem problem in result.Problems) console.Error.WriteLine(problem);
        if (!result.IsSuccess) return 1;
        foreach (UncompiledPart part in result.RuleSet.NotCompiled)
            console.Output.WriteLine($"{part.Rule}.yaml:{part.Position.Line}:{part.Position.Column}: {part.Reason} is "
                + "evaluated, not compiled: right, but slower");
        console.Output.WriteLine($"{result.RuleSet.Rules.Count} rules, {result.RuleSet.Hash}");
        return 0;
    }
}
