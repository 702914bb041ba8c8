using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Runtime;

/// <summary>What a partition is, how much it takes in, and what its first rows say. Immutable.</summary>
public sealed record PartitionOptions
{
    /// <summary>The partition.</summary>
    public required PartitionName Partition { get; init; }

    /// <summary>The node's name.</summary>
    public required string Node { get; init; }

    /// <summary>The build that decides, as it stands in <see cref="TakenOver"/>.</summary>
    public required string Build { get; init; }

    /// <summary>A random name of this process, so that two owners can be told apart.</summary>
    public required string Owner { get; init; }

    /// <summary>Whose time the journal runs on; an existing journal keeps the clock it was made with.</summary>
    public required JournalClock Clock { get; init; }

    /// <summary>The source that states the time when the clock is <see cref="JournalClock.Source"/>.</summary>
    public SourceId Feeder { get; init; } = SourceId.Node;

    /// <summary>
    /// How far a stated time may lie ahead of the machine's clock; one further ahead is refused. A replayed past is
    /// always legal.
    /// </summary>
    public TimeSpan StatedAheadMax { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Where a new journal's history begins; null means when it is made (system clock) and is an error for a source
    /// clock.
    /// </summary>
    public Instant? HistoryBegins { get; init; }

    /// <summary>The node's one currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Minutes east of UTC of the node's one zone.</summary>
    public required int ZoneMinutes { get; init; }

    /// <summary>
    /// Entries that must be in force from the start: sources (<see cref="SourceRegistered"/>) and rules (<see
    /// cref="RulesInForce"/>). Those already in force are not journaled again. A source whose <see
    /// cref="SourceRegistered.Since"/> is default keeps its first one, or begins now.
    /// </summary>
    public IReadOnlyList<Entry> InForce { get; init; } = [];

    /// <summary>Live sources of a source-clock journal whose events take the journal's time as their own.</summary>
    public IReadOnlySet<SourceId> TakingJournalTime { get; init; } = new HashSet<SourceId>();

    /// <summary>Most entries in one batch.</summary>
    public int BatchEntriesMax { get; init; } = 4_096;

    /// <summary>Most entries waiting in the queue.</summary>
    public int QueueEntriesMax { get; init; } = 65_536;

    /// <summary>Most bytes of entries waiting in the queue, as held in memory.</summary>
    public long QueueBytesMax { get; init; } = 256L << 20;

    /// <summary>Most of the queue, in hundredths, that one source may fill.</summary>
    public int SourceSharePercent { get; init; } = 50;

    /// <summary>How long a system-clock partition stays idle before it writes a tick.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait before an append is tried again that the store refused for want of room.</summary>
    public TimeSpan RoomRetry { get; init; } = TimeSpan.FromMilliseconds(500);
}
