using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Effects;
using Levee.Contracts.Journal;
using Levee.Storage.Journal;

namespace Levee.IntegrationTests.Kill;

/// <summary>Holds what each partition handed over against what the other took: once, in order, no gap.</summary>
internal sealed class BridgeAudit
{
    private readonly Dictionary<PartitionName, List<SourceSequence>> handed = [];
    private readonly Dictionary<PartitionName, List<SourceSequence>> taken = [];

    private BridgeAudit(string journal)
    {
        using JournalFile file = JournalFile.OpenReadOnly(journal);
        foreach (PartitionName partition in (PartitionName[])[PartitionName.Screen, PartitionName.Desk])
        {
            handed[partition] = [];
            taken[partition] = [];
            using SqliteJournal rows = file.Partition(partition);
            BatchCodec codec = new();
            Batch batch = new() { Partition = partition };
            foreach (JournalRow row in rows.Read(new Position(1)))
            {
                codec.Decode(row, batch);
                NoteHanded(batch);
                NoteTaken(batch);
            }
        }
    }

    /// <summary>Checks both ways; returns how many crossed from screen and from the desk.</summary>
    public static (int FromScreen, int FromDesk) Check(string journal)
    {
        BridgeAudit audit = new(journal);
        Assert.Equal(audit.handed[PartitionName.Screen], audit.taken[PartitionName.Desk]);
        Assert.Equal(audit.handed[PartitionName.Desk], audit.taken[PartitionName.Screen]);
        return (audit.taken[PartitionName.Desk].Count, audit.taken[PartitionName.Screen].Count);
    }

    private void NoteHanded(Batch batch)
    {
        foreach (EntryOutput output in batch.Outputs)
            for (int ordinal = 0; ordinal < output.Effects.Count; ordinal++)
                if (output.Effects[ordinal] is WarningRaised or VerdictApplied or EventHandedOver
                    or SignalDecided)
                    handed[batch.Partition].Add(new SourceSequence(batch.PositionOf(output.Entry).Value, ordinal));
    }

    private void NoteTaken(Batch batch)
    {
        SourceId other = batch.Partition == PartitionName.Screen ? ReservedSources.Desk : ReservedSources.Screen;
        foreach (EntrySlot slot in batch.Entries)
        {
            (SourceId source, SourceSequence sequence) = slot.IsEvent
                ? (batch.Events[slot.Index].Source, batch.Events[slot.Index].Sequence)
                : (batch.Others[slot.Index].Source, batch.Others[slot.Index].Sequence);
            if (source == other) taken[batch.Partition].Add(sequence);
        }
    }
}
