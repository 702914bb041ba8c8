using Dapper;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>
/// Fills the case tables from one partition's journal. Its cursor is committed with its rows, so a batch that is given
/// again after a crash changes nothing. Owned by one thread.
/// </summary>
public sealed class TablesFollower : IFollower, IDisposable
{
    private readonly TablesFile file;
    private readonly SqliteConnection connection;
    private readonly ScreenRows? screen;
    private readonly DeskRows? desk;
    private readonly SourceRows sources;

    /// <summary>Goes on where the tables stand.</summary>
    public TablesFollower(TablesFile file, PartitionName partition)
    {
        this.file = file;
        Partition = partition;
        connection = file.OpenToWrite();
        Next = new Position(connection.QueryFirstOrDefault<long?>(
            "SELECT next FROM cursor WHERE partition = @Value;", new { partition.Value }) ?? 1);
        sources = new SourceRows(connection, partition);
        if (partition == PartitionName.Desk) desk = new DeskRows(connection);
        else screen = new ScreenRows(connection);
    }

    /// <inheritdoc/>
    public string Name => "tables";

    /// <inheritdoc/>
    public PartitionName Partition { get; }

    /// <inheritdoc/>
    public Position Next { get; private set; }

    /// <inheritdoc/>
    public void Follow(Batch batch)
    {
        Position next = batch.PositionOf(batch.Count);
        if (next <= Next) return;
        Invariant.Require(batch.First == Next);
        using (SqliteTransaction transaction = connection.BeginTransaction(deferred: false))
        {
            sources.Take(batch, transaction);
            screen?.Take(batch, transaction);
            desk?.Take(batch, transaction);
            connection.Execute(
                """
                INSERT INTO cursor VALUES (@Partition, @Next, @Time)
                ON CONFLICT (partition) DO UPDATE SET next = excluded.next, time = excluded.time;
                """,
                new { Partition = Partition.Value, Next = next.Value, Time = batch.Time.UnixMs }, transaction);
            transaction.Commit();
        }
        Next = next;
        if (desk?.HasAdded == true) file.TellAdded();
    }

    /// <summary>Closes the connection; nothing is pending between batches.</summary>
    public void Dispose() => connection.Dispose();
}
