using Levee.Contracts;
using Levee.Engine.Rules;

namespace Levee.Web.Rules;

/// <summary>The rule set in force, with its entry.</summary>
/// <param name="Rules">The compiled rule set of the journaled document.</param>
/// <param name="Position">The entry that put it in force.</param>
/// <param name="Since">The journal time of that entry; null when it is not in the retained journal.</param>
/// <param name="Build">The build that put it in force; empty when not known.</param>
public sealed record RuleSetInForce(RuleSet Rules, Position Position, Instant? Since, string Build)
{
    /// <summary>The entry, such as <c>screen-4</c>.</summary>
    public string Entry => PartitionName.Screen.At(Position);
}
