using Levee.Contracts.Ports;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Journal;

/// <summary>Opens connections to a journal file with the settings that its guarantees rest on.</summary>
internal static class JournalConnections
{
    /// <summary>The most rows a read holds in memory.</summary>
    public const int ChunkRows = 64;

    /// <summary>A read takes no further row once it holds this many bytes.</summary>
    public const long ChunkBytes = 4 << 20;

    // Page size and WAL are set before the first table; FULL makes every commit wait for the disk; the log is moved
    // into the file by the Checkpointer, never by a commit.
    private const string WriterSettings = $"""
        PRAGMA page_size=8192;
        PRAGMA journal_mode=WAL;
        PRAGMA synchronous=FULL;
        PRAGMA wal_autocheckpoint=0;
        PRAGMA busy_timeout=5000;
        {JournalTable.Create};
        """;

    public static SqliteConnection OpenWriter(string path)
    {
        SqliteConnection connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        bool isReady = false;
        try
        {
            long id = ApplicationId(connection);
            if (id != JournalTable.ApplicationId && !IsEmpty(connection)) throw NotAJournal(path);
            Run(connection, WriterSettings);
            if (id != JournalTable.ApplicationId)
                Run(connection, $"PRAGMA application_id={JournalTable.ApplicationId};");
            isReady = true;
            return connection;
        }
        catch (SqliteException refused)
        {
            throw Unreadable(path, refused);
        }
        finally
        {
            if (!isReady) connection.Dispose();
        }
    }

    public static SqliteConnection OpenReader(string path)
    {
        SqliteConnection connection = Open(path, SqliteOpenMode.ReadOnly);
        Run(connection, "PRAGMA busy_timeout=5000;");
        return connection;
    }

    public static void RequireJournal(string path)
    {
        if (!File.Exists(path)) throw new JournalUnreadableException($"{path} is not there: a journal was expected.");
        using SqliteConnection connection = Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            if (ApplicationId(connection) != JournalTable.ApplicationId) throw NotAJournal(path);
        }
        catch (SqliteException refused)
        {
            throw Unreadable(path, refused);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException refused)
        {
            connection.Dispose();
            throw Unreadable(path, refused);
        }
    }

    private static long ApplicationId(SqliteConnection connection) => Scalar(connection, "PRAGMA application_id");

    private static bool IsEmpty(SqliteConnection connection)
        => Scalar(connection, "SELECT count(*) FROM sqlite_schema") == 0;

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static JournalUnreadableException NotAJournal(string path) => new(
        $"{path} is a SQLite database, but not a journal of this program (or of another layout). Name another file.");

    private static JournalUnreadableException Unreadable(string path, SqliteException cause) => new(
        $"{path} cannot be opened as a journal: {cause.Message}. Check the path and its rights, "
        + "or restore it from a backup or a standby.", cause);
}
