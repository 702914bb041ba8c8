namespace Levee.Contracts.Entries;

/// <summary>
/// Time passed and nothing else was said: an idle partition writes one a second, so clocks fire by
/// themselves.
/// </summary>
public sealed record Tick : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.Tick;
}
