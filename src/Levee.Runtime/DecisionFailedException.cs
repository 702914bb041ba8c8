using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Runtime;

/// <summary>
/// A decider broke on a batch: its state may be changed half-way, nothing of the batch is journaled. The message, for
/// the log, names positions, sources and sequences, never a person.
/// </summary>
internal sealed class DecisionFailedException(Batch batch, Exception cause)
    : Exception($"{ReasonOf(batch, cause)}; the batch holds {EntriesOf(batch)}", cause)
{
    /// <summary>What failed, without who sent it: fit for anybody who asks how the node is.</summary>
    public string Reason { get; } = ReasonOf(batch, cause);

    // The text of another exception than our own may hold a value: only its type is told.
    private static string ReasonOf(Batch batch, Exception cause) =>
        $"deciding {batch.Partition.At(batch.First)} to {batch.Partition.At(batch.PositionOf(batch.Count - 1))} broke: "
        + (cause is InvariantBrokenException ? cause.Message : cause.GetType().Name);

    private static string EntriesOf(Batch batch)
    {
        SortedDictionary<int, (long First, long Last)> ranges = [];
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            (SourceId source, SourceSequence sequence) = slot.IsEvent
                ? (batch.Events[slot.Index].Source, batch.Events[slot.Index].Sequence)
                : (batch.Others[slot.Index].Source, batch.Others[slot.Index].Sequence);
            long first = ranges.TryGetValue(source.Value, out (long First, long Last) range)
                ? range.First
                : sequence.Major;
            ranges[source.Value] = (first, sequence.Major);
        }
        return string.Join(", ", ranges.Select(range =>
            $"source {range.Key:D} sequences {range.Value.First:D} to {range.Value.Last:D}"));
    }
}
