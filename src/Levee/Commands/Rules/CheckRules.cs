using System.CommandLine;
using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Web.Rules;

namespace Levee.Commands.Rules;

/// <summary>
/// <c>levee rules check</c>: loads and compiles the rules, plays their evidence, and says everything that is wrong with
/// them.
/// </summary>
internal static class CheckRules
{
    private const string Means = """
        Loads rules/, scores/, actions.yaml and parameters/ (with local/ over them), compiles them, and plays the files
        of evidence/ and local/evidence/. Every fault is named: in rules with file, line, column and what was expected,
        in evidence with the file that does not do what its folder says. A rule without evidence is named, no fault.

        Examples:
          levee rules check
          levee rules check --home /etc/levee
          levee rules check --json

        Exit: 0 all good; 1 faults.
        """;

    public static Command Create()
    {
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        Option<bool> json = Shared.Json();
        DetailedCommand check = new("check", Means) { home, json };
        check.SetAction(parsed => Check(parsed.GetValue(home)!,
            new CheckReport(parsed.InvocationConfiguration, parsed.GetValue(json))));
        return check;
    }

    private static int Check(string home, CheckReport report)
    {
        RuleSetResult result = RulePack.Load(home);
        foreach (RuleProblem problem in result.Problems) report.Tell(problem);
        if (!result.IsSuccess) return report.Close();
        foreach (UncompiledPart part in result.RuleSet.NotCompiled) report.Tell(part);
        report.Tell(result.RuleSet);
        Play(new EvidenceBook(home, ModelPack.Load(home, [])), result.RuleSet, report);
        return report.Close();
    }

    private static void Play(EvidenceBook evidence, RuleSet rules, CheckReport report)
    {
        for (int rule = 0; rule < rules.Rules.Count; rule++)
        {
            bool hasMust = false, hasMustNot = false;
            foreach ((string file, EvidenceCase one) in evidence.All(rules, rule))
            {
                hasMust |= one.MustFire;
                hasMustNot |= !one.MustFire;
                report.Tell(file, EvidenceFault.Of(one));
            }
            if (!hasMust || !hasMustNot) report.TellLack(rules.Rules[rule].Document.Id, hasMust, hasMustNot);
        }
        foreach (string stray in evidence.Strays(rules)) report.TellStray(stray);
    }
}
