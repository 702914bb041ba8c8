namespace Levee.Storage.Journal;

/// <summary>The one table of a journal file.</summary>
internal static class JournalTable
{
    /// <summary>Marks the file (SQLite application_id): "LVJ" and the layout's number.</summary>
    public const int ApplicationId = 0x4C564A01;

    // Without a rowid the row lives in its primary key's own tree: one tree is written per commit, not two.
    public const string Create = """
        CREATE TABLE IF NOT EXISTS journal(
          partition TEXT NOT NULL, position INTEGER NOT NULL, count INTEGER NOT NULL, time INTEGER NOT NULL,
          body BLOB NOT NULL, sights BLOB NOT NULL, body_hash BLOB NOT NULL, sights_hash BLOB NOT NULL,
          hash BLOB NOT NULL, PRIMARY KEY(partition, position)) WITHOUT ROWID
        """;

    public const string Insert = """
        INSERT INTO journal(partition, position, count, time, body, sights, body_hash, sights_hash, hash)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    private const string Columns = "position, count, time, body, sights, body_hash, sights_hash, hash";

    /// <summary>Rows of ?1 from position ?2 up to and with ?3, at most ?4.</summary>
    public const string Range = $"""
        SELECT {Columns} FROM journal
        WHERE partition=?1 AND position>=?2 AND position<=?3 ORDER BY position LIMIT ?4
        """;

    /// <summary>The position and count of the last row of ?1 that begins at ?2 or before.</summary>
    public const string Bound =
        "SELECT position, count FROM journal WHERE partition=?1 AND position<=?2 ORDER BY position DESC LIMIT 1";

    /// <summary>The last row of ?1 that begins at ?2 or before.</summary>
    public const string LastUpTo =
        $"SELECT {Columns} FROM journal WHERE partition=?1 AND position<=?2 ORDER BY position DESC LIMIT 1";

    public const string Partitions = "SELECT DISTINCT partition FROM journal ORDER BY partition";
}
