namespace Levee.Engine.Signals;

/// <summary>
/// Rows by subject number, at most a given count: when full, the row least recently opened is taken out. Order and
/// eviction depend on the sequence of events only. Owned by one decider.
/// </summary>
/// <param name="rowsMax">The most rows held.</param>
internal sealed class BoundedRows<TRow>(int rowsMax)
    where TRow : struct
{
    private const int Nothing = -1;
    private readonly Dictionary<int, int> slots = [];
    private TRow[] rows = new TRow[16];
    private int[] subjects = new int[16];
    private int[] older = new int[16];
    private int[] newer = new int[16];
    private int oldest = Nothing;
    private int newest = Nothing;

    /// <summary>Rows held.</summary>
    internal int Count => slots.Count;

    /// <summary>The slot of a subject, or -1.</summary>
    internal int Find(int subject) => slots.TryGetValue(subject, out int slot) ? slot : Nothing;

    /// <summary>The row in a slot that <see cref="Find"/> or <see cref="Open"/> gave.</summary>
    internal ref TRow this[int slot] => ref rows[slot];

    /// <summary>
    /// Finds or makes the row of a subject and makes it the most recent. <paramref name="evicted"/> is the row that had
    /// to leave for it, or null.
    /// </summary>
    internal int Open(int subject, out bool isNew, out TRow? evicted)
    {
        evicted = null;
        isNew = !slots.TryGetValue(subject, out int slot);
        if (!isNew)
        {
            if (slot == newest) return slot;
            Unlink(slot);
        }
        else
        {
            slot = slots.Count < rowsMax ? Grow() : Evict(out evicted);
            rows[slot] = default;
            subjects[slot] = subject;
            slots.Add(subject, slot);
        }
        Append(slot);
        return slot;
    }

    /// <summary>Walks the slots from the least to the most recently opened.</summary>
    internal IEnumerable<(int Subject, int Slot)> Walk()
    {
        for (int slot = oldest; slot != Nothing; slot = newer[slot]) yield return (subjects[slot], slot);
    }

    private int Evict(out TRow? evicted)
    {
        int slot = oldest;
        evicted = rows[slot];
        Unlink(slot);
        slots.Remove(subjects[slot]);
        return slot;
    }

    private int Grow()
    {
        int slot = slots.Count;
        if (slot < rows.Length) return slot;
        int capacity = (int)Math.Min((long)rows.Length * 2, rowsMax);
        Array.Resize(ref rows, capacity);
        Array.Resize(ref subjects, capacity);
        Array.Resize(ref older, capacity);
        Array.Resize(ref newer, capacity);
        return slot;
    }

    private void Append(int slot)
    {
        older[slot] = newest;
        newer[slot] = Nothing;
        if (newest == Nothing) oldest = slot;
        else newer[newest] = slot;
        newest = slot;
    }

    private void Unlink(int slot)
    {
        if (older[slot] == Nothing) oldest = newer[slot];
        else newer[older[slot]] = newer[slot];
        if (newer[slot] == Nothing) newest = older[slot];
        else older[newer[slot]] = older[slot];
    }
}
