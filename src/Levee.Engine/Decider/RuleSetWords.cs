using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Engine.Decider;

/// <summary>
/// The rule sets that were in force, by the position of their entry, and the words of the verdicts made under them. The
/// screen decider tells it of each; safe from any thread.
/// </summary>
public sealed class RuleSetWords : IVerdictWords
{
    private readonly ConcurrentDictionary<long, (RuleSet Rules, Currency Currency)> known = new();

    /// <summary>The entry that put the newest of them in force; default before the first.</summary>
    public Position Newest => known.IsEmpty ? default : new Position(known.Keys.Max());

    /// <summary>Notes that a rule set is in force from a position on.</summary>
    public void Learn(Position position, RuleSet rules, Currency currency) => known[position.Value] = (rules, currency);

    /// <summary>The rule set of a verdict, or null when it was never in force here.</summary>
    public RuleSet? Find(Position position) =>
        known.TryGetValue(position.Value, out (RuleSet Rules, Currency Currency) found) ? found.Rules : null;

    /// <inheritdoc/>
    public VerdictWords Of(Verdict verdict)
    {
        (RuleSet rules, Currency currency) = SetOf(verdict);
        SymbolWords[] symbols =
            [.. VerdictSentences.ByWeight(rules, verdict).Select(hit => Say(rules.Rules[hit.Rule], hit, currency))];
        return new VerdictWords(rules.Hash, symbols, VerdictSentences.English(rules, verdict, currency),
            VerdictSentences.Chinese(rules, verdict, currency))
        {
            Shadows =
            [
                .. verdict.Hits.Where(hit => hit.Shadow).OrderByDescending(hit => rules.Rules[hit.Rule].Weight)
                    .Select(hit => Say(rules.Rules[hit.Rule], hit, currency)),
            ],
        };
    }

    /// <summary>
    /// Decides again from the recorded values alone; equal to the verdict unless it was tampered with. Null when no
    /// rule speaks. Throws <see cref="KeyNotFoundException"/> when its rule set was never in force here.
    /// </summary>
    public Verdict? DecideAgain(Verdict verdict) => RuleJudge.DecideAgain(SetOf(verdict).Rules, verdict);

    private static SymbolWords Say(Rule rule, RuleHit hit, Currency currency) => new(
        rule.Document.Symbol, rule.Document.Family, rule.Weight, rule.Document.Id,
        rule.BecauseEn.Render(hit.Values, currency), rule.BecauseZh.Render(hit.Values, currency));

    private (RuleSet Rules, Currency Currency) SetOf(Verdict verdict) =>
        known.TryGetValue(verdict.Rules.Value, out (RuleSet Rules, Currency Currency) found)
            ? found
            : throw new KeyNotFoundException($"no rule set was in force from position {verdict.Rules} on");
}
