using Levee.Contracts;

namespace Levee.City.Running;

/// <summary>How far the history has been lived.</summary>
/// <param name="Now">Simulated time.</param>
/// <param name="Share">Share of the history, 0 to 1.</param>
/// <param name="Events">Events sent so far.</param>
public readonly record struct CityProgress(Instant Now, double Share, long Events);
