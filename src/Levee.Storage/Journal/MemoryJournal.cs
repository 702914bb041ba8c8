using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>
/// A journal that lives in memory and is gone with it: for tests, simulations and throw-away runs. It behaves like
/// <see cref="SqliteJournal"/>.
/// </summary>
public sealed class MemoryJournal : IJournal
{
    private readonly MemoryRows rows;
    private volatile StoredHead head;

    /// <summary>An empty journal.</summary>
    public MemoryJournal(PartitionName partition)
        : this(partition, new MemoryRows())
    {
    }

    private MemoryJournal(PartitionName partition, MemoryRows rows)
    {
        Partition = partition;
        this.rows = rows;
        JournalRow? last = rows.Last;
        head = new StoredHead(last is null ? JournalChain.Empty(partition) : JournalChain.HeadAfter(partition, last));
    }

    /// <inheritdoc/>
    public PartitionName Partition { get; }

    /// <inheritdoc/>
    public Head Head => head.Value;

    /// <summary>A second writer on the same rows, as another process would be.</summary>
    public MemoryJournal Reopen() => new(Partition, rows);

    /// <inheritdoc/>
    public void Append(JournalRow row)
    {
        JournalChecks.RequireNext(row, head.Value);
        if (!rows.TryAdd(row with { Body = row.Body.ToArray(), Sights = row.Sights.ToArray() }))
            throw JournalChecks.Fenced(Partition, row.First);
        head = new StoredHead(JournalChain.HeadAfter(Partition, row));
    }

    /// <inheritdoc/>
    public IEnumerable<JournalRow> Read(Position from)
    {
        int end = rows.Count;
        for (int i = rows.IndexOf(from); i < end; i++) yield return rows[i];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held.
    }
}
