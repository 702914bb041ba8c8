using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>
/// What persons said of rules in verdicts: one word a rule, verdict and person, the last one counts. Owned by the
/// desk's state.
/// </summary>
internal sealed class LabelBook
{
    private readonly SortedDictionary<long, SortedDictionary<long, SortedDictionary<string, string>>> byRule = [];

    public IEnumerable<(long Rule, long Verdict, string Who, string Says)> All =>
        from rule in byRule
        from verdict in rule.Value
        from said in verdict.Value
        select (rule.Key, verdict.Key, said.Key, said.Value);

    public void Note(Position rule, Position verdict, string who, string says)
    {
        if (!byRule.TryGetValue(rule.Value, out var verdicts)) byRule[rule.Value] = verdicts = [];
        if (!verdicts.TryGetValue(verdict.Value, out SortedDictionary<string, string>? said))
            verdicts[verdict.Value] = said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        said[who] = says;
    }

    /// <summary>
    /// The drawn verdicts of a rule by what persons say of them, as if somebody had said one more thing: more persons
    /// for right than for wrong count as right, equally many as unsure.
    /// </summary>
    public (long Right, long Wrong, long Unsure) CountWith(
        Position rule, Position labelled, string who, string says, long perMille)
    {
        long right = 0, wrong = 0, unsure = 0;
        SortedDictionary<long, SortedDictionary<string, string>> verdicts =
            byRule.GetValueOrDefault(rule.Value) ?? [];
        IEnumerable<long> ids = verdicts.ContainsKey(labelled.Value)
            ? verdicts.Keys
            : verdicts.Keys.Append(labelled.Value);
        foreach (long id in ids.Where(id => LabelSample.IsDrawn(new Position(id), perMille)))
        {
            Dictionary<string, string> said = new(verdicts.GetValueOrDefault(id) ?? [], StringComparer.Ordinal);
            if (id == labelled.Value) said[who] = says;
            int margin = said.Values.Sum(word => word switch
            {
                RuleEvidence.Right => 1,
                RuleEvidence.Wrong => -1,
                _ => 0,
            });
            if (margin > 0) right++;
            else if (margin < 0) wrong++;
            else unsure++;
        }
        return (right, wrong, unsure);
    }
}
