using System.Diagnostics;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// The loop of a partition without its thread: takes submissions, decides, commits, answers. One thread at a time
/// calls it, so a simulator can step it.
/// </summary>
internal sealed class PartitionLoop : IDisposable
{
    private readonly PartitionOptions options;
    private readonly IDecider decider;
    private readonly PartitionMemory memory = new();
    private readonly JournalTime time;
    private readonly JournalWriter writer;
    private readonly Intake intake;
    private readonly PartitionMetrics metrics;
    private readonly IPartitionObserver observer;
    private readonly RowCodec codec = new();
    private readonly Batch batch;
    private readonly List<Placement> placements = [];
    private readonly List<Pending> pendings = [];
    private readonly List<Receipt> lateReceipts = [];
    private StoredHead head;
    private Batch? recalled;
    private JournalRow? decidedRow;

    /// <summary>Opens the journal; <see cref="Open"/> must follow.</summary>
    public PartitionLoop(PartitionOptions options, PartitionSeams seams)
    {
        this.options = options;
        decider = seams.Decider;
        observer = seams.Observer;
        metrics = seams.Metrics;
        time = new JournalTime(options.Clock, seams.Time, options.StatedAheadMax);
        writer = new JournalWriter(seams.Open, observer);
        intake = new Intake(options, memory, time, Recall);
        batch = new Batch { Partition = options.Partition };
        head = new StoredHead(writer.Journal.Head);
    }

    /// <summary>Raised after every commit, on the loop's thread.</summary>
    public event Action? Committed;

    /// <summary>The head; any thread.</summary>
    public Head Head => Volatile.Read(ref head).Value;

    /// <summary>The journal, to read from any thread.</summary>
    public IJournal Journal => writer.Journal;

    /// <summary>The subject numbers; any thread.</summary>
    public SubjectTable Subjects => memory.Subjects;

    /// <summary>The registered sources and their late events; any thread.</summary>
    public RegisteredSources Sources => memory.Sources;

    /// <summary>Why a decided batch cannot be committed yet, or null.</summary>
    public string? Blocked => writer.Blocked;

    /// <summary>The batch that the decider has in hand, or broke on; else null.</summary>
    public Batch? Deciding { get; private set; }

    /// <summary>True when the loop has something of its own to journal now.</summary>
    public bool HasOwnEntries => lateReceipts.Count > 0;

    /// <summary>The last accepted sequence of each source.</summary>
    public Dictionary<SourceId, SourceSequence> LastAccepted() => memory.Windows.Last();

    /// <summary>
    /// Reads the journal back and becomes its writer: the first entry of a new journal, or a taken-over entry, then
    /// whatever must be in force and is not.
    /// </summary>
    public void Open()
    {
        long started = Stopwatch.GetTimestamp();
        Recovery recovery = new(options.Partition, memory, decider, observer);
        SetHead(recovery.Run(writer.Journal));
        if (memory.Opened is not null) time.Resume(Head.Time);
        StartEntries start = new(options, memory, time);
        foreach (Entry entry in start.Entries())
        {
            Begin();
            intake.Place(entry, batch);
        }
        if (!Commit()) throw new JournalFullException($"{options.Partition}: {writer.Blocked}");
        observer.Opened(Head, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Takes submissions in order and commits; answers those that are committed.</summary>
    public void Take(IReadOnlyList<Submission> submissions)
    {
        Invariant.Require(decidedRow is null);
        // A commit in between takes answered ones out of the list of those that wait: it is not the list to walk.
        Pending[] fresh = [.. submissions.Select(submission => new Pending(submission))];
        pendings.AddRange(fresh);
        if (lateReceipts.Count > 0) Begin();
        bool isTaken = Array.TrueForAll(fresh, TryPlace) && Commit();
        if (!isTaken) FailAll($"nothing is taken until this is over: {writer.Blocked}");
    }

    /// <summary>Time passed and nothing else happened.</summary>
    public void Tick()
    {
        Invariant.Require(decidedRow is null && options.Clock == JournalClock.System);
        Begin();
        intake.Place(new Tick(), batch);
        Commit();
    }

    /// <summary>True when a system-clock journal has been silent for as long as a tick waits.</summary>
    public bool IsTickDue() => options.Clock == JournalClock.System && decidedRow is null &&
        time.Machine.Since(Head.Time) >= (long)options.TickEvery.TotalMilliseconds;

    /// <summary>Tries the append of a decided batch again that the store refused or left open.</summary>
    public void TryAgain()
    {
        if (decidedRow is not null) Append();
    }

    /// <summary>Tells everyone who still waits why there is no answer.</summary>
    public void FailAll(string failure)
    {
        foreach (Pending pending in pendings) Fail(pending, failure);
        pendings.Clear();
    }

    /// <summary>Tells a caller why its submission was not taken at all.</summary>
    public void Refuse(Submission submission, string failure) => Fail(new Pending(submission), failure);

    /// <summary>
    /// The recorded batch that holds a position. The last one is kept: who repeats itself asks for one row many times.
    /// </summary>
    public Batch Recall(Position position)
    {
        if (recalled is not null && position >= recalled.First && position < recalled.First.Plus(recalled.Count))
            return recalled;
        foreach (JournalRow row in writer.Journal.Read(position))
            return recalled = codec.Decode(row, options.Partition, Subjects);
        throw new JournalUnreadableException($"{options.Partition.At(position)} is not in the journal");
    }

    /// <summary>What the decider keeps of a subject as of the last commit; null while a decided batch waits.</summary>
    public SubjectKept? KeptOf(Subject subject) => batch.Count == 0 && decider is ISubjectKeeper keeper
        ? keeper.KeptOf(Subjects.Find(subject), subject.Kind, Head.Time)
        : null;

    /// <summary>Writes the decider's state.</summary>
    public void WriteState(System.Buffers.IBufferWriter<byte> state) => decider.WriteState(state);

    /// <summary>Closes the journal.</summary>
    public void Dispose() => writer.Dispose();

    private bool TryPlace(Pending pending)
    {
        EventBatch events = pending.Submission.Events;
        for (int i = 0; i < events.Count; i++)
        {
            if (batch.Count >= options.BatchEntriesMax && !Commit()) return false;
            Begin();
            Answer(pending, i, intake.Place(events[i], batch));
        }
        for (int i = 0; i < pending.Submission.Entries.Count; i++)
        {
            if (batch.Count >= options.BatchEntriesMax && !Commit()) return false;
            if (!TryPlace(pending, pending.Submission.Entries[i], events.Count + i)) return false;
        }
        return true;
    }

    private bool TryPlace(Pending pending, Entry entry, int answer)
    {
        if (entry is TimeStated stated && intake.IsNew(entry))
        {
            // A stated time holds for what comes after it only: it always begins a batch.
            if (!Commit()) return false;
            if (stated.Source != options.Feeder || !time.TryState(stated.Now))
            {
                pending.Answer(answer, new Answer(AnswerKind.TimeRefused, default, null, null, default));
                return true;
            }
        }
        Begin();
        Answer(pending, answer, intake.Place(entry, batch));
        return true;
    }

    // The time and position of a batch are fixed when its first entry is placed.
    private void Begin()
    {
        if (batch.Count > 0) return;
        batch.First = Head.Next;
        batch.Time = time.Begin();
        foreach (Receipt receipt in lateReceipts) intake.Place(receipt, batch);
        lateReceipts.Clear();
    }

    private void Answer(Pending pending, int answer, Placed placed)
    {
        bool isHere = placed.Position >= batch.First;
        if (placed.Kind is AnswerKind.Accepted || (placed.Kind is AnswerKind.Repeated && isHere))
        {
            int entry = (int)(placed.Position.Value - batch.First.Value);
            placements.Add(new Placement(pending, answer, entry, placed.Kind));
            return;
        }
        EntryOutput? output = null;
        if (placed.HasOutput)
        {
            Batch recorded = Recall(placed.Position);
            output = recorded.OutputOf((int)(placed.Position.Value - recorded.First.Value));
        }
        pending.Answer(answer,
            new Answer(placed.Kind, placed.Position, output?.Verdict, output?.Outcome, placed.Last));
        metrics.Answered(placed.Kind, 1);
    }

    private bool Commit()
    {
        if (batch.Count > 0)
        {
            Deciding = batch;
            decider.Decide(batch);
            Deciding = null;
            decidedRow = codec.Encode(batch, Head);
            if (!Append()) return false;
        }
        CompleteAnswered();
        return true;
    }

    private bool Append()
    {
        JournalRow row = decidedRow!;
        long started = Stopwatch.GetTimestamp();
        if (!writer.TryCommit(row, Head.Hash)) return false;
        metrics.Committed(batch.Count, Stopwatch.GetElapsedTime(started));
        decidedRow = null;
        SetHead(new Head(options.Partition, row.Next, row.Time, row.Hash));
        BatchAnswers.Give(batch, placements, memory, time, lateReceipts);
        int accepted = placements.Count(placement => placement.Kind == AnswerKind.Accepted);
        metrics.Answered(AnswerKind.Accepted, accepted);
        metrics.Answered(AnswerKind.Repeated, placements.Count - accepted);
        placements.Clear();
        batch.Clear();
        CompleteAnswered();
        Committed?.Invoke();
        return true;
    }

    private void CompleteAnswered()
    {
        int done = 0;
        while (done < pendings.Count && pendings[done].IsAnswered) Complete(pendings[done++]);
        pendings.RemoveRange(0, done);
    }

    private void Complete(Pending pending)
    {
        try
        {
            pending.Complete(Head);
        }
        catch (Exception cause) when (cause is not InvariantBrokenException)
        {
            observer.AnswerNotTaken(options.Partition, cause);
        }
    }

    private void Fail(Pending pending, string failure)
    {
        try
        {
            pending.Fail(Head, failure);
        }
        catch (Exception cause) when (cause is not InvariantBrokenException)
        {
            observer.AnswerNotTaken(options.Partition, cause);
        }
    }

    private void SetHead(Head value) => Volatile.Write(ref head, new StoredHead(value));

    // A head is wider than a word: it is published whole, as a reference.
    private sealed record StoredHead(Head Value);
}
