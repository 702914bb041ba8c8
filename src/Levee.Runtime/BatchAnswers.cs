using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>Gives a committed batch's outputs to those who wait, and to the windows for those who ask again.</summary>
internal static class BatchAnswers
{
    /// <summary>
    /// Fills the answers of all placements. A verdict above allow whose deadline passed during the commit is answered
    /// late, and a receipt that says so is added to <paramref name="lateReceipts"/>.
    /// </summary>
    public static void Give(
        Batch batch, List<Placement> placements, PartitionMemory memory, JournalTime time, List<Receipt> lateReceipts)
    {
        KeepOutputs(batch, memory);
        int firstLate = lateReceipts.Count;
        AddLate(batch, time, lateReceipts);
        int output = 0;
        foreach (Placement placement in placements)
        {
            // Accepted entries rise with the outputs; only a repeated one looks back.
            EntryOutput? said;
            if (placement.Kind == AnswerKind.Accepted)
            {
                while (output < batch.Outputs.Count && batch.Outputs[output].Entry < placement.Entry) output++;
                bool isHere = output < batch.Outputs.Count && batch.Outputs[output].Entry == placement.Entry;
                said = isHere ? batch.Outputs[output] : null;
            }
            else
            {
                said = batch.OutputOf(placement.Entry);
            }
            Position position = batch.PositionOf(placement.Entry);
            bool isLate = said?.Verdict is not null && IsLate(lateReceipts, firstLate, position);
            placement.Owner.Answer(placement.Answer,
                new Answer(placement.Kind, position, said?.Verdict, said?.Outcome, default, isLate));
        }
    }

    private static void KeepOutputs(Batch batch, PartitionMemory memory)
    {
        foreach (EntryOutput output in batch.Outputs)
        {
            if (!PartitionMemory.HasAnswer(output, output.Entry)) continue;
            EntrySlot slot = batch.Entries[output.Entry];
            (SourceId source, SourceSequence sequence) = slot.IsEvent
                ? (batch.Events[slot.Index].Source, batch.Events[slot.Index].Sequence)
                : (batch.Others[slot.Index].Source, batch.Others[slot.Index].Sequence);
            if (!SequenceWindows.IsWindowed(source, sequence)) continue;
            SequenceWindow window = memory.Windows[source];
            long key = window.Find(sequence);
            if (key >= 0) window[key].HasOutput = true;
        }
    }

    private static void AddLate(Batch batch, JournalTime time, List<Receipt> lateReceipts)
    {
        // Under a stated clock nothing passes during a commit.
        if (time.Clock != JournalClock.System || batch.Outputs.Count == 0) return;
        Instant now = time.Machine;
        foreach (EntryOutput output in batch.Outputs)
        {
            if (output.Verdict is not { Step: > Step.Allow, Late: false }) continue;
            EventRow row = batch.Events[batch.Entries[output.Entry].Index];
            if (row.DeadlineMs < 0 || now.Since(row.Arrival) <= row.DeadlineMs) continue;
            lateReceipts.Add(new Receipt
            {
                About = batch.PositionOf(output.Entry), Ordinal = -1, State = ReceiptState.Late, At = now,
            });
        }
    }

    private static bool IsLate(List<Receipt> receipts, int first, Position position)
    {
        for (int i = first; i < receipts.Count; i++)
            if (receipts[i].About == position)
                return true;
        return false;
    }
}
