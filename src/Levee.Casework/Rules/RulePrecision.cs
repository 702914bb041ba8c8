using Levee.Casework.Workflow;

namespace Levee.Casework.Rules;

/// <summary>
/// How often a rule was right in the verdicts that were drawn and labelled, with the bounds of Wilson's score interval
/// at 95 % (E. B. Wilson 1927, without continuity correction).
/// </summary>
/// <param name="Right">Labelled verdicts in which it was right.</param>
/// <param name="Wrong">Labelled verdicts in which it was wrong.</param>
public readonly record struct RulePrecision(long Right, long Wrong)
{
    /// <summary>The two-sided 95 % point of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>What stands on a rule's life.</summary>
    public static RulePrecision Of(WorkflowInstance rule) =>
        new(rule.Number(RuleEvidence.Right), rule.Number(RuleEvidence.Wrong));

    /// <summary>Verdicts labelled right or wrong: n.</summary>
    public long Count => Right + Wrong;

    /// <summary>The share of them in which it was right; 0 when there is none.</summary>
    public double Share => Count == 0 ? 0 : (double)Right / Count;

    /// <summary>The lower bound; 0 when nothing is labelled.</summary>
    public double Lower => Count == 0 ? 0 : Math.Max(0, Centre - Half);

    /// <summary>The upper bound; 1 when nothing is labelled.</summary>
    public double Upper => Count == 0 ? 1 : Math.Min(1, Centre + Half);

    /// <summary>The lower bound in whole thousandths, rounded down: what is compared with a floor.</summary>
    public long LowerPerMille => (long)Math.Floor(Lower * 1000);

    /// <summary>
    /// What may be said of false alarms when none was seen: at most 3 in n (the rule of three); null when one was seen
    /// or nothing is labelled.
    /// </summary>
    public (int Three, long Of)? AtMost => Wrong == 0 && Right > 0 ? (3, Count) : null;

    private double Weight => 1 + (Z * Z / Count);

    private double Centre => (Share + (Z * Z / (2.0 * Count))) / Weight;

    private double Half =>
        Z * Math.Sqrt((Share * (1 - Share) / Count) + (Z * Z / (4.0 * Count * Count))) / Weight;
}
