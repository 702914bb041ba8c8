using System.CommandLine;
using System.Text.Json.Nodes;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary>Tells what a check found: lines for people, faults on standard error; or one JSON object.</summary>
internal sealed class CheckReport(InvocationConfiguration console, bool isJson)
{
    private readonly JsonArray problems = [];
    private readonly JsonArray evaluated = [];
    private readonly JsonArray faults = [];
    private readonly JsonArray lacks = [];
    private readonly JsonArray strays = [];
    private RuleSet? set;
    private int files;

    /// <summary>What is wrong with a rule.</summary>
    public void Tell(RuleProblem problem)
    {
        problems.Add(RuleJson.Of(problem));
        if (!isJson) console.Error.WriteLine(problem);
    }

    /// <summary>What is evaluated and not compiled.</summary>
    public void Tell(UncompiledPart part)
    {
        string text = $"{part.Rule}.yaml:{part.Position.Line}:{part.Position.Column}: {part.Reason}";
        evaluated.Add(text);
        if (!isJson) console.Output.WriteLine($"{text} is evaluated, not compiled: right, but slower");
    }

    /// <summary>The rule set that was loaded.</summary>
    public void Tell(RuleSet rules)
    {
        set = rules;
        if (!isJson) console.Output.WriteLine($"{rules.Rules.Count} rules, {rules.Hash}");
    }

    /// <summary>A file of evidence with its fault, or none.</summary>
    public void Tell(string file, string? fault)
    {
        files++;
        if (fault is null) return;
        faults.Add(new JsonObject { ["file"] = file, ["fault"] = fault });
        if (!isJson) console.Error.WriteLine($"{file}: {fault}");
    }

    /// <summary>A rule that lacks evidence.</summary>
    public void TellLack(string rule, bool hasMust, bool hasMustNot)
    {
        lacks.Add(new JsonObject { ["rule"] = rule, ["must"] = hasMust, ["must_not"] = hasMustNot });
        if (isJson) return;
        console.Output.WriteLine($"{rule}: nothing says what "
            + (hasMust ? "must not fire it" : hasMustNot ? "must fire it" : "must and what must not fire it"));
    }

    /// <summary>A folder of evidence that is no rule's.</summary>
    public void TellStray(string folder)
    {
        strays.Add(folder);
        if (!isJson) console.Output.WriteLine($"{folder}: there is no such rule");
    }

    /// <summary>The last line; returns the exit code.</summary>
    public int Close()
    {
        bool isGood = problems.Count == 0 && faults.Count == 0;
        if (isJson)
        {
            console.Output.WriteLine(RuleJson.Text(new JsonObject
            {
                ["good"] = isGood, ["rules"] = set?.Rules.Count, ["hash"] = set?.Hash.ToString(),
                ["problems"] = problems, ["evaluated"] = evaluated, ["evidence_files"] = files,
                ["evidence_faults"] = faults, ["evidence_missing"] = lacks, ["evidence_of_no_rule"] = strays,
            }));
        }
        else if (set is not null)
        {
            console.Output.WriteLine(faults.Count == 0
                ? $"{files} files of evidence, all as they should be"
                : $"{files} files of evidence, {faults.Count} not as they should be");
        }
        return isGood ? 0 : 1;
    }
}
