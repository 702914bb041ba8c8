using Levee.Engine.Rules;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>Rules that read every function of the measure algebra, whatever the shipped rules read.</summary>
internal static class EveryFunction
{
    private static readonly RuleDocument[] Rules =
    [
        Recording("every-call", "call", "count() of call by caller over 1h", "distinct(cell) of call by caller over 1d",
            "quantile(duration_s, 90) of call-ended by caller over 1d", "gaps() of call by caller over 6h",
            "spread(duration_s) of call-ended by callee over 1d",
            "overlap(duration_s) of call-ended by caller over 1d"),
        Recording("every-payment", "payment", "out-in(amount) of payment by payee then payer over 1d",
            "residence(amount) of payment by payee then payer over 1d", "rising(amount) of payment by payer over 7d",
            "near(amount, 5000000) of payment by payer over 7d", "quantile(amount, 95) of payment by payer over 30d",
            "max(amount) of payment where state == 'asked' by payer over 1d"),
        Recording("every-access", "access", "against(records) of access by staff over 1d",
            "against() of access where act == 'view' by staff over 1d", "gaps() of access by staff over 1d",
            "explained(person: ticket, call-ended by callee.person, report by person; 3d) of access by staff over 7d",
            "distinct(place) of access by staff over 1d"),
    ];

    /// <summary>A rule set with these rules behind those of another.</summary>
    public static RuleSet AddTo(RuleSet rules)
    {
        SortedDictionary<string, int> weights = new(rules.Document.Weights);
        foreach (RuleDocument rule in Rules) weights[rule.Symbol] = 1;
        RuleSetResult result = RuleSet.Compile(rules.Document with
        {
            Rules = [.. rules.Document.Rules.Concat(Rules).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            Weights = weights,
        });
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }

    private static RuleDocument Recording(string id, string on, params string[] measures)
    {
        (string, string)[] named = [.. measures.Select((text, index) => ($"m{index}", text))];
        return RuleBench.Rule(on, string.Join(" || ", named.Select(one => $"{one.Item1} == {one.Item1}")), named) with
        {
            Id = id,
            Symbol = id.Replace('-', '_').ToUpperInvariant(),
        };
    }
}
