using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>
/// From the rules that spoke to a verdict: score, step, and what lowers the step. Uses recorded values only.
/// </summary>
internal static class VerdictMaker
{
    private static readonly long Asked = PaymentEvent.State["asked"];

    /// <summary>
    /// The verdict on an event on which at least one rule spoke. What rules in shadow said is kept in it and changes
    /// nothing else of it.
    /// </summary>
    internal static Verdict Make(RuleSet rules, Position inForce, IReadOnlyList<RuleHit> hits, bool isLate)
    {
        RuleHit[] counting = [.. hits.Where(hit => !hit.Shadow)];
        return counting.Length > 0
            ? Counted(rules, inForce, counting, isLate) with { Hits = hits }
            : new Verdict
            {
                Step = Step.Allow, Uncapped = Step.Allow, Score = 0, Rules = inForce, Hits = hits, Late = isLate,
            };
    }

    private static Verdict Counted(RuleSet rules, Position inForce, RuleHit[] hits, bool isLate)
    {
        Rule first = rules.Rules[hits[0].Rule];
        int score = Score(rules, hits);
        int segment = SegmentOf(hits[0].Values[first.AnchorSegmentSlot]);
        Step uncapped = rules.Actions.StepOf(first.On.Kind, segment, score);
        Step ceiling = CeilingOf(first.On.Kind, IsAsked(first, hits[0]));
        if (!IsAgreed(rules, hits)) ceiling = Lower(ceiling, Step.Warn);
        if (isLate) ceiling = Lower(ceiling, Step.Warn);
        return new Verdict
        {
            Step = Lower(uncapped, ceiling), Uncapped = uncapped, Score = score, Rules = inForce, Hits = hits,
            Late = isLate,
        };
    }

    /// <summary>The sum over the families of the weights of their symbols, each family capped.</summary>
    private static int Score(RuleSet rules, RuleHit[] hits)
    {
        long score = 0;
        foreach (string family in RuleFamilies.Names)
        {
            long sum = 0;
            bool isSaid = false;
            foreach (RuleHit hit in hits)
            {
                Rule rule = rules.Rules[hit.Rule];
                if (rule.Document.Family != family) continue;
                sum += rule.Weight;
                isSaid = true;
            }
            if (isSaid) score += Math.Min(sum, rules.Document.Caps[family]);
        }
        return (int)Math.Clamp(score, int.MinValue, int.MaxValue);
    }

    /// <summary>Above a warning two families must agree; a verified signal stands for two.</summary>
    private static bool IsAgreed(RuleSet rules, RuleHit[] hits)
    {
        string family = rules.Rules[hits[0].Rule].Document.Family;
        foreach (RuleHit hit in hits)
        {
            Rule rule = rules.Rules[hit.Rule];
            if (rule.Document.Family != family) return true;
            if (rule.Document.Family == RuleFamilies.Signal && HasVerifiedSignal(rule, hit)) return true;
        }
        return false;
    }

    private static bool HasVerifiedSignal(Rule rule, RuleHit hit)
    {
        for (int i = 0; i < rule.Slots.Length; i++)
            if (rule.Slots[i].Read is ValueRead.OfVerified && hit.Values[i] == RecordedValue.Of(true))
                return true;
        return false;
    }

    /// <summary>What already happened can only be followed by a warning.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <param name="isAsked">False for a payment that is done or refused.</param>
    internal static Step CeilingOf(EventKind kind, bool isAsked) => kind switch
    {
        EventKind.CallEnded or EventKind.Report or EventKind.Access or EventKind.Holding => Step.Warn,
        EventKind.Payment when !isAsked => Step.Warn,
        _ => Step.Intercept,
    };

    private static bool IsAsked(Rule rule, RuleHit hit) =>
        rule.StateSlot < 0 || hit.Values[rule.StateSlot] == RecordedValue.Of(Asked);

    private static int SegmentOf(RecordedValue value) =>
        value.Kind == ValueKind.Int ? (int)value.Bits : Segments.Consumer;

    private static Step Lower(Step a, Step b) => a < b ? a : b;
}
