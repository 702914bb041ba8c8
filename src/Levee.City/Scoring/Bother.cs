using Levee.Contracts;

namespace Levee.City.Scoring;

/// <summary>An honest event that got warn or above: whose, and what Levee said. No identifier in it.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Kind">The kind of event.</param>
/// <param name="Trade">The trade of whose doing it was, or <c>none</c>.</param>
/// <param name="IsDeclared">True when carrier and bank knew the trade.</param>
/// <param name="IsUnderInfluence">True when a gang was at work on that very person.</param>
/// <param name="Step">The step.</param>
/// <param name="Verdict">The verdict's id.</param>
/// <param name="Symbols">What the rules said.</param>
/// <param name="BecauseEn">The sentence why, English.</param>
public sealed record Bother(
    Instant At, string Kind, string Trade, bool IsDeclared, bool IsUnderInfluence, Step Step, string Verdict,
    IReadOnlyList<string> Symbols, string BecauseEn);
