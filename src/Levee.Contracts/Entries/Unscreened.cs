using Levee.Contracts.Events;

namespace Levee.Contracts.Entries;

/// <summary>An edge reports how many events passed unscreened while the node did not answer.</summary>
public sealed record Unscreened : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.Unscreened;

    /// <summary>Of which kind.</summary>
    public required EventKind Events { get; init; }

    /// <summary>How many.</summary>
    public required long Count { get; init; }

    /// <summary>From when.</summary>
    public required Instant From { get; init; }

    /// <summary>Until when.</summary>
    public required Instant Until { get; init; }
}
