using Levee.Engine.Slabs;

namespace Levee.Engine.Measures;

/// <summary>
/// The peers a subject knows, from the least to the most recently met: in one block their numbers, then the panes they
/// were met in, then since when they are known.
/// </summary>
internal unsafe struct PeerRow
{
    private const int PeerBytes = 3 * sizeof(int);

    /// <summary>The row's head.</summary>
    public RowHead Head;

    /// <summary>The newest pane held.</summary>
    public long Newest;

    /// <summary>Absent peers are unknown in a window that reaches back to this pane: one of it was evicted.</summary>
    public long EvictedThrough;

    /// <summary>The block; null before the first.</summary>
    public byte* Block;

    /// <summary>The logarithm of the block's bytes.</summary>
    public byte Log2;

    /// <summary>How many.</summary>
    public byte Count;

    /// <summary>Peers that the block has room for.</summary>
    public readonly int Room => Block == null ? 0 : RoomOf(Log2);

    /// <summary>Their subject numbers.</summary>
    public readonly Span<int> Numbers => new(Block, Count);

    /// <summary>The newest pane each was met in.</summary>
    public readonly Span<int> Panes => new(Block + Room * sizeof(int), Count);

    /// <summary>
    /// Since when each is known: twice the hour from the Unix epoch, and 1 more when an earlier meeting may have been
    /// evicted.
    /// </summary>
    public readonly Span<int> Since => new(Block + Room * 2 * sizeof(int), Count);

    /// <summary>Peers that a block has room for.</summary>
    public static int RoomOf(int log2) => (1 << log2) / PeerBytes;
}
