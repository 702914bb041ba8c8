namespace Levee.Engine.Measures;

/// <summary>
/// <c>known(a, b)</c>: whether a met b in the last 90 days. A subject's last 64 peers are kept, least recently met out;
/// after an unexpired peer left, absent peers are unknown until it would have expired. Owned by one decider.
/// </summary>
/// <param name="rowsMax">Subjects whose peers are kept.</param>
internal sealed class PeerState(int rowsMax)
{
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
        int index = IndexOf(row, peer);
        if (index >= 0)
        {
            pane = Math.Max(pane, row.Panes![index]);
            RemoveAt(ref row, index);
        }
        else if (row.Count == EngineLimits.PeersMax)
        {
            row.EvictedThrough = Math.Max(row.EvictedThrough, row.Panes![0]);
            RemoveAt(ref row, 0);
        }
        Append(ref row, peer, pane);
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
            }
        }
    }

    private static int IndexOf(in PeerRow row, int peer) =>
        row.Count == 0 ? -1 : row.Numbers.AsSpan(0, row.Count).IndexOf(peer);

    private static void RemoveAt(ref PeerRow row, int index)
    {
        int rest = row.Count - index - 1;
        Array.Copy(row.Numbers!, index + 1, row.Numbers!, index, rest);
        Array.Copy(row.Panes!, index + 1, row.Panes!, index, rest);
        row.Count--;
    }

    private static void Append(ref PeerRow row, int peer, long pane)
    {
        if (row.Numbers is null || row.Count == row.Numbers.Length)
        {
            int capacity = row.Numbers is null ? 4 : row.Numbers.Length * 2;
            Array.Resize(ref row.Numbers, capacity);
            Array.Resize(ref row.Panes, capacity);
        }
        row.Numbers[row.Count] = peer;
        row.Panes![row.Count] = pane;
        row.Count++;
    }
}
