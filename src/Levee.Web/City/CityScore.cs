using Levee.Contracts;

namespace Levee.Web.City;

/// <summary>How the node has done in the simulated city so far: the truth beside the verdicts.</summary>
/// <param name="Now">Simulated time.</param>
/// <param name="Speed">Simulated seconds a second.</param>
/// <param name="Events">Events sent.</param>
/// <param name="HonestEvents">Of these, by honest persons only.</param>
/// <param name="HonestBothered">Honest events that got warn or above.</param>
/// <param name="HonestPersonsBothered">Honest persons who got warn or above at least once.</param>
/// <param name="HonestPersons">Honest persons.</param>
/// <param name="Actors">Fraud actors.</param>
/// <param name="Typologies">A line a type of fraud.</param>
/// <param name="Incidents">The last incidents, newest first.</param>
public sealed record CityScore(
    Instant Now, double Speed, long Events, long HonestEvents, long HonestBothered, int HonestPersonsBothered,
    int HonestPersons, int Actors, IReadOnlyList<TypologyScore> Typologies, IReadOnlyList<CityIncident> Incidents);
