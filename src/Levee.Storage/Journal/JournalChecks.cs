using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>What every store of a journal requires of a row, and says when it is not the writer.</summary>
internal static class JournalChecks
{
    public static void RequireNext(JournalRow row, Head head)
    {
        Invariant.Require(row.First == head.Next);
        Invariant.Require(row.Count > 0);
        Invariant.Require(row.Time >= head.Time || head.Hash.IsDefault);
        Invariant.Require(!row.Hash.IsDefault);
    }

    public static JournalFencedException Fenced(PartitionName partition, Position position) => new(
        $"{partition.At(position)} is taken: another process writes this journal. This one must stop; "
        + "its state is not the journal's any more. Start it again to take the journal over.");
}
