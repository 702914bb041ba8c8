using Microsoft.Data.Sqlite;

namespace Levee.Storage.Journal;

/// <summary>Opens connections to a journal file with the settings that its guarantees rest on.</summary>
internal static class JournalConnections
{
    /// <summary>The most rows a read holds in memory.</summary>
    public const int ChunkRows = 64;

    /// <summary>A read takes no further row once it holds this many bytes.</summary>
    public const long ChunkBytes = 4 << 20;

    private const string Purpose = "a journal";

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
        => StoreFile.OpenOrCreate(path, Purpose, JournalTable.ApplicationId, WriterSettings);

    public static SqliteConnection OpenReader(string path)
        => StoreFile.OpenReadOnly(path, Purpose, JournalTable.ApplicationId);
}
