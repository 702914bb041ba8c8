namespace Levee.Contracts.Entries;

/// <summary>
/// Stands for an entry of a kind newer than this build, where a reading tool asked to skip such; it keeps the positions
/// of the others. Never journaled.
/// </summary>
public sealed record SkippedEntry : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.Skipped;

    /// <summary>The kind's number in the journal.</summary>
    public required byte Number { get; init; }
}
