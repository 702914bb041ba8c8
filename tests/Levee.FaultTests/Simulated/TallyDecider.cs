using System.Buffers;
using System.Buffers.Binary;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.FaultTests.Simulated;

/// <summary>
/// A small true decider: counts payments by payer, holds and warns at each third, hands reports over, accepts
/// commands, and follows up a late receipt. Its state depends on what it said, so that folding can go wrong.
/// </summary>
public sealed class TallyDecider : IDecider, ISubjectKeeper
{
    private readonly SortedDictionary<int, long> payments = [];
    private readonly SortedDictionary<long, long> said = [];
    private long entries;
    private long timeMs;

    /// <summary>The calls of <see cref="Decide"/>.</summary>
    public int Decisions { get; private set; }

    /// <summary>Effects that arrived from another partition, by source sequence, with how often.</summary>
    public SortedDictionary<SourceSequence, int> Arrived { get; } = [];

    /// <summary>Times of the batches.</summary>
    public List<Instant> Times { get; } = [];

    /// <summary>Called as a batch is decided, before anything is committed.</summary>
    public Action<Batch> OnDecide { get; set; } = _ => { };

    public void Decide(Batch batch)
    {
        Decisions++;
        OnDecide(batch);
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            EntryOutput? output = slot.IsEvent
                ? OnEvent(batch.Partition, batch.Events[slot.Index], i)
                : OnOther(batch.Others[slot.Index], i);
            if (output is not null) batch.Outputs.Add(output);
            Fold(batch, i, output);
        }
    }

    public void Fold(Batch batch)
    {
        for (int i = 0; i < batch.Count; i++) Fold(batch, i, batch.OutputOf(i));
    }

    public void WriteState(IBufferWriter<byte> writer)
    {
        Write(writer, entries);
        Write(writer, timeMs);
        foreach ((int payer, long count) in payments) Write(writer, payer, count);
        foreach ((long position, long what) in said) Write(writer, position, what);
        foreach ((SourceSequence sequence, int count) in Arrived) Write(writer, sequence.Major, sequence.Minor, count);
    }

    /// <summary>Says how many payments a payer made.</summary>
    public SubjectKept KeptOf(int number, SubjectKind kind, Instant asOf) => new()
    {
        AsOf = asOf, Measures = [], Journeys = [],
        Peers = new PeersKept((int)payments.GetValueOrDefault(number), MayBeMore: false),
    };

    /// <summary>The whole state.</summary>
    public byte[] StateBytes()
    {
        ArrayBufferWriter<byte> state = new();
        WriteState(state);
        return state.WrittenSpan.ToArray();
    }

    private EntryOutput? OnEvent(PartitionName partition, EventRow row, int index)
    {
        if (row.Kind == EventKind.Report && partition == PartitionName.Desk)
            return new EntryOutput(index, null, null, [new EventHandedOver()]);
        if (row.Kind != EventKind.Payment) return null;
        long count = payments.GetValueOrDefault(row[PaymentEvent.Payer]) + 1;
        if (count % 3 != 0) return null;
        Verdict verdict = new()
        {
            Step = Step.Hold, Score = (int)count, Rules = new Position(1), Uncapped = Step.Hold,
            Hits = [new RuleHit(0, 0, [RecordedValue.Of(count)])],
        };
        WarningRaised warning = new()
        {
            Level = WarningLevel.High, Event = row.Kind, Step = Step.Hold, Rule = "third", Typology = "T7",
            Home = row.Source, EventSource = row.Source, EventSequence = row.Sequence.Major, EventExternalId = 0,
            BecauseEn = "third payment", BecauseZh = "第三笔付款", AdviceEn = "Stop and call us.", AdviceZh = "请停下来联系我们。",
            Numbers = [row[PaymentEvent.Payer], row[PaymentEvent.Payee]],
        };
        return new EntryOutput(index, verdict, null, [warning]);
    }

    private static EntryOutput? OnOther(Entry entry, int index) => entry switch
    {
        Command command => new EntryOutput(index, null, Done(command.Workflow), []),
        EffectArrived => new EntryOutput(index, null, Done("warning"), []),
        Receipt { State: ReceiptState.Late } receipt => new EntryOutput(index, null, null,
            [new VerdictApplied { About = receipt.About, State = receipt.State }]),
        _ => null,
    };

    private static Outcome Done(string workflow) =>
        new() { Workflow = workflow, Target = new Position(1), State = "done" };

    private void Fold(Batch batch, int index, EntryOutput? output)
    {
        if (index == 0)
        {
            timeMs = batch.Time.UnixMs;
            Times.Add(batch.Time);
        }
        entries++;
        EntrySlot slot = batch.Entries[index];
        if (slot.Kind == (EntryKind)EventKind.Payment)
        {
            int payer = batch.Events[slot.Index][PaymentEvent.Payer];
            payments[payer] = payments.GetValueOrDefault(payer) + 1;
        }
        Arrive(batch, slot);
        if (output is not null)
            said[batch.PositionOf(index).Value] =
                (output.Verdict?.Score ?? 0) + (output.Effects.Count * 1000) + (output.Outcome is null ? 0 : 1_000_000);
    }

    private void Arrive(Batch batch, EntrySlot slot)
    {
        SourceSequence? sequence = slot.IsEvent
            ? batch.Events[slot.Index] is { Kind: EventKind.Report, Source.Value: >= 100 } row ? row.Sequence : null
            : batch.Others[slot.Index] is EffectArrived arrived ? arrived.Sequence : null;
        if (sequence is { } key) Arrived[key] = Arrived.GetValueOrDefault(key) + 1;
    }

    private static void Write(IBufferWriter<byte> writer, params ReadOnlySpan<long> values)
    {
        foreach (long value in values)
        {
            BinaryPrimitives.WriteInt64LittleEndian(writer.GetSpan(sizeof(long)), value);
            writer.Advance(sizeof(long));
        }
    }
}
