using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary>Compares two rule sets as written, rule by rule.</summary>
internal static class RuleDiff
{
    /// <summary>What changes on the way from one to the other; empty when they say the same.</summary>
    public static IReadOnlyList<RuleChange> Of(RuleSetDocument from, RuleSetDocument to)
    {
        Dictionary<string, RuleDocument> before = from.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Dictionary<string, RuleDocument> after = to.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        List<RuleChange> changes = [];
        foreach (string id in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
            if (!after.TryGetValue(id, out RuleDocument? now))
                changes.Add(new RuleChange(id, "rule", Headline(before[id], from), To: null));
            else if (!before.TryGetValue(id, out RuleDocument? then))
                changes.Add(new RuleChange(id, "rule", From: null, Headline(now, to)));
            else
                changes.AddRange(OfRule(then, now, from, to));
        changes.AddRange(OfValues("families", "cap of ", Texts(from.Caps), Texts(to.Caps)));
        changes.AddRange(OfValues("actions", "", Thresholds(from), Thresholds(to)));
        changes.AddRange(OfValues("models", "", from.Models ?? [], to.Models ?? []));
        return changes;
    }

    private static string Headline(RuleDocument rule, RuleSetDocument set) =>
        $"{rule.TitleEn} (on {rule.On}, {rule.Symbol} {LogOdds.Of(set.Weights[rule.Symbol])}, {rule.Family})";

    private static List<RuleChange> OfRule(RuleDocument then, RuleDocument now, RuleSetDocument from,
        RuleSetDocument to)
    {
        List<RuleChange> changes = [.. OfValues(then.Id, "", Parts(then), Parts(now))];
        changes.AddRange(OfValues(then.Id, "measure ", Measures(then), Measures(now)));
        changes.AddRange(OfValues(then.Id, "parameter ", Parameters(then), Parameters(now)));
        (string weightThen, string weightNow) =
            (LogOdds.Of(from.Weights[then.Symbol]), LogOdds.Of(to.Weights[now.Symbol]));
        if (weightThen != weightNow) changes.Add(new RuleChange(then.Id, "weight", weightThen, weightNow));
        if (changes.Count == 0 && then.Text != now.Text)
            changes.Add(new RuleChange(then.Id, "text of the file", "another, with other notes", "this"));
        return changes;
    }

    private static IEnumerable<RuleChange> OfValues(string of, string what,
        IEnumerable<KeyValuePair<string, string>> from, IEnumerable<KeyValuePair<string, string>> to)
    {
        Dictionary<string, string> then = new(from, StringComparer.Ordinal), now = new(to, StringComparer.Ordinal);
        return from name in then.Keys.Union(now.Keys)
               let was = then.GetValueOrDefault(name)
               let becomes = now.GetValueOrDefault(name)
               where was != becomes
               select new RuleChange(of, what + name, was, becomes);
    }

    private static Dictionary<string, string> Parts(RuleDocument rule)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["on"] = rule.On, ["when"] = OneLine(rule.When), ["symbol"] = rule.Symbol, ["family"] = rule.Family,
            ["title (en)"] = rule.TitleEn, ["title (zh)"] = rule.TitleZh,
            ["because (en)"] = rule.BecauseEn, ["because (zh)"] = rule.BecauseZh,
            ["warning (en)"] = rule.WarningEn, ["warning (zh)"] = rule.WarningZh,
            ["typology"] = string.Join(", ", rule.Typology), ["benign (en)"] = string.Join(", ", rule.Benign),
            ["benign (zh)"] = string.Join(", ", rule.BenignZh ?? []), ["basis"] = string.Join(", ", rule.Basis),
            ["segment"] = rule.Segment,
        };
        if (rule.Journey is { } journey)
        {
            parts["journey of"] = $"{journey.Subject} within {journey.Within}";
            parts["journey's steps"] = string.Join("; then ", journey.Steps.Select(OneLine));
            parts["journey ended by"] = string.Join("; or ", journey.Without.Select(OneLine));
        }
        foreach (string empty in parts.Keys.Where(name => parts[name].Length == 0).ToArray()) parts.Remove(empty);
        return parts;
    }

    private static IEnumerable<KeyValuePair<string, string>> Measures(RuleDocument rule) =>
        rule.Measures.Select(measure => KeyValuePair.Create(measure.Name, OneLine(measure.Text)));

    private static IEnumerable<KeyValuePair<string, string>> Parameters(RuleDocument rule) =>
        from segment in rule.Values
        from value in segment.Value
        select KeyValuePair.Create($"{value.Key} of {segment.Key}", value.Value);

    private static IEnumerable<KeyValuePair<string, string>> Thresholds(RuleSetDocument set) =>
        from kind in set.Actions
        from segment in kind.Value
        from step in segment.Value
        select KeyValuePair.Create($"{step.Key} on {kind.Key} of {segment.Key}", LogOdds.Of(step.Value));

    private static IEnumerable<KeyValuePair<string, string>> Texts(SortedDictionary<string, int> scores) =>
        scores.Select(score => KeyValuePair.Create(score.Key, LogOdds.Of(score.Value)));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
