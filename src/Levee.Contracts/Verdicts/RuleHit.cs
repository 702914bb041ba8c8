namespace Levee.Contracts.Verdicts;

/// <summary>A rule that spoke on an entry, with every value it read, in the order of the rule's own slots.</summary>
/// <param name="Rule">The rule's index in the rule set in force.</param>
/// <param name="Segment">Ordinal of the segment whose parameters it used, in the rule set's list of segments.</param>
/// <param name="Values">The values read (measures, fields, signals) in its slot order, without parameters.</param>
public sealed record RuleHit(int Rule, int Segment, IReadOnlyList<RecordedValue> Values)
{
    /// <summary>True when the rule stood in shadow: it is recorded and counts for nothing.</summary>
    public bool Shadow { get; init; }
}
