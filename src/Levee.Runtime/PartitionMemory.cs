using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// What a loop remembers of its journal besides the decider's state; all of it is rebuilt from the rows. Owned by the
/// loop.
/// </summary>
internal sealed class PartitionMemory
{
    /// <summary>The subject numbers.</summary>
    public SubjectTable Subjects { get; } = new();

    /// <summary>The sequence windows.</summary>
    public SequenceWindows Windows { get; } = new();

    /// <summary>The registered sources.</summary>
    public RegisteredSources Sources { get; } = new();

    /// <summary>Digests of bodies.</summary>
    public BodyDigest Digest { get; } = new();

    /// <summary>The first entry; null while the journal is empty.</summary>
    public JournalOpened? Opened { get; private set; }

    /// <summary>Hash of the rules last put in force; default when none were.</summary>
    public Hash256 Rules { get; private set; }

    /// <summary>Learns from an entry that is about to be decided or was read back.</summary>
    public void Learn(Entry entry)
    {
        switch (entry)
        {
            case JournalOpened opened:
                Opened = opened;
                break;
            case SourceRegistered registered:
                Sources.Register(registered);
                break;
            case RulesInForce rules:
                Rules = rules.Hash;
                break;
        }
    }

    /// <summary>Learns from a batch that was read back: entries, and the windows of those who sent them.</summary>
    public void Learn(Batch batch)
    {
        int output = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            while (output < batch.Outputs.Count && batch.Outputs[output].Entry < i) output++;
            bool hasOutput = output < batch.Outputs.Count && HasAnswer(batch.Outputs[output], i);
            if (slot.IsEvent)
            {
                EventRow row = batch.Events[slot.Index];
                Keep(row.Source, row.Sequence, batch, i, hasOutput);
                continue;
            }
            Entry entry = batch.Others[slot.Index];
            Learn(entry);
            Keep(entry.Source, entry.Sequence, batch, i, hasOutput);
        }
    }

    /// <summary>True when an output must be read again to answer a retry of its entry.</summary>
    public static bool HasAnswer(EntryOutput output, int entry) =>
        output.Entry == entry && (output.Verdict is not null || output.Outcome is not null);

    private void Keep(SourceId source, SourceSequence sequence, Batch batch, int index, bool hasOutput)
    {
        if (!SequenceWindows.IsWindowed(source, sequence)) return;
        SequenceWindow window = Windows[source];
        if (!window.IsAbove(sequence))
            throw new JournalUnreadableException(
                $"{batch.Partition.At(batch.PositionOf(index))}: sequence {sequence.Major}.{sequence.Minor} of " +
                $"source {source.Value} is not above {window.Last.Major}.{window.Last.Minor}");
        window.Accept(new SeenEntry
        {
            Sequence = sequence, Position = batch.PositionOf(index), Time = batch.Time, HasOutput = hasOutput,
        });
    }
}
