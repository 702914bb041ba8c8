namespace Levee.Contracts.Effects;

/// <summary>
/// Stands for an effect of a kind newer than this build, where a reading tool asked to skip such; it keeps the ordinals
/// of the others. Never journaled.
/// </summary>
public sealed record SkippedEffect : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.Skipped;

    /// <summary>The kind's number in the journal.</summary>
    public required byte Number { get; init; }
}
