using Levee.Contracts.Entries;

namespace Levee.Contracts.Effects;

/// <summary>
/// Screen tells the desk what an edge said of the verdict on entry <see cref="About"/> that raised a
/// warning.
/// </summary>
public sealed record VerdictApplied : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.VerdictApplied;

    /// <summary>The screen entry.</summary>
    public required Position About { get; init; }

    /// <summary>What the edge confirmed.</summary>
    public required ReceiptState State { get; init; }
}
