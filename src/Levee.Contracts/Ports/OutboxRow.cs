using Levee.Contracts.Effects;

namespace Levee.Contracts.Ports;

/// <summary>One effect that waits for the source that is to carry it out.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Effect">What is to be done.</param>
/// <param name="Subjects">
/// The subjects it names, in the order of <see cref="Effects.Effect.Numbers"/>; default where a number is 0.
/// </param>
public sealed record OutboxRow(EffectId Id, Effect Effect, IReadOnlyList<Subject> Subjects);
