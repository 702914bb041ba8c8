using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Posts the effects of one partition to another, which takes them as entries of a source: sequence = (position,
/// ordinal). What the other has already accepted is its cursor, so that each effect arrives exactly once, whenever
/// either side is restarted. A stated time crosses too, before the effects it caused, when the other side's feeder is
/// this bridge.
/// </summary>
public sealed class Bridge : IFollower
{
    private const int TimeOrdinal = -1;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(1);

    private readonly Partition from;
    private readonly Partition to;
    private readonly SourceId source;
    private Position next;

    /// <summary>
    /// A bridge between two started partitions; <paramref name="source"/> names the first at the second.
    /// </summary>
    public Bridge(Partition from, Partition to, SourceId source)
    {
        this.from = from;
        this.to = to;
        this.source = source;
        next = new Position(to.LastAcceptedBefore(source)?.Major ?? 1);
    }

    /// <inheritdoc/>
    public string Name => $"bridge-{to.Name}";

    /// <inheritdoc/>
    public PartitionName Partition => from.Name;

    /// <inheritdoc/>
    public Position Next => next;

    /// <inheritdoc/>
    public void Follow(Batch batch)
    {
        foreach (Crossing crossing in Crossings(batch)) Post(crossing);
        next = batch.First.Plus(batch.Count);
    }

    // Events come before other entries in a submission: a run of either makes one.
    private List<Crossing> Crossings(Batch batch)
    {
        List<Crossing> crossings = [];
        int output = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            if (slot.Kind == EntryKind.TimeStated && to.IsFedBy(source))
                Add(crossings, Time((TimeStated)batch.Others[slot.Index], batch.PositionOf(i)));
            while (output < batch.Outputs.Count && batch.Outputs[output].Entry < i) output++;
            if (output == batch.Outputs.Count || batch.Outputs[output].Entry != i) continue;
            IReadOnlyList<Effect> effects = batch.Outputs[output].Effects;
            for (int ordinal = 0; ordinal < effects.Count; ordinal++)
                Cross(crossings, batch, i, effects[ordinal], ordinal);
        }
        return crossings;
    }

    private void Cross(List<Crossing> crossings, Batch batch, int entry, Effect effect, int ordinal)
    {
        SourceSequence sequence = new(batch.PositionOf(entry).Value, ordinal);
        switch (effect)
        {
            case WarningRaised or VerdictApplied or RuleStaged:
                Add(crossings, new EffectArrived
                {
                    Source = source, Sequence = sequence, From = from.Name.Value, CausedAt = batch.Time,
                    Effect = effect with { Numbers = [] },
                    Subjects = [.. effect.Numbers.Select(number => from.Subjects[number])],
                });
                break;
            case SignalDecided decided:
                Add(crossings, new SignalChanged
                {
                    Source = source, Sequence = sequence, List = decided.List, Provenance = decided.Provenance,
                    Confidence = decided.Confidence, Verified = decided.Verified, Until = decided.Until,
                    Subjects = [.. effect.Numbers.Select(number => from.Subjects[number])],
                });
                break;
            case EventHandedOver:
                EntrySlot slot = batch.Entries[entry];
                Invariant.Require(slot.IsEvent);
                Add(crossings, batch.Events[slot.Index], sequence);
                break;
        }
    }

    private TimeStated Time(TimeStated stated, Position position) =>
        new() { Source = source, Sequence = new SourceSequence(position.Value, TimeOrdinal), Now = stated.Now };

    private static void Add(List<Crossing> crossings, Entry entry)
    {
        if (crossings.Count == 0) crossings.Add(new Crossing());
        crossings[^1].Entries.Add(entry);
    }

    private void Add(List<Crossing> crossings, EventRow row, SourceSequence sequence)
    {
        if (crossings.Count == 0 || crossings[^1].Entries.Count > 0) crossings.Add(new Crossing());
        EventRow copy = crossings[^1].Events.Add(row);
        copy.Source = source;
        copy.Sequence = sequence;
        copy.DeadlineMs = -1;
        for (int slot = 0; slot < copy.Numbers.Length; slot++)
        {
            copy.Subjects[slot] = from.Subjects[copy.Numbers[slot]];
            copy.Numbers[slot] = 0;
        }
    }

    private void Post(Crossing crossing)
    {
        TaskCompletionSource<SubmissionResult> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Submission submission = new()
        {
            Events = crossing.Events, Entries = crossing.Entries, Completed = answered.SetResult,
        };
        if (!to.TryPost(submission))
            throw new BridgeBlockedException($"{to.Name} takes nothing now: its queue is full, or it stops");
        // Given up too early costs nothing: what was accepted after all is answered as repeated.
        if (!answered.Task.Wait(AnswerWithin))
            throw new BridgeBlockedException($"{to.Name} did not answer within {AnswerWithin.TotalSeconds:0} s");
        SubmissionResult result = answered.Task.Result;
        if (result.Failure is not null) throw new BridgeBlockedException($"{to.Name}: {result.Failure}");
        for (int i = 0; i < result.Answers.Count; i++)
            if (result.Answers[i].Kind is AnswerKind.OtherBody or AnswerKind.TimeRefused or AnswerKind.TooHigh)
                throw new BridgeBlockedException(
                    $"{to.Name} refuses entry {i} of {from.Name} as {result.Answers[i].Kind}: one of the two " +
                    "journals is not the one it was");
    }

    private sealed class Crossing
    {
        public EventBatch Events { get; } = new(1);

        public List<Entry> Entries { get; } = [];
    }
}
