using Levee.Contracts.Ports;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Journal;

/// <summary>Opens a SQLite file that belongs to one purpose only, told by its application_id.</summary>
internal static class StoreFile
{
    /// <summary>Opens a file for writing, making it when it is not there, and runs its settings.</summary>
    public static SqliteConnection OpenOrCreate(string path, string purpose, int applicationId, string settings)
    {
        OwnerFile.Prepare(path);
        SqliteConnection connection = Open(path, purpose, SqliteOpenMode.ReadWriteCreate);
        bool isReady = false;
        try
        {
            long id = Scalar(connection, "PRAGMA application_id");
            if (id != applicationId && Scalar(connection, "SELECT count(*) FROM sqlite_schema") > 0)
                throw Other(path, purpose);
            Run(connection, settings);
            if (id != applicationId)
                Run(connection, FormattableString.Invariant($"PRAGMA application_id={applicationId};"));
            isReady = true;
            return connection;
        }
        catch (SqliteException refused)
        {
            throw Unreadable(path, purpose, refused);
        }
        finally
        {
            if (!isReady) connection.Dispose();
        }
    }

    /// <summary>Opens an existing file for reading.</summary>
    public static SqliteConnection OpenReadOnly(string path, string purpose, int applicationId)
    {
        if (!File.Exists(path))
            throw new JournalUnreadableException($"{path} is not there: {purpose} was expected.");
        SqliteConnection connection = Open(path, purpose, SqliteOpenMode.ReadOnly);
        bool isReady = false;
        try
        {
            if (Scalar(connection, "PRAGMA application_id") != applicationId) throw Other(path, purpose);
            Run(connection, "PRAGMA busy_timeout=5000;");
            isReady = true;
            return connection;
        }
        catch (SqliteException refused)
        {
            throw Unreadable(path, purpose, refused);
        }
        finally
        {
            if (!isReady) connection.Dispose();
        }
    }

    private static SqliteConnection Open(string path, string purpose, SqliteOpenMode mode)
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
            throw Unreadable(path, purpose, refused);
        }
    }

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

    private static JournalUnreadableException Other(string path, string purpose) => new(
        $"{path} is a SQLite database, but not {purpose} of this program (or of another layout). Name another file.");

    private static JournalUnreadableException Unreadable(string path, string purpose, SqliteException cause) => new(
        $"{path} cannot be opened as {purpose}: {cause.Message}. Check the path and its rights, "
        + "or restore it from a backup.", cause);
}
