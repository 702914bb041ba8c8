using System.Runtime.CompilerServices;

namespace Levee.Engine.Journeys;

/// <summary>For each step of a journey, the latest start of a run that came as far.</summary>
[InlineArray(JourneyDefinition.StepsMax)]
internal struct JourneyStarts
{
    private long first;
}
