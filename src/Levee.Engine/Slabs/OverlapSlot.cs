using System.Runtime.CompilerServices;

namespace Levee.Engine.Slabs;

/// <summary>When the latest events of a subject ended and how long each took: <c>overlap</c>.</summary>
internal struct OverlapSlot
{
    /// <summary>Events kept.</summary>
    public const int Max = 16;

    private const byte Dead = 0xFF;
    public RingHead Head;
    private Times ends;
    private Times starts;
    private Slots slots;
    private byte count;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        for (int i = 0; cleared != 0 && i < count; i++)
            if (slots[i] != Dead && (cleared >> slots[i] & 1) != 0)
                slots[i] = Dead;
        return true;
    }

    /// <summary>Takes an event in as the latest; the oldest leaves when there is no room.</summary>
    public void Add(PaneStamp at, long endMs, long seconds)
    {
        if (count == Max)
        {
            ((Span<long>)ends)[1..].CopyTo(ends);
            ((Span<long>)starts)[1..].CopyTo(starts);
            ((Span<byte>)slots)[1..].CopyTo(slots);
            count--;
        }
        ends[count] = endMs;
        starts[count] = endMs - Math.Min(seconds, int.MaxValue) * 1000;
        slots[count++] = (byte)at.Slot;
    }

    /// <summary>
    /// The part of the time taken by any event of the panes that are not stale that two or more took; null when none
    /// took any time.
    /// </summary>
    public readonly double? Doubled(uint stale)
    {
        Span<long> begins = stackalloc long[Max], stops = stackalloc long[Max];
        int kept = 0;
        for (int i = 0; i < count; i++)
            if (slots[i] != Dead && (stale >> slots[i] & 1) == 0)
                (begins[kept], stops[kept++]) = (starts[i], ends[i]);
        begins[..kept].Sort();
        stops[..kept].Sort();
        long taken = 0, doubled = 0, last = 0;
        for (int begun = 0, stopped = 0; stopped < kept;)
        {
            bool isBegin = begun < kept && begins[begun] <= stops[stopped];
            long at = isBegin ? begins[begun] : stops[stopped];
            int going = begun - stopped;
            if (going > 0) taken += at - last;
            if (going > 1) doubled += at - last;
            last = at;
            if (isBegin) begun++;
            else stopped++;
        }
        return taken == 0 ? null : (double)doubled / taken;
    }

    [InlineArray(Max)]
    private struct Times
    {
        private long first;
    }

    [InlineArray(Max)]
    private struct Slots
    {
        private byte first;
    }
}
