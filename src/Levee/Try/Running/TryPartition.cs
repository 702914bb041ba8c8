using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Try.Running;

/// <summary>
/// A screen partition as <c>levee serve</c> runs it, over a journal of its own that goes with it and a clock that the
/// tried file states. Owned by the run.
/// </summary>
internal sealed class TryPartition : IPartitionObserver, IDisposable
{
    /// <summary>The one source: the file.</summary>
    public static readonly SourceId Source = new(1);

    private const long YearMs = 365L * 86_400_000;
    private readonly RuleSetWords words = new();
    private readonly ScreenDecider decider;
    private readonly JournalFile journal;
    private readonly Partition partition;
    private volatile string? stopped;
    private long sequence;

    public TryPartition(string folder, RuleSet rules, TrySettings settings, Instant begins)
    {
        decider = new ScreenDecider(words);
        journal = JournalFile.OpenOrCreate(Path.Combine(folder, "journal.db"));
        partition = new Partition(new PartitionOptions
        {
            Partition = PartitionName.Screen, Node = "try", Build = BuildName.Value, Owner = "try",
            Clock = JournalClock.Source, Feeder = Source, HistoryBegins = begins, Currency = settings.Currency,
            ZoneMinutes = settings.Times.ZoneMinutes,
            InForce =
            [
                new SourceRegistered
                {
                    Registered = Source, Name = "try", Form = SourceForm.Plain, LatenessMs = YearMs, Since = begins,
                    LearningMs = settings.IsHistoryComplete ? 0 : LearningMs,
                },
                new RulesInForce { Hash = rules.Hash, Document = rules.Canonical, Build = BuildName.Value },
            ],
        }, decider, () => journal.Partition(PartitionName.Screen), TimeProvider.System, this);
        partition.Start();
    }

    /// <summary>How long a file without its history teaches before <c>known</c> means anything: 30 days.</summary>
    public static long LearningMs => 30L * 86_400_000;

    /// <summary>The words of its verdicts.</summary>
    public IVerdictWords Words => words;

    /// <summary>What each rule answered.</summary>
    public IReadOnlyList<RuleTally> Tallies => decider.Tallies;

    /// <summary>
    /// Posts events in order of time, at most 4,000; the journal's time becomes that of the last. The answers stand in
    /// the order of the events. Throws when the partition takes nothing more.
    /// </summary>
    public Task<IReadOnlyList<Answer>> Post(EventBatch events)
    {
        TimeStated time = new()
        {
            Source = Source, Sequence = new SourceSequence(++sequence), Now = events[events.Count - 1].At,
        };
        for (int i = 0; i < events.Count; i++)
        {
            EventRow row = events[i];
            row.Source = Source;
            row.Sequence = new SourceSequence(++sequence);
        }
        Hand(new Submission { Entries = [time], Completed = _ => { } });
        TaskCompletionSource<IReadOnlyList<Answer>> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Hand(new Submission
        {
            Events = events,
            Completed = result =>
            {
                if (result.Failure is null) done.SetResult(result.Answers);
                else done.SetException(new IOException($"the throw-away journal: {result.Failure}"));
            },
        });
        return done.Task;
    }

    void IPartitionObserver.Stopped(PartitionName name, string reason, Exception? cause) => stopped = reason;

    public void Dispose()
    {
        partition.Dispose();
        journal.Dispose();
    }

    private void Hand(Submission submission)
    {
        if (!partition.TryPost(submission))
            throw new IOException($"the throw-away journal takes nothing: {stopped ?? "its queue is full"}");
    }
}
