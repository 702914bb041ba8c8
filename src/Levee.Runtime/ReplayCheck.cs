using System.Buffers;
using System.Globalization;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Decides a journal again from its first row with a fresh decider and compares every output, byte by byte; then
/// compares the state reached by deciding with the state reached by folding what was recorded.
/// </summary>
public sealed class ReplayCheck(string build, Func<IDecider> fresh, Action<RecoveryProgress> progress)
{
    private readonly RowCodec codec = new();
    private readonly SubjectTable subjects = new();
    private string decidedBy = "";

    /// <summary>
    /// Replays. Rows decided by another build are folded and counted, not compared: a re-run under another build is a
    /// new result.
    /// </summary>
    public ReplayReport Run(IJournal journal)
    {
        IDecider deciding = fresh();
        IDecider folding = fresh();
        ChainedRows rows = new(journal, progress);
        long compared = 0, others = 0;
        Batch recorded = new() { Partition = journal.Partition };
        ReplayDifference? difference = null;
        foreach (JournalRow row in rows.Read())
        {
            codec.DecodeNext(row, recorded, subjects);
            folding.Fold(recorded);
            NoteBuild(recorded);
            if (decidedBy != build || difference is not null)
            {
                others++;
                deciding.Fold(recorded);
                continue;
            }
            Batch again = codec.Decode(row, journal.Partition, subjects);
            again.Outputs.Clear();
            deciding.Decide(again);
            compared++;
            difference = Compare(row, recorded, again);
        }
        bool isStateEqual = StateOf(deciding).AsSpan().SequenceEqual(StateOf(folding));
        return new ReplayReport(rows.Next, compared, others, isStateEqual, difference);
    }

    private static byte[] StateOf(IDecider decider)
    {
        ArrayBufferWriter<byte> state = new();
        decider.WriteState(state);
        return state.WrittenSpan.ToArray();
    }

    private ReplayDifference? Compare(JournalRow row, Batch recorded, Batch again)
    {
        if (codec.BodyOf(again).Span.SequenceEqual(row.Body.Span)) return null;
        for (int i = 0; i < recorded.Count; i++)
        {
            string then = Summary(recorded.OutputOf(i));
            string now = Summary(again.OutputOf(i));
            if (then != now) return new ReplayDifference(recorded.PositionOf(i), then, now);
        }
        return new ReplayDifference(row.First, "the row's bytes", "other bytes (values read, words or subjects)");
    }

    private static string Summary(EntryOutput? output)
    {
        if (output is null) return "nothing";
        string verdict = output.Verdict is { } said
            ? $"{said.Step}, score {Text(said.Score)}, rules "
                + string.Join(' ', said.Hits.Select(hit => Text(hit.Rule)))
            : "no verdict";
        string outcome = output.Outcome is { } became
            ? $"{became.Workflow} {became.State}{became.Refusal}"
            : "no outcome";
        return $"{verdict}; {outcome}; effects {string.Join(' ', output.Effects.Select(effect => effect.Kind))}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void NoteBuild(Batch batch)
    {
        foreach (Entry entry in batch.Others)
        {
            if (entry is JournalOpened opened) decidedBy = opened.Build;
            if (entry is TakenOver taken) decidedBy = taken.Build;
        }
    }
}
