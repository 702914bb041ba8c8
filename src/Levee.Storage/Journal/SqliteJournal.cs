using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>The journal of one partition in a <see cref="JournalFile"/>.</summary>
public sealed class SqliteJournal : IJournal
{
    private readonly JournalFile file;
    private readonly bool ownsFile;
    private volatile StoredHead head;

    internal SqliteJournal(JournalFile file, PartitionName partition, bool ownsFile = false)
    {
        this.file = file;
        this.ownsFile = ownsFile;
        Partition = partition;
        JournalRow? last = file.LastUpTo(partition, new Position(long.MaxValue));
        head = new StoredHead(last is null ? JournalChain.Empty(partition) : JournalChain.HeadAfter(partition, last));
    }

    /// <inheritdoc/>
    public PartitionName Partition { get; }

    /// <summary>The head as of opening or of this journal's own last append.</summary>
    public Head Head => head.Value;

    /// <summary>Opens a file that holds this partition alone; disposing the journal closes it.</summary>
    public static SqliteJournal OpenOrCreate(string path, PartitionName partition)
    {
        JournalFile file = JournalFile.OpenOrCreate(path);
        try
        {
            return new SqliteJournal(file, partition, ownsFile: true);
        }
        catch (JournalUnreadableException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Append(JournalRow row)
    {
        JournalChecks.RequireNext(row, head.Value);
        file.Append(Partition, row);
        head = new StoredHead(JournalChain.HeadAfter(Partition, row));
    }

    /// <inheritdoc/>
    public IEnumerable<JournalRow> Read(Position from)
    {
        (Position last, Position end) = file.BoundUpTo(Partition, new Position(long.MaxValue));
        if (end <= from) yield break;
        (Position holding, Position afterHolding) = file.BoundUpTo(Partition, from);
        Position next = afterHolding > from ? holding : from;
        Queue<JournalRow> chunk = new();
        while (next <= last)
        {
            file.Read(Partition, next, last, chunk);
            if (chunk.Count == 0) yield break;
            while (chunk.TryDequeue(out JournalRow? row))
            {
                next = row.First.Plus(1);
                yield return row;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsFile) file.Dispose();
    }
}
