using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Journal;

/// <summary>A connection with its prepared queries; one thread at a time owns it.</summary>
internal sealed class JournalReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement range;
    private readonly SqliteStatement lastUpTo;
    private readonly SqliteStatement bound;

    public JournalReader(SqliteConnection connection)
    {
        this.connection = connection;
        range = new SqliteStatement(connection.Handle!, JournalTable.Range);
        lastUpTo = new SqliteStatement(connection.Handle!, JournalTable.LastUpTo);
        bound = new SqliteStatement(connection.Handle!, JournalTable.Bound);
    }

    /// <summary>First and next position of the last row that begins at a position or before; 0 when none.</summary>
    public (Position First, Position Next) BoundUpTo(PartitionName partition, Position position)
    {
        try
        {
            bound.Bind(1, partition.Value).Bind(2, position.Value);
            if (!bound.Step()) return default;
            long first = bound.Int64(0);
            return (new Position(first), new Position(unchecked(first + bound.Int64(1))));
        }
        finally
        {
            bound.Reset();
        }
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
    /// <paramref name="bytesMax"/> are exceeded; the read ends before this returns, so that no snapshot stays open. A
    /// row that cannot be read ends the chunk, so that the rows before it are still handed out.
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
        catch (JournalUnreadableException) when (rows.Count > 0)
        {
            // The next chunk begins with it and says so.
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
        bound.Dispose();
        connection.Dispose();
    }
}
