using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.FaultTests.Simulated;

/// <summary>The rows of one journal as they survive crashes; its journals fail as they are told.</summary>
public sealed class SimulatedDisk(PartitionName partition)
{
    private readonly Lock gate = new();
    private readonly List<JournalRow> rows = [];
    private JournalRow? torn;

    /// <summary>Asked at each append; none by default.</summary>
    public Func<JournalRow, Fault> NextFault { get; set; } = _ => Fault.None;

    /// <summary>Opening fails while this is set: the store is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>The committed rows.</summary>
    public IReadOnlyList<JournalRow> Rows
    {
        get
        {
            lock (gate) return [.. rows];
        }
    }

    /// <summary>Opens the journal.</summary>
    public IJournal Open()
    {
        if (IsAway) throw new IOException("the store is away");
        lock (gate) torn = null;
        return new Journal(this);
    }

    private Head HeadNow()
    {
        lock (gate)
            return rows.Count == 0
                ? JournalChain.Empty(partition)
                : JournalChain.HeadAfter(partition, rows[^1]);
    }

    private void Keep(JournalRow row)
    {
        lock (gate)
        {
            Position next = rows.Count == 0 ? new Position(1) : rows[^1].Next;
            if (row.First != next)
                throw new JournalFencedException($"{partition.At(row.First)} is taken, the journal stands at {next}");
            rows.Add(row with { Body = row.Body.ToArray(), Sights = row.Sights.ToArray() });
        }
    }

    private void Append(JournalRow row)
    {
        switch (NextFault(row))
        {
            case Fault.Full:
                throw new JournalFullException("the simulated disk is full");
            case Fault.UnknownKept:
                Keep(row);
                throw new CommitUnknownException("the simulated connection broke");
            case Fault.UnknownLost:
                throw new CommitUnknownException("the simulated connection broke");
            case Fault.CrashBefore:
                throw new CrashException();
            case Fault.CrashAfter:
                Keep(row);
                throw new CrashException();
            case Fault.CrashTorn:
                lock (gate) torn = row with { Body = row.Body[..(row.Body.Length / 2)].ToArray() };
                throw new CrashException();
            default:
                Keep(row);
                break;
        }
    }

    private sealed class Journal(SimulatedDisk disk) : IJournal
    {
        private readonly PartitionName name = disk.HeadNow().Partition;

        public PartitionName Partition => name;

        public Head Head => disk.HeadNow();

        public void Append(JournalRow row) => disk.Append(row);

        public IEnumerable<JournalRow> Read(Position from)
        {
            foreach (JournalRow row in disk.Rows)
                if (row.Next > from)
                    yield return row;
        }

        public void Dispose()
        {
        }
    }
}
