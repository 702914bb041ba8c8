using Levee.Cel;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>
/// Decides from a vector of values and nothing else: which rules speak, the score, the step. Owned by one decider.
/// </summary>
internal sealed class RuleJudge
{
    private readonly RuleSet rules;
    private readonly Position inForce;
    private readonly RuleReading[] readings;
    private readonly RuleCounter[] counters;

    internal RuleJudge(RuleSet rules, Position inForce)
    {
        this.rules = rules;
        this.inForce = inForce;
        readings = [.. rules.Rules.Select(rule => new RuleReading(rule))];
        counters = [.. rules.Rules.Select(rule => new RuleCounter(rule.Document.Id))];
    }

    /// <summary>What each rule answered so far.</summary>
    internal IReadOnlyList<RuleTally> Tallies => [.. counters.Select(counter => counter.Read())];

    /// <summary>The verdict over the values of a kind's plan; null when no rule spoke.</summary>
    internal Verdict? Decide(KindPlan plan, ReadOnlySpan<RecordedValue> vector, bool isLate)
    {
        List<RuleHit>? hits = null;
        foreach (PlannedRule planned in plan.Rules)
        {
            RuleReading reading = readings[planned.Index];
            for (int i = 0; i < planned.Values.Length; i++) reading.Values[i] = vector[planned.Values[i]];
            int segment = planned.Segment >= 0 ? (int)vector[planned.Segment].Bits : Segments.Consumer;
            CelValue answer = reading.Evaluate(segment);
            counters[planned.Index].Count(answer);
            if (answer.IsTrue) (hits ??= []).Add(new RuleHit(planned.Index, segment, reading.Values.ToArray()));
        }
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
            if (reading.Evaluate(hit.Segment).IsTrue) hits.Add(hit);
        }
        return hits.Count == 0 ? null : VerdictMaker.Make(rules, verdict.Rules, hits, verdict.Late);
    }
}
