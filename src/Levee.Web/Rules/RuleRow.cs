using Levee.Casework.Rules;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Web.Rules;

/// <summary>A rule in force, in the list.</summary>
/// <param name="Rule">The rule as journaled.</param>
/// <param name="Weight">Its symbol's weight, thousandths of log-odds.</param>
/// <param name="Tally">What it answered since the process started; null before it was asked for the first time.</param>
/// <param name="Hits">Verdicts of label or above in which it spoke, in the last day.</param>
public sealed record RuleRow(RuleDocument Rule, int Weight, RuleTally? Tally, long Hits)
{
    /// <summary>The state of its life, a state's name.</summary>
    public required string State { get; init; }

    /// <summary>What labelled verdicts say of it.</summary>
    public required RulePrecision Precision { get; init; }
}
