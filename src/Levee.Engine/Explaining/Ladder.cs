using Levee.Contracts;
using Levee.Engine.Links;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Engine.Explaining;

/// <summary>Says how far up the ladder a rule leads (<c>docs/rules.md</c>, From symbols to a step).</summary>
public static class Ladder
{
    /// <summary>
    /// The step a rule reaches by itself, then with the heaviest rule of each other family on the same kind.
    /// </summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="rule">One of its rules.</param>
    /// <param name="segment">The anchor's segment, an index of <see cref="Segments.Names"/>.</param>
    public static IReadOnlyList<RuleReach> Of(RuleSet rules, Rule rule, int segment)
    {
        List<RuleReach> reaches = [];
        int alone = Capped(rules, rule);
        // What a listed fact says counts for two families when it was checked.
        bool mayStandAlone = rule.Document.Family == RuleFamilies.Signal;
        reaches.Add(new RuleReach("", "", alone, Reached(rules, rule, segment, alone, mayStandAlone)));
        foreach (string family in RuleFamilies.Names)
        {
            if (family == rule.Document.Family) continue;
            Rule? heaviest = rules.Rules.Where(one => one.On == rule.On && one.Document.Family == family)
                .MaxBy(one => one.Weight);
            if (heaviest is null) continue;
            int score = alone + Capped(rules, heaviest);
            reaches.Add(new RuleReach(family, heaviest.Document.Id, score,
                Reached(rules, rule, segment, score, isAgreed: true)));
        }
        return reaches;
    }

    private static Step Reached(RuleSet rules, Rule rule, int segment, int score, bool isAgreed)
    {
        Step ceiling = VerdictMaker.CeilingOf(rule.On.Kind, isAsked: true);
        if (!isAgreed && ceiling > Step.Warn) ceiling = Step.Warn;
        Step step = rules.Actions.StepOf(rule.On.Kind, segment, score);
        return step < ceiling ? step : ceiling;
    }

    private static int Capped(RuleSet rules, Rule rule) =>
        Math.Min(rule.Weight, rules.Document.Caps[rule.Document.Family]);
}
