namespace Levee.Engine.Slabs;

/// <summary>
/// Zeroed blocks of native memory in sizes of powers of two, given back one by one and given out again. Owned by one
/// decider.
/// </summary>
/// <param name="bytesMax">Bytes that all blocks take together.</param>
internal sealed unsafe class NativeBlocks(long bytesMax)
{
    private const long PieceBytes = 1 << 16;
    private const int Log2Max = 30;
    private readonly NativePages memory = new();
    private readonly byte*[] free = new byte*[Log2Max + 1];

    /// <summary>Native bytes taken.</summary>
    internal long Bytes => memory.Bytes;

    /// <summary>A zeroed block of 2^<paramref name="log2"/> bytes, at least 8; null when there is no room.</summary>
    internal byte* Take(int log2)
    {
        byte* block = free[log2];
        if (block == null)
        {
            if (memory.Bytes + Math.Max(1L << log2, PieceBytes) > bytesMax) return null;
            Refill(log2);
            block = free[log2];
        }
        free[log2] = *(byte**)block;
        new Span<byte>(block, 1 << log2).Clear();
        return block;
    }

    /// <summary>Takes a block back.</summary>
    internal void Release(byte* block, int log2)
    {
        *(byte**)block = free[log2];
        free[log2] = block;
    }

    private void Refill(int log2)
    {
        long bytes = 1L << log2, count = Math.Max(1, PieceBytes / bytes);
        byte* piece = memory.Add(bytes * count);
        for (long at = count - 1; at >= 0; at--) Release(piece + at * bytes, log2);
    }
}
