using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Appends rows, and knows what to do when the store has no room or does not say what became of a commit. Owned by the
/// loop; <see cref="Journal"/> may be read from any thread.
/// </summary>
internal sealed class JournalWriter(Func<IJournal> open, IPartitionObserver observer) : IDisposable
{
    private IJournal journal = open();
    private bool isUnknown;

    /// <summary>The journal; another object after a broken commit.</summary>
    public IJournal Journal => Volatile.Read(ref journal);

    /// <summary>Why the last append must be tried again, or null.</summary>
    public string? Blocked { get; private set; }

    /// <summary>
    /// Commits a row. False when it is not known to be committed yet: the same row is to be tried again and nothing
    /// else. Throws <see cref="JournalFencedException"/> when another process writes the journal.
    /// </summary>
    public bool TryCommit(JournalRow row, Hash256 previous)
    {
        if (isUnknown)
        {
            if (!TrySettle(row, previous, out bool isThere)) return false;
            if (isThere) return Committed();
        }
        try
        {
            journal.Append(row);
            return Committed();
        }
        catch (JournalFullException full)
        {
            if (Blocked is null) observer.OutOfRoom(journal.Partition, full.Message);
            Blocked = full.Message;
            return false;
        }
        catch (CommitUnknownException unknown)
        {
            observer.CommitUnknown(journal.Partition, unknown.Message);
            isUnknown = true;
            Blocked = unknown.Message;
            return TrySettle(row, previous, out bool isThere) && isThere && Committed();
        }
    }

    /// <summary>Closes the journal.</summary>
    public void Dispose() => journal.Dispose();

    private bool Committed()
    {
        if (Blocked is not null) observer.RoomAgain(journal.Partition);
        Blocked = null;
        return true;
    }

    // Reconnects and looks whether the row is there: its hash says that it is ours, byte for byte.
    private bool TrySettle(JournalRow row, Hash256 previous, out bool isThere)
    {
        isThere = false;
        if (!TryReopen()) return false;
        Head head = journal.Head;
        isThere = head.Next == row.Next && head.Hash == row.Hash;
        bool isAbsent = head.Next == row.First && head.Hash == previous;
        if (!isThere && !isAbsent)
            throw new JournalFencedException(
                $"{journal.Partition}: the journal stands at {head.Next} with another hash than what was written " +
                $"at {row.First}: another process writes it");
        isUnknown = false;
        observer.CommitSettled(journal.Partition, isThere);
        return true;
    }

    private bool TryReopen()
    {
        try
        {
            journal.Dispose();
            Volatile.Write(ref journal, open());
            return true;
        }
        catch (Exception failure) when (failure is not (JournalFencedException or JournalUnreadableException))
        {
            Blocked = $"the journal cannot be opened again after a broken commit: {failure.Message}";
            return false;
        }
    }
}
