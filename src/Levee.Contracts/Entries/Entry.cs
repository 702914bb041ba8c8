namespace Levee.Contracts.Entries;

/// <summary>
/// Anything a partition is told that is not an event (events live in <see cref="Events.EventBatch"/> columns).
/// Immutable but for its subject numbers, which the loop fills in once.
/// </summary>
public abstract record Entry
{
    /// <summary>Which record this is.</summary>
    public abstract EntryKind Kind { get; }

    /// <summary>Who sent it.</summary>
    public SourceId Source { get; init; } = SourceId.Node;

    /// <summary>The source's own sequence; default for the node's own entries, which are never retried.</summary>
    public SourceSequence Sequence { get; init; }

    /// <summary>The subjects that the record's indexes mean, as they cross partitions.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>The journal-local numbers of <see cref="Subjects"/>, filled by the loop or by decoding.</summary>
    public IReadOnlyList<int> Numbers { get; set; } = [];
}
