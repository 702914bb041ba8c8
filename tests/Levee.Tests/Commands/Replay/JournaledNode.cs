using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.FaultTests.Simulated;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Tests.Commands.Replay;

/// <summary>The screen partition of a node over a journal file, fed by one source that also states the time.</summary>
internal sealed class JournaledNode : IDisposable
{
    private static readonly SourceId Source = new(1);
    private readonly JournalFile file;
    private readonly Partition screen;
    private long sequence;

    public JournaledNode(string data, RuleSet rules, long after = 0)
    {
        sequence = after;
        Directory.CreateDirectory(data);
        file = JournalFile.OpenOrCreate(Path.Combine(data, "journal.db"));
        screen = new Partition(Make.SourceClock(Source) with
        {
            InForce =
            [
                new SourceRegistered
                {
                    Registered = Source, Name = "test", Form = SourceForm.Pseudonym, LatenessMs = 86_400_000,
                    LearningMs = 0, Since = Make.StartInstant,
                },
                new RulesInForce { Hash = rules.Hash, Document = rules.Canonical, Build = "test-build" },
            ],
        }, new ScreenDecider(new RuleSetWords()), () => file.Partition(PartitionName.Screen), TimeProvider.System,
            new Heard());
        screen.Start();
    }

    public Head Head => screen.Head;

    /// <summary>A minute of the journal: calls from one number to another each, none answered.</summary>
    public async Task Minute(int minute, int caller, int calls)
    {
        Instant now = Make.StartInstant.Plus(minute * 60_000L);
        EventBatch events = new();
        for (int i = 0; i < calls; i++)
        {
            Subject to = new(SubjectKind.Number, Make.Id(caller * 100_000 + minute * 100 + i));
            EventRow call = Add(events, EventKind.Call, now);
            call.Set(CallEvent.Caller, new Subject(SubjectKind.Number, Make.Id(caller)));
            call.Set(CallEvent.Callee, to);
            EventRow ended = Add(events, EventKind.CallEnded, now);
            ended.Set(CallEndedEvent.Caller, new Subject(SubjectKind.Number, Make.Id(caller)));
            ended.Set(CallEndedEvent.Callee, to);
            ended.Set(CallEndedEvent.Answered, 0);
        }
        await Post(new Submission { Entries = [Make.Time(Source, ++sequence, now)], Completed = _ => { } }, events);
    }

    /// <summary>Writes a warning's course to the desk journal: it arrives, an outcome follows.</summary>
    public void Label(Position verdict, string outcome)
    {
        using SqliteJournal desk = file.Partition(PartitionName.Desk);
        Batch batch = new() { Partition = PartitionName.Desk, First = desk.Head.Next, Time = Head.Time };
        batch.Add(new EffectArrived
        {
            Source = new SourceId(2), Sequence = new SourceSequence(verdict.Value), From = "screen",
            CausedAt = Head.Time, Effect = Raised(),
        });
        batch.Add(Make.Command(3, 1));
        batch.Outputs.Add(new EntryOutput(0, null, null, [Moved(batch.First, "arrive", [])]));
        batch.Outputs.Add(new EntryOutput(1, null, null,
            [Moved(batch.First, "record-outcome", new() { ["outcome"] = outcome })]));
        desk.Append(new RowCodec().Encode(batch, desk.Head));
    }

    /// <summary>The verdicts recorded, by position.</summary>
    public IReadOnlyDictionary<long, Verdict> Verdicts()
    {
        using SqliteJournal journal = file.Partition(PartitionName.Screen);
        return (from batch in JournalBatches.Read(journal, _ => { })
                from output in batch.Outputs
                where output.Verdict is not null
                select (batch.PositionOf(output.Entry).Value, output.Verdict)).ToDictionary();
    }

    /// <summary>The step of each event, by position.</summary>
    public IReadOnlyDictionary<long, Step> Steps()
    {
        using SqliteJournal journal = file.Partition(PartitionName.Screen);
        return (from batch in JournalBatches.Read(journal, _ => { })
                from index in Enumerable.Range(0, batch.Count)
                where batch.Entries[index].IsEvent
                select (batch.PositionOf(index).Value, batch.OutputOf(index)?.Verdict?.Step ?? Step.Allow))
            .ToDictionary();
    }

    public void Dispose()
    {
        screen.Dispose();
        file.Dispose();
    }

    private static EventRow Add(EventBatch events, EventKind kind, Instant at)
    {
        EventRow row = events.Add(kind);
        row.Source = Source;
        row.At = at;
        row.Arrival = at;
        return row;
    }

    private async Task Post(Submission time, EventBatch events)
    {
        Assert.True(screen.TryPost(time));
        for (int i = 0; i < events.Count; i++)
        {
            EventRow row = events[i];
            row.Sequence = new SourceSequence(++sequence);
        }
        TaskCompletionSource<SubmissionResult> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(screen.TryPost(new Submission { Events = events, Completed = answered.SetResult }));
        Assert.Null((await answered.Task).Failure);
    }

    private static WorkflowMoved Moved(Position target, string command, Dictionary<string, string> values) => new()
    {
        Workflow = "warning", Target = target, Command = command, From = "", To = "SIGNAL", Who = "machine", Role = "",
        Basis = "D", Values = values,
    };

    private static WarningRaised Raised() => new()
    {
        Level = WarningLevel.Low, Event = EventKind.Call, Step = Step.Warn, Rule = "sim-farm", Typology = "T4",
        Home = new SourceId(1), EventSource = new SourceId(1), EventSequence = 1, EventExternalId = 0,
        BecauseEn = "", BecauseZh = "", AdviceEn = "", AdviceZh = "",
    };
}
