using System.Diagnostics.CodeAnalysis;

namespace Levee.Engine.Rules;

/// <summary>What compiling gave: a rule set, or at least one problem.</summary>
/// <param name="RuleSet">The rule set; null when there are problems.</param>
/// <param name="Problems">The problems in the order found.</param>
public sealed record RuleSetResult(RuleSet? RuleSet, IReadOnlyList<RuleProblem> Problems)
{
    /// <summary>Whether there is a rule set.</summary>
    [MemberNotNullWhen(true, nameof(RuleSet))]
    public bool IsSuccess => RuleSet is not null;
}
