using System.Runtime.Intrinsics.X86;

namespace Levee.Engine.Slabs;

/// <summary>
/// Rows of one size by subject number, at most a given count, in native pages; a row never moves. When full, a hand
/// that goes round the rows picks the one to leave (the clock algorithm, second chance): rows fed again since it passed
/// stay, at most <see cref="PassedMax"/> in a turn. A flood of subjects met once pushes itself out. Who leaves depends
/// on the sequence of events only. Owned by one decider.
/// </summary>
/// <param name="rowBytes">Bytes a row, <see cref="RowHead"/> included.</param>
/// <param name="rowsMax">The most rows held.</param>
internal sealed unsafe class SlabRows(int rowBytes, int rowsMax)
{
    /// <summary>Rows that the hand passes in one turn.</summary>
    internal const int PassedMax = 16;

    private const int PageShift = 8;
    private const int LineBytes = 64;
    private readonly NativePages memory = new();
    private readonly SubjectIndex index = new();
    private byte*[] pages = new byte*[4];
    private int hand;
    private int freed = -1;

    /// <summary>Rows held.</summary>
    internal int Count { get; private set; }

    /// <summary>True when a row has to leave before another can be added.</summary>
    internal bool IsFull => Count == rowsMax;

    /// <summary>Native bytes taken.</summary>
    internal long Bytes => memory.Bytes + index.Bytes;

    /// <summary>The row of a subject, or null.</summary>
    internal byte* Find(int subject) => index.Find(subject) is var row and >= 0 ? At(row) : null;

    /// <summary>Row <paramref name="row"/>, counted from 0 in the order in which places were taken.</summary>
    internal byte* At(int row) => pages[row >> PageShift] + (long)(row & ((1 << PageShift) - 1)) * rowBytes;

    /// <summary>Adds an empty row for a subject that has none; there is room.</summary>
    internal byte* Add(int subject)
    {
        bool isReused = freed >= 0;
        int row = isReused ? freed : Count;
        freed = -1;
        AddPage(row >> PageShift);
        Count++;
        index.Add(subject, row);
        byte* added = At(row);
        if (isReused) new Span<byte>(added, rowBytes).Clear();
        ((RowHead*)added)->Subject = subject;
        return added;
    }

    /// <summary>The row whose turn it is to leave; only when full.</summary>
    internal byte* NextOut()
    {
        for (int passed = 0; ; passed++)
        {
            byte* row = At(hand);
            if (((RowHead*)row)->IsFedAgain == 0 || passed == PassedMax) return row;
            ((RowHead*)row)->IsFedAgain = 0;
            hand = (hand + 1) % rowsMax;
        }
    }

    /// <summary>Takes out the row that <see cref="NextOut"/> named; the next one added takes its place.</summary>
    internal void RemoveNextOut()
    {
        index.Remove(((RowHead*)At(hand))->Subject);
        freed = hand;
        hand = (hand + 1) % rowsMax;
        Count--;
    }

    /// <summary>Takes out the row whose turn it is.</summary>
    internal void RemoveNext()
    {
        NextOut();
        RemoveNextOut();
    }

    /// <summary>Takes the turn over from rows that were copied here in their order.</summary>
    internal void TakeHandOf(SlabRows before) => hand = before.hand;

    /// <summary>Asks for the place in the index where a subject would stand.</summary>
    internal void PrefetchIndex(int subject) => index.Prefetch(subject);

    /// <summary>Asks for the memory of a subject's row, some bytes of it.</summary>
    internal void PrefetchRow(int subject, int bytes)
    {
        byte* row = Find(subject);
        if (row == null || !Sse.IsSupported) return;
        for (int at = 0; at < bytes; at += LineBytes) Sse.Prefetch0(row + at);
    }

    private void AddPage(int page)
    {
        if (page == pages.Length)
        {
            byte*[] more = new byte*[pages.Length * 2];
            for (int i = 0; i < pages.Length; i++) more[i] = pages[i];
            pages = more;
        }
        if (pages[page] == null) pages[page] = memory.Add((long)rowBytes << PageShift);
    }
}
