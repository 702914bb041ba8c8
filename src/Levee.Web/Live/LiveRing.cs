using Levee.Contracts;

namespace Levee.Web.Live;

/// <summary>A ring of the newest rows. Owned by <see cref="LiveFollower"/>, under its lock.</summary>
/// <param name="capacity">Rows kept.</param>
internal sealed class LiveRing(int capacity)
{
    private readonly LiveRow?[] rows = new LiveRow?[capacity];
    private long added;

    /// <summary>The position after the last row that was overwritten; 0 while everything is kept.</summary>
    public Position Dropped { get; private set; }

    public void Add(LiveRow row)
    {
        int slot = (int)(added++ % capacity);
        if (rows[slot] is { } old) Dropped = old.Position.Plus(1);
        rows[slot] = row;
    }

    /// <summary>Rows that a filter would take but for their step.</summary>
    public int Below(LiveFilter filter)
    {
        LiveFilter whole = filter with { Min = Step.Allow };
        return rows.Count(row => row is not null && row.Step < filter.Min && whole.Takes(row));
    }

    /// <summary>
    /// The newest rows at or after a position that a filter takes, newest first, at most <paramref name="max"/>;
    /// <paramref name="wanted"/> counts all of them.
    /// </summary>
    public IReadOnlyList<LiveRow> Newest(LiveFilter filter, int max, Position from, out int wanted)
    {
        List<LiveRow> taken = [];
        wanted = 0;
        for (long i = added - 1; i >= 0 && i >= added - capacity; i--)
        {
            LiveRow row = rows[(int)(i % capacity)]!;
            if (row.Position < from) break;
            if (!filter.Takes(row)) continue;
            wanted++;
            if (taken.Count < max) taken.Add(row);
        }
        return taken;
    }
}
