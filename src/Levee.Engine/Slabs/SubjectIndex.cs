using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Levee.Engine.Slabs;

/// <summary>
/// From subject numbers to row numbers by open addressing: eight bytes a place, at most 0.6 of them taken. Numbers are
/// the journal's own, dense from 1, so a multiplication spreads them. Owned by one decider.
/// </summary>
internal sealed unsafe class SubjectIndex
{
    private const uint Spread = 0x9E37_79B1;
    private const int PlacesAtLeast = 16;
    private NativePages memory = new();
    private Place* places;
    private int shift;
    private uint mask;

    internal SubjectIndex() => Allocate(PlacesAtLeast);

    /// <summary>Subjects held.</summary>
    internal int Count { get; private set; }

    /// <summary>Native bytes taken.</summary>
    internal long Bytes => memory.Bytes;

    /// <summary>The row of a subject, or -1.</summary>
    internal int Find(int subject)
    {
        for (uint at = Home(subject); ; at = (at + 1) & mask)
        {
            Place place = places[at];
            if (place.Subject == subject) return place.Row;
            if (place.Subject == 0) return -1;
        }
    }

    /// <summary>Adds a subject that is not held.</summary>
    internal void Add(int subject, int row)
    {
        if ((Count + 1) * 5L > (mask + 1L) * 3) Grow();
        Put(subject, row);
        Count++;
    }

    /// <summary>Takes a subject out that is held; those behind it move up, so that none is lost.</summary>
    internal void Remove(int subject)
    {
        uint hole = Home(subject);
        while (places[hole].Subject != subject) hole = (hole + 1) & mask;
        for (uint at = (hole + 1) & mask; places[at].Subject != 0; at = (at + 1) & mask)
        {
            uint home = Home(places[at].Subject);
            bool mayStay = hole < at ? home > hole && home <= at : home > hole || home <= at;
            if (mayStay) continue;
            places[hole] = places[at];
            hole = at;
        }
        places[hole] = default;
        Count--;
    }

    /// <summary>Asks for the memory where a subject would be found.</summary>
    internal void Prefetch(int subject)
    {
        if (Sse.IsSupported) Sse.Prefetch0(places + Home(subject));
    }

    private uint Home(int subject) => unchecked((uint)subject * Spread) >> shift;

    private void Put(int subject, int row)
    {
        uint at = Home(subject);
        while (places[at].Subject != 0) at = (at + 1) & mask;
        places[at] = new Place { Subject = subject, Row = row };
    }

    private void Grow()
    {
        NativePages before = memory;
        Place* old = places;
        uint oldMask = mask;
        memory = new NativePages();
        Allocate(checked((int)(oldMask + 1) * 2));
        for (uint at = 0; at <= oldMask; at++)
            if (old[at].Subject != 0)
                Put(old[at].Subject, old[at].Row);
        before.Free();
    }

    private void Allocate(int count)
    {
        places = (Place*)memory.Add((long)count * sizeof(Place));
        mask = (uint)count - 1;
        shift = 32 - BitOperations.Log2((uint)count);
    }

    private struct Place
    {
        public int Subject;
        public int Row;
    }
}
