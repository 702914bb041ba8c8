using System.Globalization;
using System.Text.Json.Nodes;
using Levee.Commands.Rules;
using Levee.Contracts;
using Levee.Engine.Explaining;
using Levee.Engine.Rules;

namespace Levee.Commands.Replay;

/// <summary>Tells what a re-run found: sentences and tables for people, or one JSON object.</summary>
internal sealed class ReplayReport(RuleSet rules, ReplayRun run, TimeSpan took)
{
    /// <summary>Subjects that a list names; how many there are in all stands before it.</summary>
    private const int SubjectsShown = 20;

    private long Changed => run.Steps.Where(step => step.Key.Recorded != step.Key.Again).Sum(step => step.Value);

    private double SecondsAMillion => run.Entries == 0 ? 0 : took.TotalSeconds * 1_000_000 / run.Entries;

    private bool AreModelsEqual => (run.Recorded.Models ?? []).SequenceEqual(rules.Document.Models ?? []);

    // A window longer than what the journal holds before the time it counts from is not full at its beginning.
    private IEnumerable<string> ShortOfHistory => run.Begins is not { } begins ? [] : rules.Rules
        .Where(rule => RuleReads.LongestMs(rules, rule) > Instant.Later(run.Since, begins).Since(begins))
        .Select(rule => rule.Document.Id);

    /// <summary>Writes it for people.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine("a re-run, a new result: nothing that was decided changes");
        output.WriteLine($"recorded under {string.Join(", then ", run.Recorded.Hashes.Select(hash => hash[..12]))}; "
            + $"run again under {rules.Hash.ToString()[..12]}");
        output.WriteLine("texts are not kept: scores of texts and hosts are those journaled"
            + (AreModelsEqual ? "" : "; the other rules name other models, which were not asked"));
        output.WriteLine(Text($"{run.Compared:n0} events compared{From()}, {run.Folded:n0} before them folded"));
        output.WriteLine(Text($"{Changed:n0} verdicts change"));
        WriteSteps(output);
        WriteRules(output);
        WriteSubjects(output, "newly warned", run.Anchors.New);
        WriteSubjects(output, "no longer warned", run.Anchors.Freed);
        WriteSubjects(output, "newly warned against", run.Counterpart.New);
        WriteSubjects(output, "no longer warned against", run.Counterpart.Freed);
        WriteLabels(output);
        WriteWarming(output);
        output.WriteLine(Text($"{run.Entries:n0} entries in {took.TotalSeconds:0.0} s, {SecondsAMillion:0.0} s a ")
            + $"million; {MachineLoad.Words()}");
    }

    /// <summary>The same for machines.</summary>
    public JsonObject Json() => new()
    {
        ["is_rerun"] = true, ["recorded_under"] = RuleJson.List(run.Recorded.Hashes),
        ["run_under"] = rules.Hash.ToString(), ["scores"] = "journaled", ["models_equal"] = AreModelsEqual,
        ["since"] = run.Since == Instant.Min ? null : run.Since.ToString(), ["events_compared"] = run.Compared,
        ["events_folded"] = run.Folded, ["verdicts_changed"] = Changed,
        ["steps"] = new JsonArray([.. run.Steps.Select(step => new JsonObject
        {
            ["from"] = Word(step.Key.Recorded), ["to"] = Word(step.Key.Again), ["events"] = step.Value,
        })]),
        ["rules"] = new JsonArray([.. run.Rules.Select(rule => new JsonObject
        {
            ["rule"] = rule.Key, ["recorded"] = rule.Value.Recorded, ["again"] = rule.Value.Again,
            ["gained"] = rule.Value.Gained, ["lost"] = rule.Value.Lost,
            ["gained_while_warming"] = rule.Value.GainedWarming, ["unknown"] = rule.Value.Unknown,
        })]),
        ["newly_warned"] = Subjects(run.Anchors.New), ["no_longer_warned"] = Subjects(run.Anchors.Freed),
        ["newly_warned_against"] = Subjects(run.Counterpart.New),
        ["no_longer_warned_against"] = Subjects(run.Counterpart.Freed),
        ["labelled"] = new JsonObject
        {
            ["fraud_kept"] = Labelled(WarningLabel.Fraud, isKept: true),
            ["fraud_lost"] = Labelled(WarningLabel.Fraud, isKept: false), ["fraud_gained"] = run.GainedConfirmed,
            ["honest_kept"] = Labelled(WarningLabel.Honest, isKept: true),
            ["honest_freed"] = Labelled(WarningLabel.Honest, isKept: false), ["honest_gained"] = run.GainedCleared,
        },
        ["short_of_history"] = RuleJson.List(ShortOfHistory), ["entries"] = run.Entries,
        ["seconds"] = Math.Round(took.TotalSeconds, 3), ["seconds_a_million"] = Math.Round(SecondsAMillion, 3),
        ["load"] = MachineLoad.LastMinute(),
    };

    private string From() => run.Since == Instant.Min ? "" : $" since {run.Since}";

    private void WriteSteps(TextWriter output)
    {
        TextTable table = new();
        table.Add("from", "to", "events");
        foreach (((Step recorded, Step again), long events) in run.Steps)
            if (recorded != again)
                table.Add(Word(recorded), Word(again), Text($"{events:n0}"));
        if (Changed > 0) table.Write(output, "  ");
        TextTable sums = new();
        sums.Add("step", "recorded", "now");
        foreach (Step step in Enum.GetValues<Step>())
        {
            long then = run.Steps.Where(one => one.Key.Recorded == step).Sum(one => one.Value);
            long now = run.Steps.Where(one => one.Key.Again == step).Sum(one => one.Value);
            if (then + now > 0) sums.Add(Word(step), Text($"{then:n0}"), Text($"{now:n0}"));
        }
        sums.Write(output);
    }

    private void WriteRules(TextWriter output)
    {
        if (run.Rules.Count == 0) return;
        TextTable table = new();
        table.Add("rule", "spoke", "speaks now", "gained", "lost", "unknown now");
        foreach ((string id, RuleTurn turn) in run.Rules)
            table.Add(id, Text($"{turn.Recorded:n0}"), Text($"{turn.Again:n0}"), Text($"{turn.Gained:n0}"),
                Text($"{turn.Lost:n0}"), Text($"{turn.Unknown:n0}"));
        table.Write(output);
    }

    private void WriteSubjects(TextWriter output, string what, IReadOnlyList<KeyValuePair<int, int>> subjects)
    {
        output.WriteLine(Text($"{what}: {subjects.Count:n0}")
            + string.Concat(subjects.Take(SubjectsShown).Select((one, index) =>
                (index == 0 ? ": " : ", ") + run.Tails.Of(one.Key) + (one.Value > 1 ? Text($" ({one.Value})") : "")))
            + (subjects.Count > SubjectsShown ? ", ..." : ""));
    }

    private void WriteLabels(TextWriter output)
    {
        if (run.Labelled.Count == 0)
        {
            output.WriteLine("no warning raised here has an outcome recorded at the desk");
            return;
        }
        output.WriteLine(Text($"warnings confirmed as fraud: {Labelled(WarningLabel.Fraud, isKept: true):n0} kept, ")
            + Text($"{Labelled(WarningLabel.Fraud, isKept: false):n0} lost; {run.GainedConfirmed:n0} more are gained ")
            + "against those whom an outcome confirmed");
        output.WriteLine(Text($"warnings found harmless: {Labelled(WarningLabel.Honest, isKept: true):n0} kept, ")
            + Text($"{Labelled(WarningLabel.Honest, isKept: false):n0} freed; {run.GainedCleared:n0} more are raised ")
            + "between the same two");
    }

    private void WriteWarming(TextWriter output)
    {
        long warming = run.Rules.Values.Sum(turn => turn.GainedWarming);
        if (warming > 0)
            output.WriteLine(Text($"{warming:n0} of what is gained was unknown then because the rule was warming: ")
                + string.Join(", ", run.Rules.Where(rule => rule.Value.GainedWarming > 0).Select(rule => rule.Key)));
        string[] lack = [.. ShortOfHistory];
        if (lack.Length > 0)
            output.WriteLine(Text($"{lack.Length} rules look back further than the journal reaches before ")
                + $"{(run.Since == Instant.Min ? "its first event" : "that time")}, and count from its beginning: "
                + string.Join(", ", lack.Take(SubjectsShown)) + (lack.Length > SubjectsShown ? ", ..." : ""));
    }

    private long Labelled(WarningLabel label, bool isKept) => run.Labelled.GetValueOrDefault((label, isKept));

    private JsonObject Subjects(IReadOnlyList<KeyValuePair<int, int>> subjects) => new()
    {
        ["count"] = subjects.Count,
        ["first"] = RuleJson.List(subjects.Take(SubjectsShown).Select(one => run.Tails.Of(one.Key))),
    };

    private static string Word(Step step) => step.ToString().ToLowerInvariant();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
