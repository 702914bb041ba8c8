using Levee.Contracts.Events;

namespace Levee.Engine.Rules;

/// <summary>Lays the values that the rules of each kind read into one vector a kind.</summary>
internal static class KindPlanner
{
    /// <summary>One plan a kind, by the kind's number; null where no rule stands.</summary>
    internal static KindPlan?[] Plan(IReadOnlyList<Rule> rules)
    {
        KindPlan?[] plans = new KindPlan?[EventSchemas.All.Count + 1];
        foreach (EventSchema kind in EventSchemas.All)
            if (rules.Any(rule => rule.On == kind))
                plans[(int)kind.Kind] = PlanOf(kind, rules);
        return plans;
    }

    private static KindPlan PlanOf(EventSchema kind, IReadOnlyList<Rule> rules)
    {
        Dictionary<ValueRead, int> indexes = [];
        List<PlannedRule> planned = [];
        for (int index = 0; index < rules.Count; index++)
        {
            Rule rule = rules[index];
            if (rule.On != kind) continue;
            int[] values = [.. rule.Slots.Select(slot => IndexOf(slot.Read))];
            int segment = rule.SegmentOf is null ? -1 : IndexOf(new ValueRead.OfSegment(rule.SegmentOf));
            planned.Add(new PlannedRule(index, rule, values, segment));
        }
        return new KindPlan { Kind = kind, Reads = [.. indexes.Keys], Rules = [.. planned] };

        int IndexOf(ValueRead read)
        {
            if (!indexes.TryGetValue(read, out int found)) indexes.Add(read, found = indexes.Count);
            return found;
        }
    }
}
