using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Journal;

/// <summary>
/// One batch of a journal: what the partition was told, in order, and what its decider said. One batch is one row and
/// one transaction; it has one journal time, the only "now" the ring sees.
/// </summary>
/// <param name="capacity">Entries that find room before it grows.</param>
public sealed class Batch(int capacity = 16)
{
    private readonly List<EntrySlot> entries = new(capacity);

    /// <summary>The partition.</summary>
    public required PartitionName Partition { get; init; }

    /// <summary>The position of the first entry.</summary>
    public Position First { get; set; }

    /// <summary>The journal time.</summary>
    public Instant Time { get; set; }

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<EntrySlot> Entries => entries;

    /// <summary>Number of entries.</summary>
    public int Count => entries.Count;

    /// <summary>The events, in entry order.</summary>
    public EventBatch Events { get; } = new(capacity);

    /// <summary>The entries that are not events, in entry order.</summary>
    public List<Entry> Others { get; } = [];

    /// <summary>Subjects first seen in this batch, by rising number.</summary>
    public List<Sight> Sights { get; } = [];

    /// <summary>What the decider said, by rising entry index.</summary>
    public List<EntryOutput> Outputs { get; } = [];

    /// <summary>The position of entry <paramref name="index"/>.</summary>
    public Position PositionOf(int index) => First.Plus(index);

    /// <summary>Adds an event by copying its row; returns the copy.</summary>
    public EventRow Add(EventRow row)
    {
        EventRow copy = Events.Add(row);
        entries.Add(new EntrySlot((EntryKind)row.Kind, copy.Index));
        return copy;
    }

    /// <summary>Adds an empty event of a kind for a decoder to fill; returns its row.</summary>
    public EventRow AddEvent(EventKind kind)
    {
        EventRow row = Events.Add(kind);
        entries.Add(new EntrySlot((EntryKind)kind, row.Index));
        return row;
    }

    /// <summary>Adds an entry that is not an event.</summary>
    public void Add(Entry entry)
    {
        entries.Add(new EntrySlot(entry.Kind, Others.Count));
        Others.Add(entry);
    }

    /// <summary>The output of entry <paramref name="index"/>, or null when nothing was said about it.</summary>
    public EntryOutput? OutputOf(int index)
    {
        int low = 0, high = Outputs.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int entry = Outputs[middle].Entry;
            if (entry == index) return Outputs[middle];
            if (entry < index) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    /// <summary>Empties the batch for reuse.</summary>
    public void Clear()
    {
        entries.Clear();
        Events.Clear();
        Others.Clear();
        Sights.Clear();
        Outputs.Clear();
    }
}
