using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Engine.Explaining;

/// <summary>Counts what each kind of event reads and feeds.</summary>
public static class KindCosts
{
    /// <summary>The kinds in the order of their number; those that nothing reads or feeds are left out.</summary>
    public static IReadOnlyList<KindCost> Of(RuleSet rules) =>
        [.. EventSchemas.All.Select(kind => CostOf(rules, kind)).Where(cost => cost.Values > 0 || cost.Fed > 0)];

    private static KindCost CostOf(RuleSet rules, EventSchema kind)
    {
        KindPlan? plan = rules.PlanOf(kind.Kind);
        int fed = rules.Measures.Count(measure => measure.Pattern.Kind == kind)
            + rules.Journeys.SelectMany(journey => journey.Steps.Concat(journey.Without))
                .Count(pattern => pattern.Kind == kind);
        return new KindCost(kind.Name, plan?.Rules.Length ?? 0, plan?.Reads.Length ?? 0,
            plan?.Reads.Count(read => read is ValueRead.OfMeasure) ?? 0, fed);
    }
}
