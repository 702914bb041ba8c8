using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.FaultTests;

/// <summary>
/// A model of what a partition has promised, kept outside it: every answer given, and what each source ever sent.
/// Compares the journal with it.
/// </summary>
internal sealed class Auditor(PartitionName partition)
{
    private readonly Dictionary<(SourceId Source, SourceSequence Sequence), Promise> promised = [];

    /// <summary>Answers heard.</summary>
    public int Answers { get; private set; }

    /// <summary>Answers that were given before and had to be the same.</summary>
    public int Repeats { get; private set; }

    /// <summary>An answer was given to an entry.</summary>
    public void Hear(SourceId source, SourceSequence sequence, Answer answer)
    {
        Answers++;
        if (answer.Kind is not (AnswerKind.Accepted or AnswerKind.Repeated)) return;
        Promise promise = new(answer.Position, answer.Verdict?.Step ?? Step.Allow, answer.Verdict?.Score ?? 0);
        if (promised.TryAdd((source, sequence), promise)) return;
        Repeats++;
        Require(promised[(source, sequence)] == promise,
            $"source {source.Value} sequence {sequence.Major}: {promised[(source, sequence)]} before, now {promise}");
        Require(answer.Kind == AnswerKind.Repeated,
            $"source {source.Value} sequence {sequence.Major} was accepted twice");
    }

    /// <summary>Everything promised is in the journal once, its chain holds, and state equals replay.</summary>
    public void Audit(SimulatedDisk disk, byte[]? state)
    {
        Dictionary<(SourceId, SourceSequence), Promise> journaled = Journaled(disk);
        foreach (((SourceId source, SourceSequence sequence), Promise promise) in promised)
        {
            Require(journaled.TryGetValue((source, sequence), out Promise found),
                $"source {source.Value} sequence {sequence.Major} was answered {promise} and is not in the journal");
            Require(found == promise, $"answered {promise}, journaled {found}");
        }
        ReplayReport report = new ReplayCheck("test-build", () => new TallyDecider(), _ => { }).Run(disk.Open());
        Require(report.Agrees, report.ToString());
        if (state is not null)
            Require(state.AsSpan().SequenceEqual(Folded(disk)), "the state is not what a replay gives");
    }

    private Dictionary<(SourceId, SourceSequence), Promise> Journaled(SimulatedDisk disk)
    {
        Dictionary<(SourceId, SourceSequence), Promise> journaled = [];
        BatchCodec codec = new();
        Instant last = Instant.Min;
        foreach (JournalRow row in disk.Rows)
        {
            Batch batch = codec.Decode(partition, row);
            Require(batch.Time >= last, $"time goes back at {batch.First}");
            last = batch.Time;
            for (int i = 0; i < batch.Count; i++)
            {
                (SourceId source, SourceSequence sequence) = SenderOf(batch, batch.Entries[i]);
                if (sequence == default) continue;
                EntryOutput? output = batch.OutputOf(i);
                Promise promise = new(
                    batch.PositionOf(i), output?.Verdict?.Step ?? Step.Allow, output?.Verdict?.Score ?? 0);
                Require(journaled.TryAdd((source, sequence), promise),
                    $"source {source.Value} sequence {sequence.Major} stands twice in the journal");
            }
        }
        return journaled;
    }

    private static (SourceId, SourceSequence) SenderOf(Batch batch, EntrySlot slot)
    {
        if (!slot.IsEvent) return (batch.Others[slot.Index].Source, batch.Others[slot.Index].Sequence);
        EventRow row = batch.Events[slot.Index];
        return (row.Source, row.Sequence);
    }

    private byte[] Folded(SimulatedDisk disk)
    {
        TallyDecider decider = new();
        new Recovery(partition, new PartitionMemory(), decider, new Heard()).Run(disk.Open());
        return decider.StateBytes();
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new AuditException(otherwise);
    }

    private readonly record struct Promise(Position Position, Step Step, int Score);
}
