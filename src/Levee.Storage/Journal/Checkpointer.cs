using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Levee.Storage.Journal;

/// <summary>
/// Moves the log into the journal file on a thread of its own, so that no commit waits for it. PASSIVE checkpoints run
/// beside commits; when the log has grown past <see cref="LogPagesMax"/>, one more runs between two commits, which lets
/// the log start again at its beginning.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private const long BytesBetween = 8 << 20;
    private const int LogPagesMax = 8192;

    private readonly SqliteConnection connection;
    private readonly Lock writing;
    private readonly AutoResetEvent due = new(false);
    private readonly Thread thread;
    private long written;
    private volatile bool isStopping;

    public Checkpointer(SqliteConnection connection, Lock writing)
    {
        this.connection = connection;
        this.writing = writing;
        thread = new Thread(Run) { IsBackground = true, Name = "levee journal checkpoint" };
        thread.Start();
    }

    /// <summary>Result of the last checkpoint that failed, or 0; a busy reader only delays it.</summary>
    public int LastFailure { get; private set; }

    /// <summary>Counts what a commit wrote; called under the writers' lock or after it, by any thread.</summary>
    public void Wrote(long bytes)
    {
        if (Interlocked.Add(ref written, bytes) < BytesBetween) return;
        Interlocked.Exchange(ref written, 0);
        due.Set();
    }

    public void Dispose()
    {
        isStopping = true;
        due.Set();
        thread.Join();
        connection.Dispose();
        due.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            due.WaitOne();
            if (isStopping) return;
            int pages = Checkpoint();
            if (pages < LogPagesMax) continue;
            lock (writing) Checkpoint();
        }
    }

    /// <summary>Returns the pages in the log.</summary>
    private int Checkpoint()
    {
        int result = raw.sqlite3_wal_checkpoint_v2(connection.Handle!, "main", raw.SQLITE_CHECKPOINT_PASSIVE,
            out int pages, out _);
        if (result != raw.SQLITE_OK && result != raw.SQLITE_BUSY) LastFailure = result;
        return pages;
    }
}
