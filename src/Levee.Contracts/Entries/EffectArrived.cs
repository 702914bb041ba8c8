using Levee.Contracts.Effects;

namespace Levee.Contracts.Entries;

/// <summary>An effect of another partition arrives here; source and sequence name its permanent id.</summary>
public sealed record EffectArrived : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.EffectArrived;

    /// <summary>The effect; its subject indexes mean this entry's own <see cref="Entry.Subjects"/>.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The partition it comes from.</summary>
    public required string From { get; init; }

    /// <summary>The journal time of the batch that caused it.</summary>
    public required Instant CausedAt { get; init; }
}
