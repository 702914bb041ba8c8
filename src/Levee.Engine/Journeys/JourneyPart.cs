using Levee.Engine.Measures;

namespace Levee.Engine.Journeys;

/// <summary>A step of a journey, or what ends it.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="Pattern">Which events it is.</param>
/// <param name="Step">The step's index, or -1 for what ends the journey.</param>
internal sealed record JourneyPart(JourneyState Journey, EventPattern Pattern, int Step)
{
    /// <summary>True for a step.</summary>
    internal bool IsStep => Step >= 0;

    /// <summary>
    /// In the order in which one event goes through them: it ends runs before it begins one, and takes the last step
    /// first, so that it never takes two steps of one run.
    /// </summary>
    internal static IEnumerable<JourneyPart> Of(JourneyState journey)
    {
        foreach (EventPattern without in journey.Definition.Without) yield return new JourneyPart(journey, without, -1);
        for (int step = journey.Definition.Steps.Count - 1; step >= 0; step--)
            yield return new JourneyPart(journey, journey.Definition.Steps[step], step);
    }
}
