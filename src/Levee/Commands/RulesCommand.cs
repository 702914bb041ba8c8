using System.CommandLine;
using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Web.Rules;

namespace Levee.Commands;

/// <summary>
/// <c>levee rules check</c>: loads and compiles the rules, plays their evidence, and says everything that is wrong with
/// them.
/// </summary>
internal static class RulesCommand
{
    private const string Means = """
        Loads rules/, scores/, actions.yaml and parameters/ (with local/ over them), compiles them, and plays the files
        of evidence/ and local/evidence/. Every fault is named: in rules with file, line, column and what was expected,
        in evidence with the file that does not do what its folder says. A rule without evidence is named, no fault.

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
        return Play(new EvidenceBook(home, ModelPack.Load(home, [])), result.RuleSet, console);
    }

    private static int Play(EvidenceBook evidence, RuleSet rules, InvocationConfiguration console)
    {
        int files = 0, faults = 0;
        for (int rule = 0; rule < rules.Rules.Count; rule++)
        {
            bool hasMust = false, hasMustNot = false;
            foreach ((string file, EvidenceCase one) in evidence.All(rules, rule))
            {
                files++;
                hasMust |= one.MustFire;
                hasMustNot |= !one.MustFire;
                if (FaultOf(one) is not { } fault) continue;
                faults++;
                console.Error.WriteLine($"{file}: {fault}");
            }
            if (!hasMust || !hasMustNot)
                console.Output.WriteLine($"{rules.Rules[rule].Document.Id}: nothing says what "
                    + (hasMust ? "must not fire it" : hasMustNot ? "must fire it" : "must and what must not fire it"));
        }
        foreach (string stray in evidence.Strays(rules)) console.Output.WriteLine($"{stray}: there is no such rule");
        console.Output.WriteLine(faults == 0
            ? $"{files} files of evidence, all as they should be"
            : $"{files} files of evidence, {faults} not as they should be");
        return faults == 0 ? 0 : 1;
    }

    private static string? FaultOf(EvidenceCase one) => one switch
    {
        { IsTooLarge: true } => $"larger than {EvidenceBook.BytesMax} bytes",
        { BadLine: > 0 } => $"line {one.BadLine} cannot be read (docs/rules.md, Evidence)",
        { MustFire: true, Fires: false } => "the rule does not fire, and must",
        { MustFire: false, Fires: true } => "the rule fires, and must not",
        { MustFire: false, Warns: true } => "another rule warns somebody in it: an honest twin is warned about by none",
        _ => null,
    };
}
