using System.Diagnostics;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Reads a whole journal from its first row, proving on the way that each row follows the one before, and tells how
/// far it has come.
/// </summary>
internal sealed class ChainedRows(IJournal journal, Action<RecoveryProgress> progress)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    private readonly long started = Stopwatch.GetTimestamp();
    private TimeSpan toldAt;

    /// <summary>The position after the last row read.</summary>
    public Position Next { get; private set; } = new(1);

    /// <summary>The hash of the last row read.</summary>
    public Hash256 Hash { get; private set; }

    /// <summary>The rows, to the head as it was when reading began.</summary>
    public IEnumerable<JournalRow> Read()
    {
        Head head = journal.Head;
        foreach (JournalRow row in journal.Read(new Position(1)))
        {
            if (row.First >= head.Next) yield break;
            Check(row);
            yield return row;
            Next = row.Next;
            Hash = row.Hash;
            Tell(head.Next);
        }
        if (Next != head.Next || Hash != head.Hash)
            throw new JournalUnreadableException(
                $"{journal.Partition}: the rows end at {Next}, the head says {head.Next}: restore the journal, or " +
                "verify it to see what is missing");
    }

    private void Check(JournalRow row)
    {
        if (row.First != Next)
            throw new JournalUnreadableException(
                $"{journal.Partition}: a row begins at {row.First} where {Next} was expected");
        if (!Follows(row))
            throw new JournalUnreadableException(
                $"{journal.Partition.At(row.First)} is not what was written, its hash differs: run `levee verify`, " +
                "then restore the journal from a backup or a standby");
    }

    // A forgotten sight keeps the digest it was written with: what stands there now is verified by `verify`.
    private bool Follows(JournalRow row) => Hash256.Of(row.Body.Span) == row.BodyHash &&
        JournalChain.HashOf(Hash, journal.Partition, row) == row.Hash;

    private void Tell(Position until)
    {
        TimeSpan passed = Stopwatch.GetElapsedTime(started);
        if (passed - toldAt < TellEvery) return;
        toldAt = passed;
        double rate = (Next.Value - 1) / passed.TotalSeconds;
        TimeSpan left = TimeSpan.FromSeconds((until.Value - Next.Value) / Math.Max(rate, 1));
        progress(new RecoveryProgress(Next, until, rate, left));
    }
}
