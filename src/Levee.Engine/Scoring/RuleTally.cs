using Levee.Contracts;

namespace Levee.Engine.Scoring;

/// <summary>
/// How often a rule was asked since the process started, and what it answered. Not part of any state.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Spoke">Events on which it fired.</param>
/// <param name="Unknown">Events on which its condition was unknown.</param>
/// <param name="Failed">Events on which its condition divided by zero or overflowed: unknown too.</param>
/// <param name="LastFailure">The text of the last such failure; empty when there was none.</param>
public sealed record RuleTally(string Rule, long Spoke, long Unknown, long Failed, string LastFailure)
{
    /// <summary>The stage at which it stands.</summary>
    public RuleStage Stage { get; init; }
}
