using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Try.Running;

/// <summary>
/// Puts events in order of time: in memory up to a bound, beyond it through sorted runs on disk, which hold pseudonyms
/// and numbers only and go when the store goes. Filled first, read once, by one thread.
/// </summary>
internal sealed class RowStore(string folder, long bytesMax, int linesMax) : IDisposable
{
    /// <summary>Bytes kept in memory before a run is written.</summary>
    public const long BytesMax = 768L << 20;

    /// <summary>Lines kept in memory before a run is written.</summary>
    public const int LinesMax = 5_000_000;

    private const int ChunkBits = 20;
    private const int ChunkBytes = 1 << ChunkBits;
    private readonly List<byte[]> chunks = [];
    private readonly List<RowKey> keys = [];
    private readonly List<RowRun> runs = [];
    private readonly byte[] row = new byte[RowForm.SizeMax];
    private int used = ChunkBytes;
    private int lines;
    private bool isSorted = true;

    /// <summary>Rows added.</summary>
    public long Count { get; private set; }

    /// <summary>Runs written to disk.</summary>
    public int Runs => runs.Count;

    /// <summary>When the first row happened; null when there is none.</summary>
    public Instant? First { get; private set; }

    /// <summary>When the last row happened; null when there is none.</summary>
    public Instant? Last { get; private set; }

    /// <summary>Adds an event.</summary>
    public void Add(EventRow added, RowOrigin origin)
    {
        int size = RowForm.Write(added, origin, row);
        if (used + 2 + size > ChunkBytes) Grow();
        byte[] chunk = chunks[^1];
        RowKey key = new(added.At.UnixMs, ((long)(chunks.Count - 1) << ChunkBits) | (long)used);
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(used), (ushort)size);
        row.AsSpan(0, size).CopyTo(chunk.AsSpan(used + 2));
        used += 2 + size;
        if (keys.Count > 0 && key.At < keys[^1].At) isSorted = false;
        keys.Add(key);
        Count++;
        if (origin.IsLast) lines++;
        if (First is null || added.At < First) First = added.At;
        if (Last is null || added.At > Last) Last = added.At;
        if (origin.IsLast && (lines >= linesMax || (long)chunks.Count * ChunkBytes >= bytesMax)) Spill();
    }

    /// <summary>The rows in order of time. A row is valid until the next one is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> InOrder()
    {
        if (runs.Count > 0 && keys.Count > 0) Spill();
        return runs.Count == 0 ? InMemory() : Merged();
    }

    public void Dispose()
    {
        foreach (RowRun run in runs) run.Dispose();
    }

    private IEnumerable<ReadOnlyMemory<byte>> InMemory()
    {
        Sort();
        for (int i = 0; i < keys.Count; i++) yield return RowAt(keys[i].Address);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Merged()
    {
        PriorityQueue<RowRun, (long At, int Run)> next = new();
        foreach (RowRun run in runs)
        {
            run.Rewind();
            if (run.Next() is { } at) next.Enqueue(run, (at, run.Number));
        }
        while (next.TryDequeue(out RowRun? run, out _))
        {
            yield return run.Row;
            if (run.Next() is { } at) next.Enqueue(run, (at, run.Number));
        }
    }

    private ReadOnlyMemory<byte> RowAt(long address)
    {
        byte[] chunk = chunks[(int)(address >> ChunkBits)];
        int at = (int)(address & (ChunkBytes - 1));
        return chunk.AsMemory(at + 2, BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(at)));
    }

    private void Sort()
    {
        if (!isSorted) CollectionsMarshal.AsSpan(keys).Sort();
        isSorted = true;
    }

    private void Spill()
    {
        Sort();
        RowRun run = new(folder, runs.Count);
        runs.Add(run);
        foreach (RowKey key in keys) run.Write(RowAt(key.Address).Span);
        keys.Clear();
        chunks.Clear();
        used = ChunkBytes;
        lines = 0;
    }

    private void Grow()
    {
        chunks.Add(new byte[ChunkBytes]);
        used = 0;
    }
}
