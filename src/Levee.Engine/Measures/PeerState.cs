using System.Runtime.Intrinsics.X86;
using Levee.Engine.Decider;
using Levee.Engine.Slabs;

namespace Levee.Engine.Measures;

/// <summary>
/// <c>known(a, b)</c>: whether a met b in the last 90 days. A subject's last 64 peers are kept, least recently met out;
/// after an unexpired peer left, absent peers are unknown until it would have expired. Owned by one decider.
/// </summary>
/// <param name="rowsMax">Subjects whose peers are kept.</param>
internal sealed unsafe class PeerState(int rowsMax)
{
    private const long HourMs = 3_600_000;
    private const int Log2Min = 6;
    private static readonly Window Window = new(EngineLimits.PeerMs);
    private readonly SlabRows rows = new(sizeof(PeerRow), rowsMax);
    private readonly NativeBlocks blocks = new(long.MaxValue);
    private long evictedThrough = long.MinValue;

    /// <summary>True, false, or null when it cannot be said (learning time aside).</summary>
    internal bool? Knows(int subject, int peer, long atMs)
    {
        long pane = Window.PaneOf(atMs);
        PeerRow* row = (PeerRow*)rows.Find(subject);
        if (row == null) return Window.FirstOf(pane) <= evictedThrough ? null : false;
        long first = Window.FirstOf(Math.Max(pane, row->Newest));
        int index = row->Numbers.IndexOf(peer);
        if (index >= 0 && row->Panes[index] >= first) return true;
        return first <= row->EvictedThrough ? null : false;
    }

    /// <summary>
    /// True when they know each other and first met at least some days ago, by whole hours; a pair that did not meet
    /// for 90 days begins anew. Null when it cannot be said.
    /// </summary>
    internal bool? Knows(int subject, int peer, long atMs, int days)
    {
        bool? knows = Knows(subject, peer, atMs);
        if (knows is not true || days == 0) return knows;
        PeerRow* row = (PeerRow*)rows.Find(subject);
        int since = row->Since[row->Numbers.IndexOf(peer)];
        if (HourOf(atMs) - (since >> 1) >= days * 24) return true;
        return (since & 1) != 0 ? null : false;
    }

    /// <summary>How many peers a subject knows, and whether one that it may have met was let go.</summary>
    internal (int Known, bool MayBeMore) CountOf(int subject, long atMs)
    {
        long pane = Window.PaneOf(atMs);
        PeerRow* row = subject == 0 ? null : (PeerRow*)rows.Find(subject);
        if (row == null) return (0, Window.FirstOf(pane) <= evictedThrough);
        long first = Window.FirstOf(Math.Max(pane, row->Newest));
        int known = 0;
        foreach (int met in row->Panes)
            if (met >= first)
                known++;
        return (known, first <= row->EvictedThrough);
    }

    /// <summary>Notes that a subject met a peer.</summary>
    internal void Meet(int subject, int peer, long atMs)
    {
        long pane = Window.PaneOf(atMs);
        ref PeerRow row = ref Open(subject, pane);
        row.Newest = Math.Max(row.Newest, pane);
        long first = Window.FirstOf(row.Newest);
        int since = SinceOf(atMs, mayBeEarlier: first <= row.EvictedThrough);
        int index = row.Numbers.IndexOf(peer);
        if (index >= 0)
        {
            if (row.Panes[index] >= first)
                since = Math.Min(SinceOf(atMs, mayBeEarlier: (row.Since[index] & 1) != 0), row.Since[index]);
            pane = Math.Max(pane, row.Panes[index]);
            RemoveAt(ref row, index);
        }
        else if (row.Count == EngineLimits.PeersMax)
        {
            row.EvictedThrough = Math.Max(row.EvictedThrough, row.Panes[0]);
            RemoveAt(ref row, 0);
        }
        Append(ref row, peer, (int)pane, since);
    }

    /// <summary>Asks for the place in the index where a subject would stand.</summary>
    internal void PrefetchIndex(int subject) => rows.PrefetchIndex(subject);

    /// <summary>Asks for a subject's row.</summary>
    internal void PrefetchRow(int subject) => rows.PrefetchRow(subject, sizeof(PeerRow));

    /// <summary>Asks for a subject's peers.</summary>
    internal void PrefetchPeers(int subject)
    {
        PeerRow* row = (PeerRow*)rows.Find(subject);
        if (row != null && Sse.IsSupported) Sse.Prefetch0(row->Block);
    }

    /// <summary>How much is held; safe from any thread.</summary>
    internal StateSize Size => new("peers", rows.Count, rowsMax, rows.Bytes + blocks.Bytes);

    internal void Write(StateWriter writer)
    {
        writer.Long(evictedThrough);
        writer.Int(rows.Count);
        for (int at = 0; at < rows.Count; at++)
        {
            ref PeerRow row = ref *(PeerRow*)rows.At(at);
            writer.Int(row.Head.Subject);
            writer.Long(row.Newest);
            writer.Long(row.EvictedThrough);
            writer.Int(row.Count);
            for (int i = 0; i < row.Count; i++)
            {
                writer.Int(row.Numbers[i]);
                writer.Int(row.Panes[i]);
                writer.Int(row.Since[i]);
            }
        }
    }

    private static int SinceOf(long atMs, bool mayBeEarlier) => (HourOf(atMs) << 1) | (mayBeEarlier ? 1 : 0);

    private static int HourOf(long atMs) => (int)Math.Clamp(Math.DivRem(atMs, HourMs) is var (hour, rest) && rest < 0
        ? hour - 1
        : hour, int.MinValue / 4, int.MaxValue / 4);

    private ref PeerRow Open(int subject, long pane)
    {
        PeerRow* row = (PeerRow*)rows.Find(subject);
        if (row != null)
        {
            row->Head.IsFedAgain = 1;
            return ref *row;
        }
        if (rows.IsFull)
        {
            PeerRow* gone = (PeerRow*)rows.NextOut();
            evictedThrough = Math.Max(evictedThrough, gone->Newest);
            if (gone->Block != null) blocks.Release(gone->Block, gone->Log2);
            rows.RemoveNextOut();
        }
        row = (PeerRow*)rows.Add(subject);
        row->Newest = pane;
        row->EvictedThrough = evictedThrough;
        return ref *row;
    }

    private static void RemoveAt(ref PeerRow row, int index)
    {
        row.Numbers[(index + 1)..].CopyTo(row.Numbers[index..]);
        row.Panes[(index + 1)..].CopyTo(row.Panes[index..]);
        row.Since[(index + 1)..].CopyTo(row.Since[index..]);
        row.Count--;
    }

    private void Append(ref PeerRow row, int peer, int pane, int since)
    {
        if (row.Count == row.Room) Grow(ref row);
        row.Count++;
        row.Numbers[^1] = peer;
        row.Panes[^1] = pane;
        row.Since[^1] = since;
    }

    private void Grow(ref PeerRow row)
    {
        PeerRow grown = row;
        grown.Log2 = row.Block == null ? (byte)Log2Min : (byte)(row.Log2 + 1);
        grown.Block = blocks.Take(grown.Log2);
        row.Numbers.CopyTo(grown.Numbers);
        row.Panes.CopyTo(grown.Panes);
        row.Since.CopyTo(grown.Since);
        if (row.Block != null) blocks.Release(row.Block, row.Log2);
        row = grown;
    }
}
