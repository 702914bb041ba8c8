using System.Text.RegularExpressions;
using Levee.Casework.Access;
using Levee.Casework.Rules;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;
using Levee.Storage.Tables;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Texts;
using Levee.Web.Verdicts;
using Levee.Web.Warnings;

namespace Levee.Web.Rules;

/// <summary>The rules in force: the list with what each answered, and the page of one with its evidence.</summary>
internal sealed partial class RuleScreen(ConsoleParts parts, RuleLives lives)
{
    private const string Screen = "rules";
    private const int HitsMax = 12;
    private const int SpokenMax = 4_000;
    private const int DrawnMax = 40;
    private const long DayMs = 86_400_000;

    private readonly RuleHitQueries hits = new(parts.Tables);
    private readonly VerdictQueries verdicts = new(parts.Tables);
    private readonly EvidenceBook evidence = new(parts.Home, parts.Scorers);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/rules", Screen,
            _ => Task.FromResult(PageResult.Of<RulesPage>(ListOf())));
        routes.Page("/console/rules/{id}", Screen, request => Task.FromResult(Show(request)));
        routes.Page("/console/rules/{id}/labels", Screen, request => Task.FromResult(ToLabel(request)));
        routes.Form("/console/rules/{id}/{command}", Screen, CommandAsync);
    }

    /// <summary>A rule's sentence with the names of its values in place of their form.</summary>
    internal static string Sentence(string written) =>
        Variable().Replace(written, match => $"[{match.Groups["name"].Value}]");

    private RulesView ListOf()
    {
        if (InForce() is not { } inForce) return new RulesView(null, [], IsWhole: true);
        IReadOnlyList<RuleHitCount> day = Day();
        return new RulesView(inForce, [.. RowsOf(inForce.Rules, day).OrderByDescending(row => row.Hits)
            .ThenBy(row => row.Rule.Id, StringComparer.Ordinal)],
            day.Sum(count => count.Verdicts) < RuleHitQueries.VerdictsMax);
    }

    private PageResult Show(PageRequest request)
    {
        string id = request.Route("id");
        if (Find(request) is not { } found) return PageResult.Missing;
        (RuleSetInForce inForce, int index) = found;
        IReadOnlyList<EvidenceCase> played = evidence.Of(inForce.Rules, index);
        RuleRow row = RowsOf(inForce.Rules, Day())[index];
        return PageResult.Of<RulePage>(new RulePageView
        {
            Row = row, InForce = inForce,
            Cap = inForce.Rules.Document.Caps.TryGetValue(row.Rule.Family, out int cap) ? cap : null,
            Measures = [.. row.Rule.Measures.Select(measure =>
                new NamedValue(measure.Name, MeasureWords.Of(measure, request.Frame.Text)))],
            Evidence = played, Life = LifeOf(request, inForce.Rules.Rules[index], played), Hits = HitsOf(id),
            MayOpenVerdict = Screens.MaySee(request.Signed.Person, "events"),
        });
    }

    private RuleLife LifeOf(PageRequest request, Rule rule, IReadOnlyList<EvidenceCase> played)
    {
        WorkflowInstance life = lives.Of(rule, lives.All());
        string outcome = OutcomeOf(played);
        Text text = request.Frame.Text;
        string? refused = request.Query("refused");
        WorkflowCommand? done = RuleTable.Table.FindCommand(request.Query("done") ?? "");
        string? said = refused is not null
            ? text.Say("warning.refused", ("reason", text.Of(Refusals.WordsOf(refused, RuleTable.Table))))
            : done is not null ? text.Say("warning.done", ("command", text.Of(done.Words))) : null;
        return new RuleLife
        {
            Instance = life, History = lives.HistoryOf(life),
            Commands = new WorkflowCommands($"/console/rules/{rule.Document.Id}",
                [.. lives.OptionsOf(life, request.Signed.Person)
                    .Where(option => option.Command.Name != RuleCommands.Label)
                    .Select(option => Shown(option, outcome))], said, refused is not null),
        };
    }

    /// <summary>The node plays the evidence itself: nobody states it, and nobody may go on while it fails.</summary>
    private static WorkflowOption Shown(WorkflowOption option, string outcome)
    {
        bool asks = option.Evidence.Any(evidence => evidence.Name == RuleEvidence.Played);
        Refusal? refusal = asks && option.IsPossible && outcome != RuleEvidence.Clean
            ? RuleTable.EvidenceFails
            : option.Refusal;
        return option with
        {
            Evidence = [.. option.Evidence.Where(evidence => evidence.Name != RuleEvidence.Played)],
            Refusal = refusal,
        };
    }

    private static string OutcomeOf(IReadOnlyCollection<EvidenceCase> played) =>
        played.Any(one => !one.IsPlayed || one.Fires != one.MustFire) ? RuleEvidence.Failing
        : played.Any(one => one.MustFire) && played.Any(one => !one.MustFire) ? RuleEvidence.Clean
        : RuleEvidence.Missing;

    private async Task<PageResult> CommandAsync(PageRequest request)
    {
        string name = request.Route("command");
        if (Find(request) is not { } found || name == RuleCommands.Label || RuleTable.Table.FindCommand(name) is null)
            return PageResult.Missing;
        Rule rule = found.InForce.Rules.Rules[found.Index];
        Dictionary<string, string> arguments = new(StringComparer.Ordinal)
        {
            [RuleEvidence.Played] =
                OutcomeOf([.. evidence.All(found.InForce.Rules, found.Index).Select(played => played.Case)]),
        };
        if (await request.FormAsync(RuleEvidence.Reason) is { } reason) arguments[RuleEvidence.Reason] = reason;
        DeskAnswer said = await lives.PostAsync(request, rule, name, arguments);
        if (said.Answer is not { } answer)
            return AccessLog.NotShown(request, new AccessAnswer(Entry: null, Purpose: "", said.Reason));
        string back = $"/console/rules/{rule.Document.Id}";
        return PageResult.Go(answer.Outcome is { IsAccepted: false } refused
            ? $"{back}?refused={Uri.EscapeDataString(refused.Refusal)}"
            : $"{back}?done={name}");
    }

    private PageResult ToLabel(PageRequest request)
    {
        if (Find(request) is not { } found) return PageResult.Missing;
        Rule rule = found.InForce.Rules.Rules[found.Index];
        WorkflowInstance life = lives.Of(rule, lives.All());
        long sample = lives.SampleOf(life);
        ILookup<Position, RuleLabel> labels = lives.LabelsOf(life).ToLookup(label => label.Verdict);
        string me = request.Signed.Person.Id;
        IEnumerable<LabelRow> rows = hits.Spoken((set, indexes) => IsRule(set, indexes, rule), SpokenMax)
            .Where(verdict => LabelSample.IsDrawn(verdict, sample)).OrderBy(LabelSample.OrderOf)
            .Select(verdict => new LabelRow(PartitionName.Screen.At(verdict),
                labels[verdict].FirstOrDefault(label => label.Who == me)?.Says ?? "",
                labels[verdict].Count(label => label.Who != me)));
        return PageResult.Of<LabelsPage>(new LabelsView(rule.Document, RulePrecision.Of(life), sample,
            [.. rows.OrderBy(row => row.Mine.Length > 0).Take(DrawnMax)],
            Screens.MaySee(request.Signed.Person, "events")));
    }

    // What an earlier form of the rule said is another rule's.
    private bool IsRule(Position rules, IReadOnlyList<int> indexes, Rule rule) =>
        parts.RuleSets.Find(rules) is { } set && indexes.Any(index => index < set.Rules.Count
            && set.Rules[index].Document.Id == rule.Document.Id && set.Rules[index].Hash == rule.Hash);

    private (RuleSetInForce InForce, int Index)? Find(PageRequest request)
    {
        if (InForce() is not { } inForce) return null;
        string id = request.Route("id");
        int index = inForce.Rules.Rules.ToList().FindIndex(rule => rule.Document.Id == id);
        return index < 0 ? null : (inForce, index);
    }

    private RuleSetInForce? InForce()
    {
        Position position = parts.RuleSets.Newest;
        if (parts.RuleSets.Find(position) is not { } rules) return null;
        Batch? batch = parts.Node.Read(PartitionName.Screen, position).FirstOrDefault();
        if (batch is null || position < batch.First || position >= batch.First.Plus(batch.Count))
            return new RuleSetInForce(rules, position, Since: null, Build: "");
        EntrySlot slot = batch.Entries[(int)(position.Value - batch.First.Value)];
        string build = slot.Kind == EntryKind.RulesInForce ? ((RulesInForce)batch.Others[slot.Index]).Build : "";
        return new RuleSetInForce(rules, position, batch.Time, build);
    }

    private IReadOnlyList<RuleHitCount> Day() =>
        hits.Since(FrameMaker.NowOf(parts.Node, parts.Time).Plus(-DayMs));

    private List<RuleRow> RowsOf(RuleSet rules, IReadOnlyList<RuleHitCount> day)
    {
        Dictionary<string, RuleTally> tallies =
            parts.Tallies().ToDictionary(tally => tally.Rule, StringComparer.Ordinal);
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        foreach (RuleHitCount count in day)
            foreach (string id in IdsOf(count.Rules, count.Hits))
                counts[id] = counts.GetValueOrDefault(id) + count.Verdicts;
        var all = lives.All();
        return [.. rules.Rules.Select(rule => (Rule: rule, Life: lives.Of(rule, all))).Select(one => new RuleRow(
            one.Rule.Document, one.Rule.Weight, tallies.GetValueOrDefault(one.Rule.Document.Id),
            counts.GetValueOrDefault(one.Rule.Document.Id))
        {
            State = one.Life.State, Precision = RulePrecision.Of(one.Life),
        })];
    }

    // A verdict names its rules by index in the set of its time: an earlier set may have them in other places.
    private IEnumerable<string> IdsOf(Position rules, IReadOnlyList<int> indexes) =>
        parts.RuleSets.Find(rules) is { } set
            ? indexes.Where(index => index < set.Rules.Count).Select(index => set.Rules[index].Document.Id)
            : [];

    private List<(VerdictRow, string)> HitsOf(string id)
    {
        IReadOnlyList<Position> newest = hits.Newest(
            (rules, indexes) => IdsOf(rules, indexes).Contains(id, StringComparer.Ordinal), HitsMax);
        return [.. newest.Select(verdicts.Find).OfType<VerdictRow>()
            .Select(verdict => (verdict, parts.Node.NameOf(verdict.Source)))];
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^{}]*\}")]
    private static partial Regex Variable();
}
