using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Journal;

/// <summary>
/// The journal file of a node: one SQLite database in WAL mode that holds a table with the rows of all its partitions.
/// A commit returns when the log is on disk (synchronous=FULL); a thread of its own moves the log into the file. Safe
/// from any thread; partitions take turns to commit.
/// </summary>
public sealed class JournalFile : IDisposable
{
    private readonly Lock writing = new();
    private readonly ConcurrentBag<JournalReader> readers = [];
    private readonly WriterLock? writerLock;
    private readonly SqliteConnection? writer;
    private readonly SqliteStatement? insert;
    private readonly Checkpointer? checkpointer;
    private volatile bool isDisposed;

    private JournalFile(string path, bool isWriter)
    {
        Path = path;
        bool isOpen = false;
        try
        {
            if (isWriter)
            {
                writerLock = WriterLock.Take(path);
                writer = JournalConnections.OpenWriter(path);
                insert = new SqliteStatement(writer.Handle!, JournalTable.Insert);
                checkpointer = new Checkpointer(JournalConnections.OpenWriter(path), writing);
            }
            else
            {
                JournalConnections.OpenReader(path).Dispose();
            }
            isOpen = true;
        }
        finally
        {
            if (!isOpen) Dispose();
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens a file for writing, making it when it is not there. Throws <see cref="JournalFencedException"/> when
    /// another process has it open for writing, <see cref="JournalUnreadableException"/> when it is not a journal.
    /// </summary>
    public static JournalFile OpenOrCreate(string path) => new(path, isWriter: true);

    /// <summary>Opens a file for reading only; another process may be writing it.</summary>
    public static JournalFile OpenReadOnly(string path) => new(path, isWriter: false);

    /// <summary>The partitions that have rows.</summary>
    public IReadOnlyList<PartitionName> Partitions
    {
        get
        {
            using SqliteConnection connection = JournalConnections.OpenReader(Path);
            using SqliteStatement query = new(connection.Handle!, JournalTable.Partitions);
            List<PartitionName> names = [];
            while (query.Step()) names.Add(new PartitionName(query.Text(0)));
            return names;
        }
    }

    /// <summary>The journal of one partition, which may still be empty; it lives no longer than this file.</summary>
    public SqliteJournal Partition(PartitionName name) => new(this, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        isDisposed = true;
        checkpointer?.Dispose();
        while (readers.TryTake(out JournalReader? reader)) reader.Dispose();
        lock (writing)
        {
            insert?.Dispose();
            writer?.Dispose();
        }
        writerLock?.Dispose();
    }

    internal void Append(PartitionName partition, JournalRow row)
    {
        lock (writing)
        {
            if (insert is null)
                throw new JournalFullException(
                    $"{Path} was opened read-only: {partition.At(row.First)} was not written.");
            ObjectDisposedException.ThrowIf(isDisposed, this);
            try
            {
                // A single statement outside a transaction is its own transaction: committed when the step returns.
                RowColumns.Bind(insert, partition.Value, row);
                insert.Step();
            }
            catch (SqliteFailure failure)
            {
                throw SqliteErrors.OfAppend(failure, Path, partition, row.First);
            }
            finally
            {
                insert.Reset();
            }
        }
        checkpointer!.Wrote(row.Body.Length + row.Sights.Length);
    }

    internal JournalRow? LastUpTo(PartitionName partition, Position position)
        => WithReader(reader => reader.LastUpTo(partition, position));

    internal (Position First, Position Next) BoundUpTo(PartitionName partition, Position position)
        => WithReader(reader => reader.BoundUpTo(partition, position));

    internal void Read(PartitionName partition, Position from, Position to, Queue<JournalRow> rows)
        => WithReader(reader =>
        {
            reader.Read(partition, from, to, JournalConnections.ChunkRows, JournalConnections.ChunkBytes, rows);
            return rows;
        });

    private T WithReader<T>(Func<JournalReader, T> read)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        try
        {
            if (!readers.TryTake(out JournalReader? reader))
                reader = new JournalReader(JournalConnections.OpenReader(Path));
            try
            {
                return read(reader);
            }
            finally
            {
                if (isDisposed) reader.Dispose();
                else readers.Add(reader);
            }
        }
        catch (SqliteFailure failure)
        {
            throw SqliteErrors.OfRead(failure, Path);
        }
    }
}
