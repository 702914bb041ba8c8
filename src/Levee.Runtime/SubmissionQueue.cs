using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// The bounded queue before a partition's loop: any thread adds, the loop takes what waits. Bounded in entries and in
/// bytes, and no source may fill more than its share, so that a flood from one does not shut the door to the rest.
/// </summary>
internal sealed class SubmissionQueue(PartitionOptions options) : IDisposable
{
    // Columns of one event row: two longs a field and role slot, the sequence and the times.
    private const int EventBytes = (EventBatch.RolesMax * 36) + (EventBatch.FieldsMax * 8) + 72;
    private const int EntryBytes = 512;

    private readonly Lock gate = new();
    private readonly AutoResetEvent signal = new(initialState: false);
    private readonly Queue<Submission> waiting = new();
    private readonly Dictionary<SourceId, int> bySource = [];
    private int entries;
    private long bytes;
    private bool isClosed;

    /// <summary>Entries waiting.</summary>
    public int Waiting => Volatile.Read(ref entries);

    /// <summary>True when nothing more will be added.</summary>
    public bool IsClosed => Volatile.Read(ref isClosed);

    /// <summary>Adds a submission or says why it may not wait here.</summary>
    public QueueRefusal TryAdd(Submission submission)
    {
        SourceId source = SourceOf(submission);
        long size = SizeOf(submission);
        lock (gate)
        {
            QueueRefusal refusal = Judge(source, submission.Count, size);
            if (refusal != QueueRefusal.None) return refusal;
            waiting.Enqueue(submission);
            bySource[source] = bySource.GetValueOrDefault(source) + submission.Count;
            Volatile.Write(ref entries, entries + submission.Count);
            bytes += size;
        }
        signal.Set();
        return QueueRefusal.None;
    }

    /// <summary>
    /// Moves what waits into <paramref name="taken"/>, whole submissions in order until <paramref
    /// name="entriesMax"/> entries are reached; waits for something, a <see cref="Wake"/> or the time-out when there
    /// is nothing.
    /// </summary>
    public void Take(List<Submission> taken, int entriesMax, TimeSpan wait)
    {
        if (!TryTake(taken, entriesMax) && wait != TimeSpan.Zero && !IsClosed)
        {
            signal.WaitOne(wait);
            TryTake(taken, entriesMax);
        }
    }

    /// <summary>Makes a waiting loop look around.</summary>
    public void Wake() => signal.Set();

    /// <summary>Refuses everything from now on; what waits can still be taken.</summary>
    public void Close()
    {
        lock (gate) Volatile.Write(ref isClosed, true);
        signal.Set();
    }

    /// <summary>Lets go of the signal; the loop has ended.</summary>
    public void Dispose() => signal.Dispose();

    private static SourceId SourceOf(Submission submission) => submission switch
    {
        { Events.Count: > 0 } => submission.Events[0].Source,
        { Entries.Count: > 0 } => submission.Entries[0].Source,
        _ => SourceId.Node,
    };

    private static long SizeOf(Submission submission)
    {
        long size = (long)submission.Events.Count * EventBytes;
        foreach (Entry entry in submission.Entries)
            size += EntryBytes + (entry is RulesInForce rules ? rules.Document.Length : 0);
        return size;
    }

    private QueueRefusal Judge(SourceId source, int count, long size)
    {
        if (isClosed) return QueueRefusal.Closed;
        // A submission larger than the bound must pass at some time, or its sender would try for ever.
        if (entries > 0 && (entries + count > options.QueueEntriesMax || bytes + size > options.QueueBytesMax))
            return QueueRefusal.Full;
        int own = bySource.GetValueOrDefault(source);
        long share = (long)options.QueueEntriesMax * options.SourceSharePercent / 100;
        bool isBounded = source != SourceId.Node && own > 0;
        return isBounded && own + count > share ? QueueRefusal.SourceShare : QueueRefusal.None;
    }

    private bool TryTake(List<Submission> taken, int entriesMax)
    {
        lock (gate)
        {
            int count = 0;
            while (waiting.TryPeek(out Submission? next) && (count == 0 || count + next.Count <= entriesMax))
            {
                waiting.Dequeue();
                count += next.Count;
                bytes -= SizeOf(next);
                SourceId source = SourceOf(next);
                if ((bySource[source] -= next.Count) == 0) bySource.Remove(source);
                taken.Add(next);
            }
            Volatile.Write(ref entries, entries - count);
            return taken.Count > 0;
        }
    }
}
