namespace Levee.Engine.Slabs;

/// <summary>What stands at the start of every row.</summary>
internal struct RowHead
{
    /// <summary>The subject's number.</summary>
    public int Subject;

    /// <summary>1 when it was fed again since the hand passed last; see <see cref="SlabRows"/>.</summary>
    public int IsFedAgain;

    /// <summary>When the newest event that fed it happened, Unix milliseconds.</summary>
    public long NewestMs;

    /// <summary>
    /// Events up to this time may be missing from the row, because its subject may have been evicted before.
    /// </summary>
    public long UnseenThroughMs;

    private readonly long unused;
}
