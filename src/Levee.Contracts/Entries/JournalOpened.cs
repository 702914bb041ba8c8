namespace Levee.Contracts.Entries;

/// <summary>The first entry of every journal: what it is and which clock it runs on.</summary>
public sealed record JournalOpened : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.JournalOpened;

    /// <summary>The partition.</summary>
    public required string Partition { get; init; }

    /// <summary>The node's name.</summary>
    public required string Node { get; init; }

    /// <summary>Whose time the journal runs on.</summary>
    public required JournalClock Clock { get; init; }

    /// <summary>Where its history begins: windows count from there.</summary>
    public required Instant HistoryBegins { get; init; }

    /// <summary>The node's one currency for measures and thresholds.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Minutes east of UTC of the node's one zone, for "night" and days.</summary>
    public required int ZoneMinutes { get; init; }

    /// <summary>The build that made it.</summary>
    public required string Build { get; init; }
}
