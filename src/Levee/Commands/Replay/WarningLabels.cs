using Levee.Casework.Warnings;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Runtime;

namespace Levee.Commands.Replay;

/// <summary>
/// The outcomes that people recorded for warnings, out of the desk journal, by the screen position of the verdict that
/// raised each.
/// </summary>
internal sealed class WarningLabels
{
    private readonly Dictionary<long, long> warnings = [];
    private readonly Dictionary<long, WarningLabel> labels = [];

    /// <summary>Reads a desk journal to its end.</summary>
    public static WarningLabels Read(IJournal desk, Action<RecoveryProgress> progress)
    {
        WarningLabels read = new();
        foreach (Batch batch in JournalBatches.ReadThrough(desk, progress))
            foreach (EntryOutput output in batch.Outputs)
                read.Take(batch, output);
        return read;
    }

    /// <summary>How many warnings have a label.</summary>
    public int Count => labels.Count;

    /// <summary>The label of the verdict at a position of screen.</summary>
    public WarningLabel this[Position verdict] => warnings.TryGetValue(verdict.Value, out long warning)
        ? labels.GetValueOrDefault(warning)
        : WarningLabel.None;

    private void Take(Batch batch, EntryOutput output)
    {
        EntrySlot slot = batch.Entries[output.Entry];
        Entry? entry = slot.IsEvent ? null : batch.Others[slot.Index];
        foreach (WorkflowMoved moved in output.Effects.OfType<WorkflowMoved>()
            .Where(moved => moved.Workflow == WarningTable.Name))
        {
            // A signal opens a warning or joins one: either way the verdict that raised it is a source and a position.
            if (entry is EffectArrived { Effect: WarningRaised } arrived
                && moved.Command is (WarningCommands.Arrive or WarningCommands.Join))
                warnings[arrived.Sequence.Major] = moved.Target.Value;
            if (LabelOf(moved) is var label and not WarningLabel.None) labels[moved.Target.Value] = label;
        }
    }

    private static WarningLabel LabelOf(WorkflowMoved moved) => moved.Command switch
    {
        WarningCommands.ApproveWithdrawal => WarningLabel.Honest,
        WarningCommands.RecordOutcome => WarningOutcome.All
            .FirstOrDefault(outcome => outcome.Code == moved.Values.GetValueOrDefault("outcome"))?.State switch
        {
            WarningStates.Dissuaded or WarningStates.AlreadyPaid => WarningLabel.Fraud,
            WarningStates.NotAVictim => WarningLabel.Honest,
            _ => WarningLabel.None,
        },
        _ => WarningLabel.None,
    };
}
