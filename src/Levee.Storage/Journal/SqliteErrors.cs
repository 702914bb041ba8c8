using Levee.Contracts;
using Levee.Contracts.Ports;
using SQLitePCL;

namespace Levee.Storage.Journal;

/// <summary>What a refusal of SQLite means for a journal, and what to do.</summary>
internal static class SqliteErrors
{
    /// <summary>A failed append.</summary>
    public static Exception OfAppend(SqliteFailure failure, string path, PartitionName partition, Position position)
    {
        if (failure.Code is raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE)
            return JournalChecks.Fenced(partition, position);
        string where = $"{partition.At(position)} was not written to {path}: {failure.Message}. ";
        return failure.Primary switch
        {
            // A failed fsync may have left a whole commit in the log, which recovery would find.
            raw.SQLITE_IOERR when failure.Code is raw.SQLITE_IOERR_FSYNC or raw.SQLITE_IOERR_DIR_FSYNC
                or raw.SQLITE_IOERR_CLOSE => Unknown(failure, path, partition, position),
            raw.SQLITE_FULL => new JournalFullException(
                where + "The disk is full: make room; the same entries are tried again.", failure),
            raw.SQLITE_IOERR => new JournalFullException(
                where + "The disk refused: check it and its mount; the same entries are tried again.", failure),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new JournalFullException(
                where + "Another process holds the file's lock: end it; the same entries are tried again.", failure),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN => new JournalFullException(
                where + "The file may not be written: check its rights and its mount.", failure),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Unreadable(failure, path),
            _ => Unknown(failure, path, partition, position),
        };
    }

    /// <summary>A failed read or open.</summary>
    public static Exception OfRead(SqliteFailure failure, string path) => Unreadable(failure, path);

    private static CommitUnknownException Unknown(
        SqliteFailure failure, string path, PartitionName partition, Position position) => new(
        $"whether {partition.At(position)} was written to {path} is not known: {failure.Message}. "
        + "Open the journal again and compare its head.", failure);

    private static JournalUnreadableException Unreadable(SqliteFailure failure, string path) => new(
        $"{path} cannot be read: {failure.Message}. Restore it from a backup or a standby.", failure);
}
