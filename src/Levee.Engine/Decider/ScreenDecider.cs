using System.Buffers;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Engine.Decider;

/// <summary>
/// The decider of a screen partition: reads the values of each event as of just before it, folds the event in, lets the
/// rules in force speak over the values read. One thread owns it.
/// </summary>
public sealed class ScreenDecider : IDecider, ISubjectKeeper
{
    private readonly ScreenState state;
    private readonly RuleSetWords words;
    private readonly int evaluated;
    private RuleSet? rules;
    private volatile RuleJudge? judge;
    private Position inForce;
    private RecordedValue[] vector = [];

    /// <summary>
    /// Starts before the first entry; every rule set that comes into force is told to <paramref name="words"/>.
    /// </summary>
    public ScreenDecider(RuleSetWords words)
        : this(words, EngineLimits.SubjectsMax)
    {
    }

    internal ScreenDecider(RuleSetWords words, int subjectsMax, int evaluated = KindJudge.Evaluated)
    {
        this.words = words;
        this.evaluated = evaluated;
        state = new ScreenState(subjectsMax);
    }

    /// <summary>
    /// Is told what every rule of the kind reads of an event, whether it speaks or not, before it is decided: for
    /// explanations. Null on a node.
    /// </summary>
    public Action<Position, IReadOnlyList<RuleHit>>? Watching { get; init; }

    /// <summary>How often each rule in force was asked and what it answered; safe from any thread.</summary>
    public IReadOnlyList<RuleTally> Tallies => judge?.Tallies ?? [];

    /// <summary>How much state is held, kind by kind; safe from any thread, a moment old.</summary>
    public IReadOnlyList<StateSize> Sizes => state.Sizes;

    /// <summary>
    /// On how many events a rule spoke because a subject (by number) stands on a list; safe from any thread.
    /// </summary>
    public long HitsOf(string list, int subject) => state.Facts.Signals.Hits.Of(list, subject);

    /// <inheritdoc/>
    public void Decide(Batch batch)
    {
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (!slot.IsEvent)
            {
                DecideEntry(batch, index, batch.Others[slot.Index]);
                continue;
            }
            state.Prefetch(batch.Events, slot.Index);
            DecideEvent(batch, index, batch.Events[slot.Index]);
        }
        GC.KeepAlive(state); // rows are native memory, freed with the state
    }

    /// <inheritdoc/>
    public void Fold(Batch batch)
    {
        int next = 0;
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (!slot.IsEvent)
            {
                FoldEntry(batch.Others[slot.Index], batch.PositionOf(index), batch.Time);
                continue;
            }
            EventRow row = batch.Events[slot.Index];
            state.Prefetch(batch.Events, slot.Index);
            state.Fold(row);
            while (next < batch.Outputs.Count && batch.Outputs[next].Entry < index) next++;
            if (next < batch.Outputs.Count && batch.Outputs[next] is { Verdict: { } verdict } output
                && output.Entry == index)
                FoldVerdict(row, batch.PositionOf(index), verdict);
        }
        GC.KeepAlive(state);
    }

    /// <inheritdoc/>
    public void WriteState(IBufferWriter<byte> writer)
    {
        StateWriter output = new(writer);
        output.Long(inForce.Value);
        output.Text(rules is null ? "" : rules.Hash.ToString());
        state.Write(output);
        GC.KeepAlive(state);
    }

    /// <inheritdoc/>
    public SubjectKept KeptOf(int number, SubjectKind kind, Instant asOf)
    {
        SubjectKept kept = state.KeptOf(number, kind, asOf);
        GC.KeepAlive(state);
        return kept;
    }

    private void DecideEvent(Batch batch, int index, EventRow row)
    {
        KindPlan? plan = rules?.PlanOf(row.Kind);
        if (plan is null)
        {
            state.Fold(row);
            return;
        }
        Span<RecordedValue> values = vector.AsSpan(0, plan.Reads.Length);
        state.Observe(row, values);
        Watching?.Invoke(batch.PositionOf(index), KindJudge.ReadingsOf(plan, values));
        Verdict? verdict = judge!.Decide(plan, values, IsLate(row, batch.Time));
        if (verdict is null) return;
        FoldVerdict(row, batch.PositionOf(index), verdict);
        Effect[] effects = verdict.Step >= Step.Warn ? [WarningMaker.Make(row, verdict, rules!, state)] : [];
        batch.Outputs.Add(new EntryOutput(index, verdict, null, effects));
    }

    private void DecideEntry(Batch batch, int index, Entry entry)
    {
        FoldEntry(entry, batch.PositionOf(index), batch.Time);
        if (entry is not Receipt { Ordinal: -1 } receipt) return;
        if (!state.Facts.Raised.MayConfirm(receipt.Source, receipt.About)) return;
        VerdictApplied applied = new() { About = receipt.About, State = receipt.State };
        batch.Outputs.Add(new EntryOutput(index, null, null, [applied]));
    }

    private static bool IsLate(EventRow row, Instant now) =>
        row.DeadlineMs >= 0 && now.Since(row.Arrival) > row.DeadlineMs;

    // Both Decide and Fold come through here, so that a recovered state equals the one that decided.
    private void FoldVerdict(EventRow row, Position position, Verdict verdict)
    {
        if (verdict.Step >= Step.Warn) state.Facts.Raised.Add(position, row.Source);
        foreach (RuleHit hit in verdict.Hits)
        {
            if (hit.Shadow) continue;
            RuleSlot[] slots = rules!.Rules[hit.Rule].Slots;
            for (int i = 0; i < slots.Length; i++)
                if (slots[i].Read is ValueRead.OfSignal signal && hit.Values[i].Double > 0)
                    state.Facts.HitSignal(row, signal);
        }
    }

    private void FoldEntry(Entry entry, Position position, Instant now)
    {
        switch (entry)
        {
            case JournalOpened opened:
                state.Facts.Open(opened);
                break;
            case SourceRegistered source:
                state.Facts.Register(source);
                break;
            case SignalChanged signal:
                state.Facts.Signals.Fold(signal);
                break;
            case EffectArrived { Effect: RuleStaged staged }:
                state.Stages.Fold(staged);
                judge?.Restage(state.Stages.Of);
                break;
            case RulesInForce inForceNow:
                Use(inForceNow, position, now);
                break;
        }
    }

    private void Use(RulesInForce entry, Position position, Instant now)
    {
        RuleSetResult result = RuleSet.Compile(RuleSetJson.Read(entry.Document.Span));
        if (!result.IsSuccess)
            throw new InvariantBrokenException(
                $"the rule set at {position} compiles: {string.Join("; ", result.Problems)}");
        rules = result.RuleSet;
        inForce = position;
        state.Use(rules, now);
        int width = EventSchemas.All.Max(schema => rules.PlanOf(schema.Kind)?.Reads.Length ?? 0);
        vector = new RecordedValue[width];
        judge = new RuleJudge(rules, position, evaluated, state.Stages.Of);
        words.Learn(position, rules, state.Facts.Currency);
    }
}
