using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Levee.Packs;
using Levee.Web.Rules;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules test</c>: plays the evidence of one rule or of all, file by file.</summary>
internal static class TestRules
{
    private const string Means = """
        Plays the evidence of one rule, or of all: each file of evidence/RULE/must, evidence/RULE/must-not and of these
        below local/, with what came of it.

        Examples:
          levee rules test sim-farm
          levee rules test
          levee rules test night-ringer --home /etc/levee --json

        Exit: 0 all as they should be; 1 some are not, or the rules have faults; 2 no such rule.
        """;

    public static Command Create()
    {
        Argument<string?> rule = new("RULE")
        {
            Description = "Id of the rule; default: all", Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("test", Means) { rule, home, json };
        command.SetAction(parsed => Run(parsed.GetValue(rule), parsed.GetValue(home)!, parsed.GetValue(json),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string? id, string home, bool isJson, InvocationConfiguration console)
    {
        if (LoadedRules.Of(home, console) is not { } rules) return 1;
        EvidenceBook book = new(home, ModelPack.Load(home, []));
        int[] asked = id is null ? [.. Enumerable.Range(0, rules.Rules.Count)] : [LoadedRules.IndexOf(rules, id)];
        (string Rule, string File, EvidenceCase Case)[] played = [.. from index in asked
                                                                     from one in book.All(rules, index)
                                                                     select (rules.Rules[index].Document.Id,
                                                                         one.File, one.Case)];
        if (isJson) console.Output.WriteLine(RuleJson.Text(JsonOf(played)));
        else Print(played, [.. asked.Select(index => rules.Rules[index].Document.Id)], console);
        return played.All(one => EvidenceFault.Of(one.Case) is null) && played.Length > 0 ? 0 : 1;
    }

    private static void Print((string Rule, string File, EvidenceCase Case)[] played, string[] asked,
        InvocationConfiguration console)
    {
        TextTable table = new();
        table.Add("rule", "evidence", "events", "what came of it", "");
        foreach ((string rule, _, EvidenceCase one) in played)
            table.Add(rule, (one.MustFire ? "must " : "must-not ") + one.Name, Count(one.Lines.Count), Became(one),
                EvidenceFault.Of(one) is { } fault ? "WRONG: " + fault : "as it should");
        if (played.Length > 0) table.Write(console.Output);
        foreach (string rule in asked.Except(played.Select(one => one.Rule)))
            console.Output.WriteLine($"{rule}: no evidence; evidence/{rule}/must and must-not are where it stands");
        int wrong = played.Count(one => EvidenceFault.Of(one.Case) is not null);
        console.Output.WriteLine($"{Count(played.Length)} files, {Count(wrong)} not as they should be");
    }

    private static string Became(EvidenceCase one)
    {
        if (!one.IsPlayed) return "not played";
        int first = FirstFire(one);
        string spoke = first > 0 ? $"fires on event {Count(first)}" : "silent";
        return one.Warns ? spoke + ", somebody warned" : spoke;
    }

    private static JsonObject JsonOf((string Rule, string File, EvidenceCase Case)[] played) => new()
    {
        ["files"] = new JsonArray([.. played.Select(one => new JsonObject
        {
            ["rule"] = one.Rule, ["file"] = one.File, ["must_fire"] = one.Case.MustFire,
            ["events"] = one.Case.Lines.Count, ["fires"] = one.Case.Fires, ["first_fire"] = FirstFire(one.Case),
            ["warns"] = one.Case.Warns, ["fault"] = EvidenceFault.Of(one.Case),
        })]),
        ["wrong"] = played.Count(one => EvidenceFault.Of(one.Case) is not null),
    };

    // Events from 1; 0 when the rule stays silent.
    private static int FirstFire(EvidenceCase one) => one.Lines.ToList().FindIndex(line => line.Fires) + 1;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
