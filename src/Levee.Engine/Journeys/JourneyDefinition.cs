using System.Globalization;
using Levee.Engine.Measures;

namespace Levee.Engine.Journeys;

/// <summary>
/// Steps that a subject takes one after the other within a time, and what must not come between. Two rules that define
/// the same journey share it: <see cref="Text"/> is its identity.
/// </summary>
/// <param name="Steps">The steps in order, at most <see cref="StepsMax"/>.</param>
/// <param name="Without">Events that end every run before them.</param>
/// <param name="WithinMs">How long a run may take, from its first step to the event judged, milliseconds.</param>
internal sealed record JourneyDefinition(
    IReadOnlyList<EventPattern> Steps, IReadOnlyList<EventPattern> Without, long WithinMs)
{
    /// <summary>The most steps of a journey.</summary>
    internal const int StepsMax = 6;

    /// <summary>The canonical text.</summary>
    internal string Text { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(" then ", Steps)} without {string.Join(" or ", Without)} within {WithinMs} ms");
}
