using Levee.Casework.Law;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>
/// Which verdicts are drawn to be labelled: by a hash of the verdict's id, so that nobody chooses, everybody gets the
/// same ones, and whoever labels them in order of the hash labels a random sample wherever they stop.
/// </summary>
public static class LabelSample
{
    private const long Whole = 1000;

    /// <summary>The place of a verdict in the order in which verdicts are labelled.</summary>
    public static ulong OrderOf(Position verdict)
    {
        unchecked
        {
            // The finaliser of splitmix64: every bit of the position reaches every bit of the hash.
            ulong hash = (ulong)verdict.Value + 0x9E3779B97F4A7C15;
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }

    /// <summary>The share of a rule's verdicts that is drawn, thousandths.</summary>
    public static long ShareOf(LawTable law, WorkflowInstance rule) =>
        law.Value(RuleLaw.Sample, rule.OpenedAt, RuleLaw.SampleWhenUnset);

    /// <summary>True when a verdict is drawn at a share in thousandths.</summary>
    public static bool IsDrawn(Position verdict, long perMille) => (long)(OrderOf(verdict) % Whole) < perMille;
}
