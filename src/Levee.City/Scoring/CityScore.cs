namespace Levee.City.Scoring;

/// <summary>The truth beside the verdicts: what was caught in time, late or missed, and whom it bothered.</summary>
/// <param name="Now">Simulated time.</param>
/// <param name="Speed">Simulated seconds a second.</param>
/// <param name="Events">Events sent.</param>
/// <param name="HonestEvents">Of these, by honest persons only.</param>
/// <param name="HonestBothered">Honest events that got warn or above.</param>
/// <param name="HonestPersonsBothered">Honest persons who got warn or above at least once.</param>
/// <param name="HonestPersons">Honest persons.</param>
/// <param name="Actors">Callers and mules.</param>
/// <param name="ByTypology">A line a typology.</param>
/// <param name="Recent">The last incidents in which somebody was drawn in, newest first.</param>
public sealed record CityScore(
    Contracts.Instant Now, double Speed, long Events, long HonestEvents, long HonestBothered,
    int HonestPersonsBothered, int HonestPersons, int Actors, IReadOnlyList<TypologyScore> ByTypology,
    IReadOnlyList<IncidentLine> Recent);
