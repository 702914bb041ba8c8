using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;
using Levee.Runtime;

namespace Levee.Commands.Replay;

/// <summary>
/// Runs a screen journal again under other rules: entries that put rules in force put these in force instead, all that
/// came before a time is folded, all after it decided and compared with what was recorded. Used once.
/// </summary>
/// <param name="rules">The other rules.</param>
/// <param name="labels">What the desk found out.</param>
/// <param name="since">From which journal time on verdicts are compared.</param>
internal sealed class ReplayRun(RuleSet rules, WarningLabels labels, Instant since)
{
    private readonly ScreenDecider decider = new(new RuleSetWords());
    private readonly List<(int Anchor, int Counterpart)> newlyWarned = [];
    private readonly HashSet<int> confirmed = [];
    private readonly HashSet<(int Anchor, int Counterpart)> cleared = [];
    private bool hasEvents;

    /// <summary>The rules as recorded.</summary>
    public RecordedRules Recorded { get; } = new();

    /// <summary>Tails of the subjects.</summary>
    public SubjectTails Tails { get; } = new();

    /// <summary>Who was to be protected.</summary>
    public HitSubjects Anchors { get; } = new();

    /// <summary>Against whom they were warned.</summary>
    public HitSubjects Counterpart { get; } = new();

    /// <summary>Entries read.</summary>
    public long Entries { get; private set; }

    /// <summary>Events folded only, before the time.</summary>
    public long Folded { get; private set; }

    /// <summary>Events compared.</summary>
    public long Compared { get; private set; }

    /// <summary>From when verdicts are compared.</summary>
    public Instant Since => since;

    /// <summary>The first journal time; null of an empty journal.</summary>
    public Instant? Begins { get; private set; }

    /// <summary>Events by step as recorded and step now.</summary>
    public SortedDictionary<(Step Recorded, Step Again), long> Steps { get; } = [];

    /// <summary>What each rule said.</summary>
    public SortedDictionary<string, RuleTurn> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Labelled warnings by label, whether they were raised as recorded and whether they are now.</summary>
    public Dictionary<(WarningLabel Label, bool IsKept), long> Labelled { get; } = [];

    /// <summary>Warnings raised now only, against somebody whom an outcome confirmed.</summary>
    public long GainedConfirmed => newlyWarned.Count(one => confirmed.Contains(one.Counterpart));

    /// <summary>Warnings raised now only, of somebody about a counterpart found harmless for them.</summary>
    public long GainedCleared => newlyWarned.Count(cleared.Contains);

    /// <summary>Reads the journal to its end.</summary>
    public void Run(IJournal screen, Action<RecoveryProgress> progress)
    {
        bool isComparing = false;
        foreach (Batch batch in JournalBatches.ReadThrough(screen, progress))
        {
            Begins ??= batch.Time;
            Tails.Learn(batch);
            Exchange(batch);
            EntryOutput[] recorded = [.. batch.Outputs];
            // What was recorded names rules of another set: neither folding nor deciding may see it.
            batch.Outputs.Clear();
            Entries += batch.Count;
            isComparing |= batch.Time >= since;
            if (isComparing) Compare(batch, recorded);
            else Fold(batch);
            hasEvents |= batch.Events.Count > 0;
        }
        CountUnknown();
    }

    private void Exchange(Batch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            if (slot.IsEvent || batch.Others[slot.Index] is not RulesInForce entry) continue;
            Recorded.Learn(entry, batch.PositionOf(i), batch.Time, hasEvents || i > 0 && batch.Events.Count > 0);
            // The other rules hold from the first such entry to the end; a later one says nothing any more.
            batch.Others[slot.Index] = Recorded.Hashes.Count == 1
                ? entry with { Hash = rules.Hash, Document = rules.Canonical }
                : new Tick();
        }
    }

    private void Fold(Batch batch)
    {
        Folded += batch.Events.Count;
        decider.Fold(batch);
    }

    private void Compare(Batch batch, EntryOutput[] recorded)
    {
        decider.Decide(batch);
        Dictionary<int, Verdict> then = recorded.Where(output => output.Verdict is not null)
            .ToDictionary(output => output.Entry, output => output.Verdict!);
        for (int i = 0; i < batch.Count; i++)
            if (batch.Entries[i].IsEvent)
                Compare(batch, i, then.GetValueOrDefault(i), batch.OutputOf(i)?.Verdict);
    }

    private void Compare(Batch batch, int index, Verdict? recorded, Verdict? again)
    {
        Compared++;
        Step was = recorded?.Step ?? Step.Allow, now = again?.Step ?? Step.Allow;
        Steps[(was, now)] = Steps.GetValueOrDefault((was, now)) + 1;
        if (recorded is null && again is null) return;
        CompareRules(recorded, again, batch.Time);
        EventRow row = batch.Events[batch.Entries[index].Index];
        int anchor = row[row.Schema.Anchor];
        int counterpart = Counterparts.RoleOf(row.Kind) is { } role ? row[role] : 0;
        bool wasHit = was >= Step.Warn, isHit = now >= Step.Warn;
        Anchors.Note(anchor, wasHit, isHit);
        Counterpart.Note(counterpart, wasHit, isHit);
        if (isHit && !wasHit) newlyWarned.Add((anchor, counterpart));
        if (labels[batch.PositionOf(index)] is var label and not WarningLabel.None)
            NoteLabel(label, isHit, anchor, counterpart);
    }

    private void NoteLabel(WarningLabel label, bool isKept, int anchor, int counterpart)
    {
        Labelled[(label, isKept)] = Labelled.GetValueOrDefault((label, isKept)) + 1;
        if (counterpart == 0) return;
        if (label == WarningLabel.Fraud) confirmed.Add(counterpart);
        else cleared.Add((anchor, counterpart));
    }

    private void CompareRules(Verdict? recorded, Verdict? again, Instant now)
    {
        IReadOnlyList<string> then = Recorded.IdsOf(recorded);
        string[] speak = again is null ? [] : [.. again.Hits.Select(hit => rules.Rules[hit.Rule].Document.Id)];
        foreach (string id in then)
        {
            TurnOf(id).Recorded++;
            if (!speak.Contains(id)) TurnOf(id).Lost++;
        }
        foreach (string id in speak)
        {
            TurnOf(id).Again++;
            if (then.Contains(id)) continue;
            TurnOf(id).Gained++;
            if (Recorded.IsWarming(id, now)) TurnOf(id).GainedWarming++;
        }
    }

    // Folding asks no rule: what was asked was compared.
    private void CountUnknown()
    {
        foreach (RuleTally tally in decider.Tallies)
            if (tally.Unknown + tally.Failed is var unknown and > 0)
                TurnOf(tally.Rule).Unknown = unknown;
    }

    private RuleTurn TurnOf(string id)
    {
        if (!Rules.TryGetValue(id, out RuleTurn? turn)) Rules.Add(id, turn = new RuleTurn());
        return turn;
    }
}
