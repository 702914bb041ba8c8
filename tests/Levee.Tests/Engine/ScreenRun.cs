using System.Buffers;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Tests.Engine;

/// <summary>
/// A screen partition without a loop: plays the loop's part (positions, times, subject numbers) and keeps what was
/// said.
/// </summary>
internal sealed class ScreenRun
{
    public static readonly SourceId Source = new(1);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Batch> batches = [];
    private Position next = new(1);
    private long sequence;
    private Batch open;

    public ScreenRun(RuleSet? rules, Instant start, long learningMs = 0,
        int subjectsMax = EngineLimits.SubjectsMax, int evaluated = KindJudge.Evaluated)
    {
        Decider = new ScreenDecider(Words, subjectsMax, evaluated);
        open = NewBatch(start);
        Opened = new JournalOpened
        {
            Partition = "screen", Node = "test", Clock = JournalClock.Source, HistoryBegins = start,
            Currency = Currency.Cny, ZoneMinutes = 480, Build = "test",
        };
        Registered = new SourceRegistered
        {
            Registered = Source, Name = "test", Form = SourceForm.Plain, LatenessMs = 86_400_000,
            LearningMs = learningMs, Since = start,
        };
        open.Add(Opened);
        open.Add(Registered);
        if (rules is not null) Use(rules);
    }

    /// <summary>How its journal was opened.</summary>
    public JournalOpened Opened { get; }

    /// <summary>How its one source was registered.</summary>
    public SourceRegistered Registered { get; }

    public RuleSetWords Words { get; } = new();

    public ScreenDecider Decider { get; }

    /// <summary>Verdicts above silence, in order.</summary>
    public List<Verdict> Verdicts { get; } = [];

    public List<Effect> Effects { get; } = [];

    public IReadOnlyList<Batch> Batches => batches;

    /// <summary>The batch that waits.</summary>
    public Batch Open => open;

    public Position Next => next.Plus(open.Count);

    public Instant Now => open.Time;

    public void Use(RuleSet rules) => open.Add(new RulesInForce
    {
        Hash = rules.Hash, Document = rules.Canonical,
        Build = "test"
    });

    public void Add(Entry entry) => open.Add(entry);

    /// <summary>The number of a subject named in a test.</summary>
    public int NumberOf(string name)
    {
        if (!numbers.TryGetValue(name, out int number)) numbers.Add(name, number = numbers.Count + 1);
        return number;
    }

    /// <summary>The number of a subject met on the wire.</summary>
    public int NumberOf(Subject subject) => subject.IsDefault ? 0 : NumberOf($"{subject.Kind}/{subject.Id}");

    /// <summary>Adds an event read from the wire.</summary>
    public EventRow Take(EventRow read)
    {
        EventRow row = open.Add(read);
        row.Arrival = open.Time;
        if (row.At > open.Time) row.At = open.Time;
        for (int slot = 0; slot < EventBatch.RolesMax; slot++) row.Numbers[slot] = NumberOf(row.Subjects[slot]);
        return row;
    }

    /// <summary>Adds an event now; set roles and fields on the row, then go on.</summary>
    public EventRow Add(EventKind kind, Instant at)
    {
        EventRow row = open.AddEvent(kind);
        row.Source = Source;
        row.Sequence = new SourceSequence(++sequence);
        row.At = at > open.Time ? open.Time : at;
        row.Arrival = open.Time;
        return row;
    }

    /// <summary>Adds an event with roles and fields given by name.</summary>
    public EventRow Add(EventKind kind, Instant at, (EventRole Role, string Name)[] roles,
        params (EventField Field, long Value)[] fields)
    {
        EventRow row = Add(kind, at);
        foreach ((EventRole role, string name) in roles) row.Numbers[role.Slot] = NumberOf(name);
        foreach ((EventField field, long value) in fields) row.Set(field, value);
        return row;
    }

    /// <summary>Decides what waits and starts a batch at a time.</summary>
    public void MoveTo(Instant time)
    {
        Decide();
        open = NewBatch(time);
    }

    /// <summary>Decides what waits and starts a batch at the same time.</summary>
    public void Decide()
    {
        if (open.Count == 0) return;
        Decider.Decide(open);
        Verdicts.AddRange(open.Outputs.Select(output => output.Verdict).OfType<Verdict>());
        Effects.AddRange(open.Outputs.SelectMany(output => output.Effects));
        batches.Add(open);
        next = next.Plus(open.Count);
        open = NewBatch(open.Time);
    }

    public byte[] State() => StateOf(Decider);

    public static byte[] StateOf(ScreenDecider decider)
    {
        ArrayBufferWriter<byte> bytes = new();
        decider.WriteState(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private Batch NewBatch(Instant time) => new() { Partition = PartitionName.Screen, First = next, Time = time };
}
