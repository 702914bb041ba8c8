using Levee.City.Scoring;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>An event on its way, with what the city knows about it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Source">Index of the source that sends it.</param>
/// <param name="About">Whose doing it is; for what a gang does to someone, that person.</param>
/// <param name="Incident">The incident it belongs to, or null.</param>
/// <param name="Then">What happens once the answer is known, or null.</param>
internal sealed record Sent(
    PlainEvent Event, int Source, Person About, Incident? Incident, Action<Told, long>? Then)
{
    /// <summary>True when no gang has a hand in it.</summary>
    public bool IsHonest => Incident is null && !About.IsFraud;
}
