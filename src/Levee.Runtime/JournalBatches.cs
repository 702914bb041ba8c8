using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>Reads a journal that no partition runs: every batch from the first, subjects filled in.</summary>
public static class JournalBatches
{
    /// <summary>
    /// The batches in order, each its caller's own. Throws <see cref="JournalUnreadableException"/> when a row does not
    /// follow the one before it.
    /// </summary>
    /// <param name="journal">The journal; read while this is enumerated.</param>
    /// <param name="progress">Told about once a second.</param>
    public static IEnumerable<Batch> Read(IJournal journal, Action<RecoveryProgress> progress)
    {
        RowCodec codec = new();
        SubjectTable subjects = new();
        foreach (JournalRow row in new ChainedRows(journal, progress).Read())
        {
            Batch batch = new() { Partition = journal.Partition };
            codec.DecodeNext(row, batch, subjects);
            yield return batch;
        }
    }

    /// <summary>
    /// The same through one batch, which is the caller's until the next is asked for: for long reads that keep nothing.
    /// </summary>
    /// <param name="journal">The journal; read while this is enumerated.</param>
    /// <param name="progress">Told about once a second.</param>
    public static IEnumerable<Batch> ReadThrough(IJournal journal, Action<RecoveryProgress> progress)
    {
        RowCodec codec = new();
        SubjectTable subjects = new();
        Batch batch = new() { Partition = journal.Partition };
        foreach (JournalRow row in new ChainedRows(journal, progress).Read())
        {
            codec.DecodeNext(row, batch, subjects);
            yield return batch;
        }
    }
}
