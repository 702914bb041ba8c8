using Levee.Contracts.Journal;

namespace Levee.Contracts.Ports;

/// <summary>
/// The stored journal of one partition. <see cref="Append"/> belongs to the loop's thread; reading is safe from any
/// thread and sees committed rows only.
/// </summary>
public interface IJournal : IDisposable
{
    /// <summary>The partition.</summary>
    PartitionName Partition { get; }

    /// <summary>The head as stored.</summary>
    Head Head { get; }

    /// <summary>
    /// Commits one row durably; returns only when it is on disk. Throws <see cref="JournalFencedException"/> when the
    /// position is taken (another writer), <see cref="JournalFullException"/> when the store refuses for want of room
    /// (nothing was written), <see cref="CommitUnknownException"/> when the outcome is not known.
    /// </summary>
    void Append(JournalRow row);

    /// <summary>The rows that end after <paramref name="from"/>, in order, as of when reading begins.</summary>
    IEnumerable<JournalRow> Read(Position from);
}
