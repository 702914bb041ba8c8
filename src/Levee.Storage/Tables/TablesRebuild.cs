using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Storage.Tables;

/// <summary>Drops every case table and builds it again from the journals, equal in every column.</summary>
public static class TablesRebuild
{
    /// <summary>Builds the tables from each partition's batches, from its first on; returns the batches read.</summary>
    public static long Run(TablesFile file, IEnumerable<(PartitionName Partition, IEnumerable<Batch> Batches)> journals)
    {
        file.Clear();
        long count = 0;
        foreach ((PartitionName partition, IEnumerable<Batch> batches) in journals)
        {
            using TablesFollower follower = new(file, partition);
            foreach (Batch batch in batches)
            {
                follower.Follow(batch);
                count++;
            }
        }
        return count;
    }
}
