using Levee.Contracts;
using SQLitePCL;

namespace Levee.Storage.Journal;

/// <summary>
/// A prepared statement on a connection's handle. Bytes are bound as spans: SQLite copies them to its own heap, and no
/// array of ours is made for a commit. Owned by whoever holds the connection's lock.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        int result = raw.sqlite3_prepare_v2(database, sql, out statement);
        if (result != raw.SQLITE_OK) throw Failure(result);
    }

    public SqliteStatement Bind(int index, string text)
    {
        Check(raw.sqlite3_bind_text(statement, index, text));
        return this;
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> bytes)
    {
        Check(bytes.IsEmpty
            ? raw.sqlite3_bind_zeroblob(statement, index, 0)
            : raw.sqlite3_bind_blob(statement, index, bytes));
        return this;
    }

    public SqliteStatement Bind(int index, Hash256 hash)
    {
        Span<byte> bytes = stackalloc byte[Hash256.Size];
        hash.Write(bytes);
        return Bind(index, bytes);
    }

    /// <summary>True while there is a row.</summary>
    public bool Step()
    {
        int result = raw.sqlite3_step(statement);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw Failure(result),
        };
    }

    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>The bytes of a column, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Makes the statement ready to run again and lets go of what was bound.</summary>
    public void Reset()
    {
        // The result repeats the last step's error, which was thrown there.
        _ = raw.sqlite3_reset(statement);
        _ = raw.sqlite3_clear_bindings(statement);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw Failure(result);
    }

    private SqliteFailure Failure(int result) => new(
        raw.sqlite3_extended_errcode(database) is var extended && (extended & 0xff) == (result & 0xff)
            ? extended
            : result,
        raw.sqlite3_errmsg(database).utf8_to_string());
}
