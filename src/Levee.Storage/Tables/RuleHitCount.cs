using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>How many verdicts the same rules gave together.</summary>
/// <param name="Rules">The entry of the rule set in force.</param>
/// <param name="Hits">Indexes, in that rule set, of the rules that spoke.</param>
/// <param name="Verdicts">How many verdicts.</param>
public sealed record RuleHitCount(Position Rules, IReadOnlyList<int> Hits, long Verdicts);
