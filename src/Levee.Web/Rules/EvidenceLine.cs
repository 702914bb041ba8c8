using Levee.Contracts.Verdicts;
using Levee.Web.Live;

namespace Levee.Web.Rules;

/// <summary>One line of evidence.</summary>
/// <param name="Event">The event; null for a listed fact.</param>
/// <param name="AfterMs">Milliseconds since the first event.</param>
/// <param name="From">Who acts, or who is listed: a letter and a number that hold within the file.</param>
/// <param name="To">Whom it reaches; empty when nobody.</param>
/// <param name="List">The list of a listed fact; empty for an event.</param>
/// <param name="Fires">True when the rule fires on it.</param>
public sealed record EvidenceLine(LiveRow? Event, long AfterMs, string From, string To, string List, bool Fires)
{
    /// <summary>What the rule read of it, whether it fired or not; null when it does not stand on its kind.</summary>
    public RuleHit? Reading { get; init; }
}
