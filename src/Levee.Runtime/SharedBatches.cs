using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Runtime;

/// <summary>
/// The newest decoded batches of a partition, so that its followers, which read the same rows at nearly the same time,
/// decode each of them once. A batch in here is read by several threads and changed by none.
/// </summary>
/// <param name="read">The committed batches from a position on, decoded as they are asked for.</param>
internal sealed class SharedBatches(Func<Position, IEnumerable<Batch>> read)
{
    private const int Kept = 8;

    private readonly Lock gate = new();
    private readonly Queue<Batch> newest = new(Kept);
    private IEnumerator<Batch> ahead = Enumerable.Empty<Batch>().GetEnumerator();

    /// <summary>
    /// The batch that begins at a position; whoever comes second waits for the first to decode it. Null for a follower
    /// that is behind all that is kept: it reads for itself until it has caught up.
    /// </summary>
    public Batch? At(Position first)
    {
        lock (gate)
        {
            foreach (Batch kept in newest)
                if (kept.First == first)
                    return kept;
            if (newest.TryPeek(out Batch? oldest) && first < oldest.First) return null;
            if (!TryGoOn(first)) return null;
            if (newest.Count == Kept) newest.Dequeue();
            newest.Enqueue(ahead.Current);
            return ahead.Current;
        }
    }

    private bool TryGoOn(Position first)
    {
        if (ahead.MoveNext() && ahead.Current.First == first) return true;
        ahead.Dispose();
        ahead = read(first).GetEnumerator();
        return ahead.MoveNext();
    }
}
