using Levee.Engine.Journeys;

namespace Levee.Engine.Decider;

/// <summary>A step of a journey, or an end of it, that an event may be.</summary>
/// <param name="Part">The step or end.</param>
/// <param name="Path">Whose journey: an index of the kind's paths.</param>
/// <param name="Filter">Which events it is: an index of the kind's filters, or -1.</param>
internal sealed record JourneyFeed(JourneyPart Part, int Path, int Filter);
