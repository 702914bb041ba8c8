using Dapper;
using Levee.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>
/// The database file of the case tables, <c>tables.db</c> beside the journals. It holds nothing that the journals do
/// not: it may be deleted at any time. Safe from any thread; each follower and each query opens its own connection.
/// </summary>
public sealed class TablesFile
{
    private const int BusyTimeoutMs = 30_000;

    private readonly Lock gate = new();
    private readonly List<Action> listeners = [];

    /// <summary>Opens or makes the file; tables of another definition are dropped and filled anew.</summary>
    public TablesFile(string path)
    {
        Path = path;
        OwnerFile.Prepare(path);
        using SqliteConnection connection = OpenToWrite();
        WasRebuilt = Prepare(connection);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>True when the tables had another definition (or none) and begin empty.</summary>
    public bool WasRebuilt { get; }

    /// <summary>The names of the tables, for tests that compare every column.</summary>
    public static IReadOnlyList<string> Names => TablesSchema.Tables;

    /// <summary>Drops every table and makes them empty.</summary>
    public void Clear()
    {
        using SqliteConnection connection = OpenToWrite();
        using SqliteTransaction transaction = connection.BeginTransaction();
        DropAndCreate(connection, transaction);
        transaction.Commit();
    }

    /// <summary>A connection that only reads.</summary>
    public SqliteConnection OpenToRead() => Open(SqliteOpenMode.ReadOnly);

    internal SqliteConnection OpenToWrite()
    {
        SqliteConnection connection = Open(SqliteOpenMode.ReadWriteCreate);
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        return connection;
    }

    internal IDisposable Listen(Action added)
    {
        lock (gate) listeners.Add(added);
        return new Registration(this, added);
    }

    internal void TellAdded()
    {
        Action[] told;
        lock (gate) told = [.. listeners];
        foreach (Action listener in told) listener();
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder builder = new() { DataSource = Path, Mode = mode };
        SqliteConnection connection = new(builder.ToString());
        connection.Open();
        connection.Execute(FormattableString.Invariant($"PRAGMA busy_timeout = {BusyTimeoutMs};"));
        return connection;
    }

    private static bool Prepare(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        connection.Execute("CREATE TABLE IF NOT EXISTS definition (hash TEXT NOT NULL);", transaction: transaction);
        string? hash = connection.QueryFirstOrDefault<string>("SELECT hash FROM definition;", transaction: transaction);
        bool isOther = hash != TablesSchema.Hash;
        if (isOther) DropAndCreate(connection, transaction);
        transaction.Commit();
        return isOther;
    }

    private static void DropAndCreate(SqliteConnection connection, SqliteTransaction transaction)
    {
        string[] old = [.. connection.Query<string>(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'definition';
            """,
            transaction: transaction)];
        foreach (string table in old) connection.Execute($"DROP TABLE \"{table}\";", transaction: transaction);
        connection.Execute(TablesSchema.Sql, transaction: transaction);
        connection.Execute("DELETE FROM definition; INSERT INTO definition VALUES (@Hash);",
            new { TablesSchema.Hash }, transaction);
    }

    private sealed class Registration(TablesFile file, Action added) : IDisposable
    {
        public void Dispose()
        {
            lock (file.gate) file.listeners.Remove(added);
        }
    }
}
