using System.Text.RegularExpressions;
using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;
using Levee.Storage.Tables;
using Levee.Web.Http;
using Levee.Web.Verdicts;

namespace Levee.Web.Rules;

/// <summary>The rules in force: the list with what each answered, and the page of one with its evidence.</summary>
internal sealed partial class RuleScreen(ConsoleParts parts)
{
    private const string Screen = "rules";
    private const int HitsMax = 12;
    private const long DayMs = 86_400_000;

    private readonly RuleHitQueries hits = new(parts.Tables);
    private readonly VerdictQueries verdicts = new(parts.Tables);
    private readonly EvidenceBook evidence = new(parts.Home, parts.Scorers);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/rules", Screen,
            _ => Task.FromResult(PageResult.Of<RulesPage>(ListOf())));
        routes.Page("/console/rules/{id}", Screen, request => Task.FromResult(Show(request)));
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
        if (InForce() is not { } inForce) return PageResult.Missing;
        int index = inForce.Rules.Rules.ToList().FindIndex(rule => rule.Document.Id == id);
        if (index < 0) return PageResult.Missing;
        RuleRow row = RowsOf(inForce.Rules, Day())[index];
        return PageResult.Of<RulePage>(new RulePageView
        {
            Row = row, InForce = inForce,
            Cap = inForce.Rules.Document.Caps.TryGetValue(row.Rule.Family, out int cap) ? cap : null,
            Measures = [.. row.Rule.Measures.Select(measure =>
                new NamedValue(measure.Name, MeasureWords.Of(measure, request.Frame.Text)))],
            Evidence = evidence.Of(inForce.Rules, index), Hits = HitsOf(id),
            MayOpenVerdict = Screens.MaySee(request.Signed.Person, "events"),
        });
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
        return [.. rules.Rules.Select(rule => new RuleRow(rule.Document, rule.Weight,
            tallies.GetValueOrDefault(rule.Document.Id), counts.GetValueOrDefault(rule.Document.Id)))];
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
