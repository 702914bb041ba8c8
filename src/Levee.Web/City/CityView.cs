using Levee.Contracts.Ports;

namespace Levee.Web.City;

/// <summary>What the city's page shows.</summary>
/// <param name="Score">The score.</param>
/// <param name="MayOpen">True when the person may open a verdict.</param>
public sealed record CityView(CityScore Score, bool MayOpen);
