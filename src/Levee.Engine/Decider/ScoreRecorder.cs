using System.Text;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Decider;

/// <summary>
/// Reads out of a journal what a tree scorer asks of subjects, as of just before each event, as the decider would read
/// it: rows to fit to, and what drift is told by. A subject gives a row every three minutes at most, for a flood is one
/// thing and not a thousand; of payments only those asked count. One thread owns it; it takes all batches from the
/// first.
/// </summary>
public sealed class ScoreRecorder
{
    private const string RuleId = "score-rows";
    private const long ApartMs = 3 * 60_000;
    private static readonly long Asked = PaymentEvent.State["asked"];

    private readonly ScreenState state = new();
    private readonly RuleSet rules;
    private readonly KindPlan plan;
    private readonly PlannedRule planned;
    private readonly SubjectPath path;
    private readonly Dictionary<int, long> latest = [];
    private readonly RecordedValue[] vector;
    private readonly long[] values;

    /// <summary>Reads a model's inputs; throws <see cref="FormatException"/> when one cannot be.</summary>
    /// <param name="model">The model; its trees are not walked.</param>
    /// <param name="on">The kind of event at which subjects are looked at.</param>
    /// <param name="by">The role, or what is one hop away from it.</param>
    public ScoreRecorder(TreeModel model, string on, string by)
    {
        RuleSetResult result = RuleSet.Compile(DocumentOf(model, on, by));
        if (!result.IsSuccess) throw new FormatException(string.Join(Environment.NewLine, result.Problems));
        rules = result.RuleSet;
        plan = rules.PlanOf(rules.Rules[0].On.Kind)!;
        planned = plan.Rules[0];
        path = planned.Rule.SegmentOf!;
        vector = new RecordedValue[plan.Reads.Length];
        values = new long[model.Inputs.Count];
        state.Use(rules, Instant.Min);
    }

    /// <summary>What is done with a row: its event, the subject's number, the values of the inputs.</summary>
    public delegate void RowTaker(Position position, EventRow row, int subject, ReadOnlySpan<long> inputs);

    /// <summary>Takes a batch in; every subject that has enough for the model gives a row.</summary>
    public void Take(Batch batch, RowTaker taker)
    {
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (slot.IsEvent) Take(batch.PositionOf(index), batch.Events[slot.Index], taker);
            else Fold(batch.Others[slot.Index]);
        }
        GC.KeepAlive(state); // rows are native memory, freed with the state
    }

    private void Take(Position position, EventRow row, RowTaker taker)
    {
        if (row.Kind != plan.Kind.Kind)
        {
            state.Fold(row);
            return;
        }
        // Links may change when the event is folded in.
        int subject = state.Facts.Resolve(row, path);
        state.Observe(row, vector);
        if (row.Kind == EventKind.Payment && row[PaymentEvent.State] != Asked) return;
        RuleSlot[] slots = planned.Rule.Slots;
        for (int i = 0; i < slots.Length; i++)
            if (slots[i].Read is ValueRead.OfScoreInput input)
                values[input.Input] = TreeScorer.ValueOf(vector[planned.Values[i]]);
        bool hasEnough = subject != 0 && rules.Scores[0].Scorer.HasEnough(values) == true;
        if (hasEnough && IsApart(subject, row.At.UnixMs)) taker(position, row, subject, values);
    }

    private bool IsApart(int subject, long atMs)
    {
        if (latest.TryGetValue(subject, out long before) && atMs - before < ApartMs) return false;
        latest[subject] = atMs;
        return true;
    }

    private void Fold(Entry entry)
    {
        switch (entry)
        {
            case JournalOpened opened:
                state.Facts.Open(opened);
                break;
            case SourceRegistered source:
                state.Facts.Register(source);
                break;
        }
    }

    private static RuleSetDocument DocumentOf(TreeModel model, string on, string by)
    {
        byte[] file = TreeModelJson.Write(model);
        return new RuleSetDocument
        {
            Rules =
            [
                new RuleDocument
                {
                    Id = RuleId, On = on, TitleEn = RuleId, TitleZh = RuleId, When = "scored >= 0", Parameters = [],
                    Measures = [new MeasureDocument("scored", $"score('{model.Name}', {by})")], Values = [],
                    Symbol = "SCORED", Family = "signal", BecauseEn = "-", BecauseZh = "-", WarningEn = "-",
                    WarningZh = "-", Text = "",
                },
            ],
            Weights = new() { ["SCORED"] = 0 }, Caps = new() { ["signal"] = 0 },
            Actions = new() { [on] = new() { ["consumer"] = [] } },
            Models = new() { [model.Name] = Hash256.Of(file).ToString() },
            Trees = new() { [model.Name] = Encoding.UTF8.GetString(file) },
        };
    }
}
