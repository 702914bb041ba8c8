namespace Levee.Contracts.Entries;

/// <summary>
/// A process owns the journal from here; whoever wrote before is no longer the writer: the fence.
/// </summary>
public sealed record TakenOver : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.TakenOver;

    /// <summary>The build that decides from here on.</summary>
    public required string Build { get; init; }

    /// <summary>A random name of the process, so that two owners can be told apart.</summary>
    public required string Owner { get; init; }
}
