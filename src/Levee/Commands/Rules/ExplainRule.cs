using System.CommandLine;
using Levee.Commands.Files;
using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Web.Rules;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules explain</c>: one rule in sentences, and part by part over an event.</summary>
internal static class ExplainRule
{
    private const string Means = """
        Says one rule in sentences: what it reads, of whom, over which window and at how many bytes a subject, its
        parameters by segment, its weight, and the step it reaches alone and with each other family. With --event it
        plays a file of events and shows each value read, and which part of the condition held, did not, or is unknown.

        The file is in the form of evidence (docs/rules.md): NDJSON lines as sent, time lines, signal lines. Shown is
        the first event on which the rule speaks, else the last one it was asked about.

        Examples:
          levee rules explain sim-farm
          levee rules explain coached-transfer --event evidence/coached-transfer/must/classic.ndjson
          levee rules explain sim-farm --json

        Exit: 0; 1 the rules have faults; 2 no such rule, or the file cannot be played.
        """;

    public static Command Create()
    {
        Argument<string> rule = new("RULE") { Description = "Id of the rule" };
        Option<string?> events = new("--event") { Description = "File of events in the form of evidence" };
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("explain", Means) { rule, events, home, json };
        command.SetAction(parsed => Run(parsed.GetValue(rule)!, parsed.GetValue(events), parsed.GetValue(home)!,
            parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string id, string? file, string home, bool isJson, InvocationConfiguration console)
    {
        if (LoadedRules.Of(home, console) is not { } rules) return 1;
        int index = LoadedRules.IndexOf(rules, id);
        ExplainedEvent? seen = file is null ? null : Play(file, home, rules, index);
        ExplainReport report = new(rules, rules.Rules[index]);
        if (isJson) console.Output.WriteLine(RuleJson.Text(report.Json(seen)));
        else report.Write(console.Output, seen);
        return 0;
    }

    private static ExplainedEvent Play(string file, string home, RuleSet rules, int index)
    {
        _ = FileFault.ReadAll(file);
        EvidenceCase played = new EvidenceBook(home, ModelPack.Load(home, [])).Play(file, rules, index);
        if (!played.IsPlayed) throw new CommandException($"{file}: {EvidenceFault.Of(played)}");
        EvidenceLine[] asked = [.. played.Lines.Where(line => line.Reading is not null)];
        if (asked.Length == 0)
            throw new CommandException($"{file}: there is no event of the kind '{rules.Rules[index].On.Name}', on "
                + "which the rule stands");
        EvidenceLine shown = asked.FirstOrDefault(line => line.Fires) ?? asked[^1];
        return new ExplainedEvent(file, played.Lines.ToList().IndexOf(shown) + 1, asked.Length, shown);
    }
}
