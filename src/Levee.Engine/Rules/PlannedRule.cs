namespace Levee.Engine.Rules;

/// <summary>A rule's place in its kind's vector of values.</summary>
/// <param name="Index">The rule's index in the rule set.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Values">For each of the rule's slots, the index in the vector.</param>
/// <param name="Segment">The index of the segment in the vector, or -1 for consumer.</param>
internal sealed record PlannedRule(int Index, Rule Rule, int[] Values, int Segment);
