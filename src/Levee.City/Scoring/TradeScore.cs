namespace Levee.City.Scoring;

/// <summary>Honest people of a trade and how many of them were bothered.</summary>
/// <param name="Trade">The kind of honest twin, or <c>none</c>.</param>
/// <param name="People">How many there are.</param>
/// <param name="Bothered">Events of theirs that got warn or above.</param>
/// <param name="PersonsBothered">How many of them had such an event.</param>
public sealed record TradeScore(string Trade, int People, long Bothered, int PersonsBothered);
