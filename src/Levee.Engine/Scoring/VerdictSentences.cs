using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>The sentence why of a verdict, from its recorded values: what each rule says, heaviest first.</summary>
internal static class VerdictSentences
{
    /// <summary>The hits that count, by falling weight; equal weights in rule order.</summary>
    internal static IReadOnlyList<RuleHit> ByWeight(RuleSet rules, Verdict verdict) =>
        [.. verdict.Hits.Where(hit => !hit.Shadow).OrderByDescending(hit => rules.Rules[hit.Rule].Weight)];

    internal static string English(RuleSet rules, Verdict verdict, Currency currency) => string.Join("; ",
        ByWeight(rules, verdict).Select(hit => rules.Rules[hit.Rule].BecauseEn.Render(hit.Values, currency)));

    internal static string Chinese(RuleSet rules, Verdict verdict, Currency currency) => string.Join("；",
        ByWeight(rules, verdict).Select(hit => rules.Rules[hit.Rule].BecauseZh.Render(hit.Values, currency)));
}
