using Levee.Contracts;
using Levee.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Journal;

/// <summary>A connection with its prepared queries; one thread at a time owns it.</summary>
internal sealed class JournalReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement range;
    private readonly SqliteStatement lastUpTo;

    public JournalReader(SqliteConnection connection)
    {
        this.connection = connection;
        range = new SqliteStatement(connection.Handle!, JournalTable.Range);
        lastUpTo = new SqliteStatement(connection.Handle!, JournalTable.LastUpTo);
    }

    /// <summary>The last row that begins at a position or before, or null.</summary>
    public JournalRow? LastUpTo(PartitionName partition, Position position)
    {
        try
        {
            lastUpTo.Bind(1, partition.Value).Bind(2, position.Value);
            return lastUpTo.Step() ? RowColumns.Read(lastUpTo, partition) : null;
        }
        finally
        {
            lastUpTo.Reset();
        }
    }

    /// <summary>
    /// Adds the rows that begin between two positions, at most <paramref name="rowsMax"/> and no more once
    /// <paramref name="bytesMax"/> are exceeded; the read ends before this returns, so that no snapshot stays open.
    /// </summary>
    public void Read(PartitionName partition, Position from, Position to, int rowsMax, long bytesMax,
        Queue<JournalRow> rows)
    {
        try
        {
            range.Bind(1, partition.Value).Bind(2, from.Value).Bind(3, to.Value).Bind(4, rowsMax);
            long bytes = 0;
            while (bytes < bytesMax && range.Step())
            {
                JournalRow row = RowColumns.Read(range, partition);
                bytes += row.Body.Length + row.Sights.Length;
                rows.Enqueue(row);
            }
        }
        finally
        {
            range.Reset();
        }
    }

    public void Dispose()
    {
        range.Dispose();
        lastUpTo.Dispose();
        connection.Dispose();
    }
}
