using Levee.Contracts.Ports;

namespace Levee.City.Scoring;

/// <summary>What a whole run of a city kept.</summary>
/// <param name="Score">The score.</param>
/// <param name="BySymbol">How often each symbol was said, by name.</param>
/// <param name="ByStep">How often each step was answered, lowest first.</param>
/// <param name="ByTrade">Whom it bothered, by trade.</param>
/// <param name="Bothers">Honest events that got warn or above, the first thousand.</param>
/// <param name="Paid">Incidents in which money moved, oldest first.</param>
public sealed record CityReport(
    CityScore Score, IReadOnlyList<SymbolScore> BySymbol, IReadOnlyList<StepScore> ByStep,
    IReadOnlyList<TradeScore> ByTrade, IReadOnlyList<Bother> Bothers, IReadOnlyList<CityIncident> Paid);
