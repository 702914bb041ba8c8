namespace Levee.Contracts.Effects;

/// <summary>
/// The desk hands the event of its own entry (a report, a console access) to screen; the follower copies the
/// row.
/// </summary>
public sealed record EventHandedOver : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.EventHandedOver;
}
