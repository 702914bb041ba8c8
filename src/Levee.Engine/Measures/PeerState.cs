namespace Levee.Engine.Measures;

/// <summary>
/// <c>known(a, b)</c>: whether a met b in the last 90 days. A subject's last 64 peers are kept, least recently met out;
/// after an unexpired peer left, absent peers are unknown until it would have expired. Owned by one decider.
/// </summary>
/// <param name="rowsMax">Subjects whose peers are kept.</param>
internal sealed class PeerState(int rowsMax)
{
    private const long HourMs = 3_600_000;
    private static readonly Window Window = new(EngineLimits.PeerMs);
    private readonly BoundedRows<PeerRow> rows = new(rowsMax);
    private long evictedThrough = long.MinValue;

    /// <summary>True, false, or null when it cannot be said (learning time aside).</summary>
    internal bool? Knows(int subject, int peer, long atMs)
    {
        long pane = Window.PaneOf(atMs);
        int slot = rows.Find(subject);
        if (slot < 0) return Window.FirstOf(pane) <= evictedThrough ? null : false;
        ref PeerRow row = ref rows[slot];
        long first = Window.FirstOf(Math.Max(pane, row.Newest));
        int index = IndexOf(row, peer);
        if (index >= 0 && row.Panes![index] >= first) return true;
        return first <= row.EvictedThrough ? null : false;
    }

    /// <summary>
    /// True when they know each other and first met at least some days ago, by whole hours; a pair that did not meet
    /// for 90 days begins anew. Null when it cannot be said.
    /// </summary>
    internal bool? Knows(int subject, int peer, long atMs, int days)
    {
        bool? knows = Knows(subject, peer, atMs);
        if (knows is not true || days == 0) return knows;
        ref PeerRow row = ref rows[rows.Find(subject)];
        int since = row.Since![IndexOf(row, peer)];
        if (HourOf(atMs) - (since >> 1) >= days * 24) return true;
        return (since & 1) != 0 ? null : false;
    }

    /// <summary>Notes that a subject met a peer.</summary>
    internal void Meet(int subject, int peer, long atMs)
    {
        long pane = Window.PaneOf(atMs);
        int slot = rows.Open(subject, out bool isNew, out PeerRow? evicted);
        if (evicted is { } gone) evictedThrough = Math.Max(evictedThrough, gone.Newest);
        ref PeerRow row = ref rows[slot];
        if (isNew)
        {
            row.Newest = pane;
            row.EvictedThrough = evictedThrough;
        }
        row.Newest = Math.Max(row.Newest, pane);
        long first = Window.FirstOf(row.Newest);
        int since = SinceOf(atMs, mayBeEarlier: first <= row.EvictedThrough);
        int index = IndexOf(row, peer);
        if (index >= 0)
        {
            if (row.Panes![index] >= first)
                since = Math.Min(SinceOf(atMs, mayBeEarlier: (row.Since![index] & 1) != 0), row.Since[index]);
            pane = Math.Max(pane, row.Panes[index]);
            RemoveAt(ref row, index);
        }
        else if (row.Count == EngineLimits.PeersMax)
        {
            row.EvictedThrough = Math.Max(row.EvictedThrough, row.Panes![0]);
            RemoveAt(ref row, 0);
        }
        Append(ref row, peer, pane, since);
    }

    internal void Write(StateWriter writer)
    {
        writer.Long(evictedThrough);
        writer.Int(rows.Count);
        foreach ((int subject, int slot) in rows.Walk())
        {
            ref PeerRow row = ref rows[slot];
            writer.Int(subject);
            writer.Long(row.Newest);
            writer.Long(row.EvictedThrough);
            writer.Int(row.Count);
            for (int i = 0; i < row.Count; i++)
            {
                writer.Int(row.Numbers![i]);
                writer.Long(row.Panes![i]);
                writer.Int(row.Since![i]);
            }
        }
    }

    private static int SinceOf(long atMs, bool mayBeEarlier) => (HourOf(atMs) << 1) | (mayBeEarlier ? 1 : 0);

    private static int HourOf(long atMs) => (int)Math.Clamp(Math.DivRem(atMs, HourMs) is var (hour, rest) && rest < 0
        ? hour - 1
        : hour, int.MinValue / 4, int.MaxValue / 4);

    private static int IndexOf(in PeerRow row, int peer) =>
        row.Count == 0 ? -1 : row.Numbers.AsSpan(0, row.Count).IndexOf(peer);

    private static void RemoveAt(ref PeerRow row, int index)
    {
        int rest = row.Count - index - 1;
        Array.Copy(row.Numbers!, index + 1, row.Numbers!, index, rest);
        Array.Copy(row.Panes!, index + 1, row.Panes!, index, rest);
        Array.Copy(row.Since!, index + 1, row.Since!, index, rest);
        row.Count--;
    }

    private static void Append(ref PeerRow row, int peer, long pane, int since)
    {
        if (row.Numbers is null || row.Count == row.Numbers.Length)
        {
            int capacity = row.Numbers is null ? 4 : row.Numbers.Length * 2;
            Array.Resize(ref row.Numbers, capacity);
            Array.Resize(ref row.Panes, capacity);
            Array.Resize(ref row.Since, capacity);
        }
        row.Numbers[row.Count] = peer;
        row.Panes![row.Count] = pane;
        row.Since![row.Count] = since;
        row.Count++;
    }
}
