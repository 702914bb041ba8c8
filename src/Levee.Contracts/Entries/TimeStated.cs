namespace Levee.Contracts.Entries;

/// <summary>
/// The feeder of a source-clock journal states the time; it always starts a new batch and never goes
/// back.
/// </summary>
public sealed record TimeStated : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.TimeStated;

    /// <summary>The time from here on.</summary>
    public required Instant Now { get; init; }
}
