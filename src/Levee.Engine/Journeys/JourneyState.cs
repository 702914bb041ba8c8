using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Slabs;

namespace Levee.Engine.Journeys;

/// <summary>
/// One journey's rows. A subject is kept from its first first step on; who leaves when
/// there are too many is as in <see cref="SlabRows"/>. Owned by one decider.
/// </summary>
/// <param name="definition">The journey.</param>
/// <param name="warmFromMs">
/// Events up to this time were not all seen; <see cref="JourneyRow.None"/> when it was there from the journal's
/// beginning.
/// </param>
/// <param name="rowsMax">Subjects kept.</param>
internal sealed unsafe class JourneyState(JourneyDefinition definition, long warmFromMs, int rowsMax)
{
    private readonly SlabRows rows = new(sizeof(JourneyRow), rowsMax);
    private long unseenThroughMs = warmFromMs;

    /// <summary>The journey.</summary>
    internal JourneyDefinition Definition { get; } = definition;

    /// <summary>What a rule reads of a subject's journey, as of an event at <paramref name="atMs"/>.</summary>
    internal RecordedValue Read(int subject, long atMs, JourneyFace face)
    {
        JourneyRow* found = Find(subject);
        if (found == null)
            return IsInReach(unseenThroughMs, atMs) ? RecordedValue.Unknown : ValueOf(face, 0, JourneyRow.None, atMs);
        ref JourneyRow row = ref *found;
        // Of an event older than all that is kept it cannot be said what came before it.
        if (IsTooOld(row, atMs)) return RecordedValue.Unknown;
        int sure = StepsOf(row.Sure, atMs), possible = StepsOf(row.Possible, atMs);
        bool mayHaveMore = IsInReach(row.UnseenThroughMs, atMs);
        long startMs = sure == 0 ? JourneyRow.None : row.Sure[sure - 1];
        // A run that is missing may have come as far and begun later.
        bool mayBeLater = face == JourneyFace.Since && mayHaveMore && startMs <= row.UnseenThroughMs;
        bool isKnown = sure == Definition.Steps.Count ? !mayBeLater : sure == possible && !mayHaveMore;
        return isKnown ? ValueOf(face, sure, startMs, atMs) : RecordedValue.Unknown;
    }

    /// <summary>An event takes a step, for sure or perhaps.</summary>
    internal void Take(int subject, int step, long atMs, bool isCertain)
    {
        JourneyRow* found = step == 0 ? Open(subject) : Find(subject);
        if (found == null) return;
        ref JourneyRow row = ref *found;
        if (IsTooOld(row, atMs)) return;
        if (step == 0) row.NewestMs = Math.Max(row.NewestMs, atMs);
        row.Take(step, atMs, isCertain, Definition.WithinMs);
    }

    /// <summary>An event ends the runs before it, for sure or perhaps.</summary>
    internal void End(int subject, bool isCertain)
    {
        JourneyRow* row = Find(subject);
        if (row != null) row->End(isCertain);
    }

    /// <summary>Writes the rows, from the least to the most recently begun.</summary>
    internal void Write(StateWriter writer)
    {
        writer.Text(Definition.Text);
        writer.Long(unseenThroughMs);
        writer.Int(rows.Count);
        for (int at = 0; at < rows.Count; at++)
        {
            ref JourneyRow row = ref *(JourneyRow*)rows.At(at);
            writer.Int(row.Head.Subject);
            writer.Long(row.NewestMs);
            writer.Long(row.UnseenThroughMs);
            for (int i = 0; i < Definition.Steps.Count; i++)
            {
                writer.Long(row.Sure[i]);
                writer.Long(row.Possible[i]);
            }
        }
    }

    private JourneyRow* Find(int subject) => (JourneyRow*)rows.Find(subject);

    private JourneyRow* Open(int subject)
    {
        JourneyRow* row = Find(subject);
        if (row != null)
        {
            row->Head.IsFedAgain = 1;
            return row;
        }
        if (rows.IsFull)
        {
            unseenThroughMs = Math.Max(unseenThroughMs, ((JourneyRow*)rows.NextOut())->NewestMs);
            rows.RemoveNextOut();
        }
        row = (JourneyRow*)rows.Add(subject);
        row->End(isCertain: true);
        row->NewestMs = row->UnseenThroughMs = unseenThroughMs;
        return row;
    }

    // The furthest step that a run within its time came to.
    private int StepsOf(in JourneyStarts starts, long atMs)
    {
        for (int step = Definition.Steps.Count; step > 0; step--)
            if (IsInReach(starts[step - 1], atMs))
                return step;
        return 0;
    }

    private bool IsTooOld(in JourneyRow row, long atMs) =>
        row.NewestMs != JourneyRow.None && atMs < row.NewestMs - Definition.WithinMs;

    private bool IsInReach(long startMs, long atMs) =>
        startMs != JourneyRow.None && startMs >= atMs - Definition.WithinMs;

    private RecordedValue ValueOf(JourneyFace face, int steps, long startMs, long atMs) => face switch
    {
        JourneyFace.Complete => RecordedValue.Of(steps == Definition.Steps.Count),
        JourneyFace.Steps => RecordedValue.Of((long)steps),
        _ => startMs == JourneyRow.None ? RecordedValue.Unknown
            : RecordedValue.Of(Math.Max(0, atMs - startMs) / 1000),
    };
}
