using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Brings a decider and a loop's memory back from the journal: folds recorded batches with their recorded outputs,
/// deciding nothing.
/// </summary>
internal sealed class Recovery(
    PartitionName partition, PartitionMemory memory, IDecider decider, IPartitionObserver observer)
{
    /// <summary>Reads the journal and returns its head.</summary>
    public Head Run(IJournal journal)
    {
        ChainedRows rows = new(journal, progress => observer.Recovering(partition, progress));
        Instant time = default;
        RowCodec codec = new();
        Batch batch = new() { Partition = partition };
        foreach (JournalRow row in rows.Read())
        {
            codec.DecodeNext(row, batch, memory.Subjects);
            memory.Learn(batch);
            decider.Fold(batch);
            time = row.Time;
        }
        return new Head(partition, rows.Next, time, rows.Hash);
    }
}
