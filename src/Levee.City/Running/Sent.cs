using Levee.City.Scoring;
using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>An event on its way, with what the city knows about it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Source">Index of the source that sends it.</param>
/// <param name="Person">The honest person it concerns, as a place in the population.</param>
/// <param name="IsHonest">True when no gang has a hand in it.</param>
/// <param name="Incident">The incident it belongs to, or null.</param>
/// <param name="Then">What happens once the answer is known, or null.</param>
internal sealed record Sent(
    PlainEvent Event, int Source, int Person, bool IsHonest, Incident? Incident, Action<Told, long>? Then);
