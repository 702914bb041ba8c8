using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>
/// Decides from a vector of values and nothing else: which rules speak, the score, the step. Owned by one decider.
/// </summary>
internal sealed class RuleJudge
{
    private readonly RuleSet rules;
    private readonly Position inForce;
    private readonly RuleCounter[] counters;
    private readonly RuleStage[] stages;
    private readonly KindJudge?[] kinds;

    /// <param name="rules">The rules.</param>
    /// <param name="inForce">The position of their entry.</param>
    /// <param name="evaluated">Events of a kind before its rules are compiled; tests choose it.</param>
    /// <param name="stageOf">The stage of a rule; null: as its file has it.</param>
    internal RuleJudge(RuleSet rules, Position inForce, int evaluated, Func<Rule, RuleStage>? stageOf = null)
    {
        this.rules = rules;
        this.inForce = inForce;
        counters = [.. rules.Rules.Select(rule => new RuleCounter(rule.Document.Id))];
        stages = [.. rules.Rules.Select(stageOf ?? (rule => rule.FirstStage))];
        kinds = [null, .. EventSchemas.All.Select(kind =>
            rules.PlanOf(kind.Kind) is { } plan ? new KindJudge(plan, counters, stages, evaluated) : null)];
    }

    /// <summary>What each rule answered so far.</summary>
    internal IReadOnlyList<RuleTally> Tallies =>
        [.. counters.Select((counter, rule) => counter.Read() with { Stage = stages[rule] })];

    /// <summary>From the next event on the rules stand as told; between two events, on the decider's thread.</summary>
    internal void Restage(Func<Rule, RuleStage> stageOf)
    {
        for (int rule = 0; rule < stages.Length; rule++) stages[rule] = stageOf(rules.Rules[rule]);
    }

    /// <summary>The verdict over the values of a kind's plan; null when no rule spoke.</summary>
    internal Verdict? Decide(KindPlan plan, ReadOnlySpan<RecordedValue> vector, bool isLate)
    {
        List<RuleHit>? hits = kinds[(int)plan.Kind.Kind]!.Ask(vector);
        return hits is null ? null : VerdictMaker.Make(rules, inForce, hits, isLate);
    }

    /// <summary>
    /// Decides again from what a verdict recorded, under the same rule set: the proof that it follows from it.
    /// </summary>
    internal static Verdict? DecideAgain(RuleSet rules, Verdict verdict)
    {
        List<RuleHit> hits = [];
        foreach (RuleHit hit in verdict.Hits)
        {
            RuleReading reading = new(rules.Rules[hit.Rule]);
            for (int i = 0; i < hit.Values.Count; i++) reading.Values[i] = hit.Values[i];
            if (ScoreProof.Holds(rules.Rules[hit.Rule], hit.Values) && reading.Evaluate(hit.Segment).IsTrue)
                hits.Add(hit);
        }
        return hits.Count == 0 ? null : VerdictMaker.Make(rules, verdict.Rules, hits, verdict.Late);
    }
}
