using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Storage.Journal;

/// <summary>The rows of a journal in memory, shared by those who opened it; safe from any thread.</summary>
internal sealed class MemoryRows
{
    private readonly Lock gate = new();
    private readonly List<JournalRow> rows = [];

    public int Count
    {
        get
        {
            lock (gate) return rows.Count;
        }
    }

    public JournalRow? Last
    {
        get
        {
            lock (gate) return rows.Count == 0 ? null : rows[^1];
        }
    }

    public JournalRow this[int index]
    {
        get
        {
            lock (gate) return rows[index];
        }
    }

    /// <summary>Adds a row, or returns false when its first position is taken.</summary>
    public bool TryAdd(JournalRow row)
    {
        lock (gate)
        {
            if (rows.Count > 0 && row.First <= rows[^1].First) return false;
            rows.Add(row);
            return true;
        }
    }

    /// <summary>The index of the first row that ends after a position.</summary>
    public int IndexOf(Position from)
    {
        lock (gate)
        {
            int low = 0, high = rows.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (rows[middle].Next <= from) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}
