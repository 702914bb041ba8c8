using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// A partition at work: one decider, one journal, one loop thread. Takes what waits (natural group commit, no timer
/// but the tick's), and answers after the commit.
/// </summary>
public sealed class Partition : IIngress, IDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    private readonly PartitionOptions options;
    private readonly PartitionLoop loop;
    private readonly SubmissionQueue queue;
    private readonly QuestionQueue questions;
    private readonly PartitionMetrics metrics;
    private readonly IPartitionObserver observer;
    private readonly TimeProvider time;
    private readonly Thread thread;
    private readonly Lock followersGate = new();
    private readonly List<FollowerRunner> followers = [];
    private readonly SharedBatches shared;
    private Dictionary<SourceId, SourceSequence> acceptedBefore = [];
    private ITimer? ticks;
    private string? stopped;
    private long drainUntil = long.MaxValue;
    private bool isStarted;
    private bool isDisposed;

    /// <summary>A partition over a journal; nothing is read before <see cref="Start"/>.</summary>
    public Partition(
        PartitionOptions options, IDecider decider, Func<IJournal> open, TimeProvider time,
        IPartitionObserver observer)
    {
        this.options = options;
        this.observer = observer;
        this.time = time;
        queue = new SubmissionQueue(options);
        questions = new QuestionQueue(time, cause => observer.AnswerNotTaken(options.Partition, cause));
        shared = new SharedBatches(Read);
        metrics = new PartitionMetrics(options.Partition, queue);
        loop = new PartitionLoop(options, new PartitionSeams
        {
            Decider = decider, Open = open, Time = time, Metrics = metrics, Observer = observer,
        });
        metrics.Watch(loop.Sources);
        loop.Committed += () => Commits.Raise(loop.Head.Next);
        thread = new Thread(Run) { Name = $"levee {options.Partition}", IsBackground = true };
    }

    /// <inheritdoc/>
    PartitionName IIngress.Partition => options.Partition;

    /// <summary>The partition's name.</summary>
    public PartitionName Name => options.Partition;

    /// <summary>The head of the journal.</summary>
    public Head Head => loop.Head;

    /// <summary>The subject numbers, readable from any thread.</summary>
    public ISubjectDirectory Subjects => loop.Subjects;

    /// <summary>Says when something new is committed.</summary>
    internal CommitSignal Commits { get; } = new();

    /// <summary>True once the loop has ended, by itself or because it was asked to.</summary>
    public bool HasStopped => Volatile.Read(ref stopped) is not null;

    /// <summary>Events counted late since start, by source.</summary>
    public IReadOnlyDictionary<SourceId, long> Late => loop.Sources.Late;

    /// <summary>
    /// The last sequence accepted from a source before this process started; null when there was none.
    /// </summary>
    public SourceSequence? LastAcceptedBefore(SourceId source) =>
        acceptedBefore.TryGetValue(source, out SourceSequence last) ? last : null;

    /// <summary>True when the journal's time is stated by this source.</summary>
    internal bool IsFedBy(SourceId source) => options.Clock == JournalClock.Source && options.Feeder == source;

    /// <summary>The entry that registered a source last, or null.</summary>
    public SourceRegistered? Find(SourceId source) => loop.Sources.Find(source);

    /// <summary>
    /// Recovers on the caller's thread, becomes the writer, then starts the loop's thread. Throws when the journal
    /// cannot be read, was made for something else, or has another writer.
    /// </summary>
    public void Start()
    {
        loop.Open();
        acceptedBefore = loop.LastAccepted();
        Commits.Raise(loop.Head.Next);
        isStarted = true;
        thread.Start();
        if (options.Clock == JournalClock.System)
            ticks = time.CreateTimer(_ => queue.Wake(), null, options.TickEvery, options.TickEvery);
    }

    /// <inheritdoc/>
    public bool TryPost(Submission submission)
    {
        QueueRefusal refusal = queue.TryAdd(submission);
        if (refusal == QueueRefusal.None) return true;
        metrics.Refused(refusal, submission.Count);
        return false;
    }

    /// <summary>Asks what is kept of a subject: answered between two batches; false when too many wait.</summary>
    public bool TryAsk(SubjectQuestion question)
    {
        bool isTaken = questions.TryAdd(question);
        if (isTaken) queue.Wake();
        return isTaken;
    }

    /// <summary>
    /// Its committed batches from a position on, decoded, as of when reading begins. What another owner wrote after it
    /// took the journal over is not among them: its subjects are not known here.
    /// </summary>
    public IEnumerable<Batch> Read(Position from)
    {
        RowCodec codec = new();
        Position until = loop.Head.Next;
        foreach (JournalRow row in loop.Journal.Read(from))
        {
            if (row.First >= until) yield break;
            yield return codec.Decode(row, options.Partition, loop.Subjects);
        }
    }

    /// <summary>
    /// The same for a follower, which goes with the others and changes nothing in what it is given: what another has
    /// just decoded is not read and decoded again.
    /// </summary>
    internal IEnumerable<Batch> ReadShared(Position from)
    {
        for (Position at = from; at < loop.Head.Next;)
        {
            if (shared.At(at) is { } batch)
            {
                at = batch.First.Plus(batch.Count);
                yield return batch;
                continue;
            }
            Position before = at;
            foreach (Batch own in Read(at))
            {
                at = own.First.Plus(own.Count);
                yield return own;
            }
            if (at == before) yield break;
        }
    }

    /// <summary>Starts a follower of this partition on a thread of its own.</summary>
    public FollowerRunner Attach(IFollower follower)
    {
        Invariant.Require(follower.Partition == options.Partition);
        FollowerRunner runner = new(follower, this, observer, metrics);
        lock (followersGate) followers.Add(runner);
        metrics.Watch(runner);
        runner.Start();
        return runner;
    }

    /// <summary>How the partition is doing.</summary>
    public PartitionStatus Status()
    {
        List<(string Name, Position Next)> positions = [];
        lock (followersGate)
            foreach (FollowerRunner runner in followers)
                positions.Add((runner.Name, runner.Next));
        return new PartitionStatus(loop.Head, options.Clock, queue.Waiting, options.QueueEntriesMax,
            metrics.Accepted, loop.Sources.LateTotal, Volatile.Read(ref stopped) ?? loop.Blocked, positions);
    }

    /// <summary>How its followers are doing.</summary>
    public IReadOnlyList<FollowerStatus> Followers()
    {
        lock (followersGate) return [.. followers.Select(runner => runner.Status())];
    }

    /// <summary>
    /// Stops within five seconds: takes nothing more, commits and answers what waits, refuses what is left, stops the
    /// followers where they are. False when the store held the loop for longer than that.
    /// </summary>
    public bool Stop()
    {
        Volatile.Write(ref drainUntil, Environment.TickCount64 + (long)(StopWithin.TotalMilliseconds * 0.6));
        queue.Close();
        bool hasEnded = !isStarted || thread.Join(StopWithin);
        lock (followersGate)
        {
            foreach (FollowerRunner runner in followers) runner.RequestStop();
            foreach (FollowerRunner runner in followers) runner.Dispose();
            followers.Clear();
        }
        return hasEnded;
    }

    /// <summary>Stops, then lets go of everything.</summary>
    public void Dispose()
    {
        if (isDisposed) return;
        isDisposed = true;
        ticks?.Dispose();
        // A loop that still hangs in the store keeps what it uses; the process is about to end.
        if (!Stop()) return;
        queue.Dispose();
        loop.Dispose();
        metrics.Dispose();
    }

    private void Run()
    {
        string reason = "it was asked to stop";
        Exception? cause = null;
        try
        {
            Work();
        }
        catch (JournalFencedException fenced)
        {
            reason = $"another process writes this journal now: {fenced.Message}";
            cause = fenced;
        }
        catch (Exception failure)
        {
            // The state may have been changed half-way: it is dropped with the loop; a restart recovers from the rows.
            DecisionFailedException? decision = loop.Deciding is { } batch ? new(batch, failure) : null;
            reason = $"an error stopped it, restart to recover from the journal: {decision?.Reason ?? failure.Message}";
            cause = decision ?? failure;
        }
        Volatile.Write(ref stopped, reason);
        queue.Close();
        RefuseRest(reason);
        questions.Close();
        observer.Stopped(options.Partition, reason, cause);
    }

    private void Work()
    {
        List<Submission> taken = [];
        while (!queue.IsClosed || queue.Waiting > 0)
        {
            taken.Clear();
            queue.Take(taken, options.BatchEntriesMax, Patience());
            if (Environment.TickCount64 >= Volatile.Read(ref drainUntil)) Refuse(taken, "the partition stops");
            else if (loop.Blocked is { } blocked) Wait(taken, blocked);
            else if (taken.Count > 0 || loop.HasOwnEntries) loop.Take(taken);
            else if (loop.IsTickDue()) loop.Tick();
            questions.Answer(loop.KeptOf);
        }
        if (loop.HasOwnEntries && loop.Blocked is null) loop.Take([]);
    }

    private TimeSpan Patience()
    {
        if (loop.Blocked is not null) return options.RoomRetry;
        return loop.HasOwnEntries || questions.HasAny ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
    }

    private void Wait(List<Submission> taken, string blocked)
    {
        Refuse(taken, $"nothing is taken until this is over: {blocked}");
        loop.TryAgain();
    }

    private void Refuse(List<Submission> refused, string reason)
    {
        foreach (Submission submission in refused)
        {
            metrics.Refused(QueueRefusal.Closed, submission.Count);
            loop.Refuse(submission, reason);
        }
    }

    private void RefuseRest(string reason)
    {
        loop.FailAll(reason);
        List<Submission> rest = [];
        queue.Take(rest, int.MaxValue, TimeSpan.Zero);
        Refuse(rest, reason);
    }
}
