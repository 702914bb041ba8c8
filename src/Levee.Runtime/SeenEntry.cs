using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>What a sequence window keeps of one accepted entry: enough to answer a retry.</summary>
internal struct SeenEntry
{
    /// <summary>The source's own sequence.</summary>
    public SourceSequence Sequence;

    /// <summary>
    /// Digest of the body as journaled; null for an entry that was read back, until a retry asks: nearly none does,
    /// and a recovery need not look up every subject.
    /// </summary>
    public ulong? Digest;

    /// <summary>Its position.</summary>
    public Position Position;

    /// <summary>The journal time of its batch: a future <c>at</c> of a retry is compared as replaced by it.</summary>
    public Instant Time;

    /// <summary>
    /// True when its row holds a verdict or outcome, to be read again for a retry; else it was allowed.
    /// </summary>
    public bool HasOutput;
}
