using System.Buffers;
using Levee.Casework.Access;
using Levee.Casework.Desk;
using Levee.Casework.Law;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Levee.Packs;
using Levee.Tests.Tidy;

namespace Levee.Tests.Casework;

/// <summary>A desk without a loop: tells the decider batches and keeps them as a journal would.</summary>
internal sealed class DeskBench
{
    public const long Minute = 60_000;
    public const long Hour = 60 * Minute;

    public static readonly SourceId Bank = new(7);

    private readonly List<Batch> batches = [];
    private long next = 1;
    private long screen = 1000;

    public DeskBench(LawDocument? law = null)
    {
        byte[] document = (law ?? Law()).ToBytes();
        Tell(new RulesInForce { Hash = Hash256.Of(document), Document = document, Build = "test" });
    }

    public DeskDecider Desk { get; } = new();

    public Instant Now { get; private set; } = new(1_767_225_600_000);

    public IReadOnlyList<Batch> Batches => batches;

    public static IReadOnlyList<Person> People { get; } =
    [
        new("desk-1", new Words("Desk one", "坐席一"), "bank-1", [Role.Desk]),
        new("desk-2", new Words("Desk two", "坐席二"), "bank-1", [Role.Desk]),
        new("super-1", new Words("Super one", "主管一"), "bank-1", [Role.Supervisor]),
        new("super-2", new Words("Super two", "主管二"), "bank-1", [Role.Supervisor]),
        new("analyst-1", new Words("Analyst one", "研判员一"), "bank-1", [Role.Analyst]),
        new("engineer-1", new Words("Engineer", "工程师"), "bank-1", [Role.Engineer]),
    ];

    public static LawDocument Law() => LawPack.Load(Repository.PathOf("law", "cn"), People, zoneMinutes: 480);

    /// <summary>The law with one figure changed.</summary>
    public static LawDocument LawWith(string key, long value) => new(
        new LawTable(Law().Law.Rows.Select(row => row.Key == key ? row with { Value = value } : row)), People, 480);

    public Batch Tell(params Entry[] entries)
    {
        Batch batch = new() { Partition = PartitionName.Desk, First = new Position(next), Time = Now };
        foreach (Entry entry in entries) batch.Add(entry);
        return Decide(batch);
    }

    public Batch TellEvent(EventKind kind)
    {
        Batch batch = new() { Partition = PartitionName.Desk, First = new Position(next), Time = Now };
        batch.AddEvent(kind);
        return Decide(batch);
    }

    public Batch Wait(long ms, params Entry[] entries)
    {
        Now = Now.Plus(ms);
        return Tell(entries.Length > 0 ? entries : [new Tick()]);
    }

    public EffectArrived Signal(WarningLevel level, int warned = 1, int counterpart = 2, SourceId? home = null) => new()
    {
        Source = new SourceId(1),
        Sequence = new SourceSequence(screen++),
        Numbers = [warned, counterpart],
        From = "screen",
        CausedAt = Now,
        Effect = new WarningRaised
        {
            Level = level, Event = EventKind.Payment, Step = Step.Hold, Rule = "coached-transfer", Typology = "T7",
            Home = home ?? Bank, EventSource = Bank, EventSequence = screen, EventExternalId = ulong.MaxValue - 3,
            BecauseEn = "A long call from a stranger came before.", BecauseZh = "此前有陌生人长通话。",
            AdviceEn = "Do not pay {counterpart:tail}.", AdviceZh = "不要向{counterpart:tail}付款。",
        },
    };

    /// <summary>Opens a warning and returns its id.</summary>
    public Position Open(WarningLevel level, int warned = 1)
    {
        Outcome outcome = OutcomeOf(Tell(Signal(level, warned)));
        Assert.True(outcome.IsAccepted, outcome.Refusal);
        return outcome.Target;
    }

    public Outcome Command(
        Position target, string who, string name, params (string Name, string Value)[] arguments)
    {
        Person? person = People.FirstOrDefault(item => item.Id == who);
        return OutcomeOf(Tell(new Command
        {
            Workflow = WarningTable.Name, Name = name, Target = target, Who = who,
            Role = person is null ? "desk" : Roles.NameOf(person.Roles[0]), Purpose = "warning",
            Arguments = arguments.ToDictionary(pair => pair.Name, pair => pair.Value),
        }));
    }

    public Outcome Confirm(EffectId delivery, ReceiptState state, SourceId? from = null) => OutcomeOf(Tell(new Receipt
    {
        Source = from ?? Bank, About = delivery.Position, Ordinal = delivery.Ordinal, State = state, At = Now,
    }));

    public WorkflowInstance Find(Position id) => Desk.Find(id)!;

    public string StateOf(Position id) => Find(id).State;

    /// <summary>The deliveries asked for so far, oldest first.</summary>
    public IReadOnlyList<(EffectId Id, WarningDelivery Delivery)> Deliveries =>
    [
        .. from batch in batches
           from output in batch.Outputs
           from effect in output.Effects.Index()
           where effect.Item is WarningDelivery
           select (new EffectId(PartitionName.Desk, batch.PositionOf(output.Entry), effect.Index),
               (WarningDelivery)effect.Item),
    ];

    public EffectId LastDelivery => Deliveries[^1].Id;

    public static Outcome OutcomeOf(Batch batch) => batch.Outputs.Single(output => output.Outcome is not null).Outcome!;

    public static byte[] StateOf(DeskDecider desk)
    {
        ArrayBufferWriter<byte> writer = new();
        desk.WriteState(writer);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Folds everything, as the journal gives it back, into a new desk and compares the states.</summary>
    public void RequireFoldEqualsDecide()
    {
        DeskDecider folded = new();
        BatchCodec codec = new();
        foreach (Batch batch in batches) folded.Fold(Decoded(codec, batch));
        Assert.Equal(
            System.Text.Encoding.UTF8.GetString(StateOf(Desk)), System.Text.Encoding.UTF8.GetString(StateOf(folded)));
    }

    /// <summary>Every batch as the journal gives it back, decoded one by one as they are asked for.</summary>
    public IEnumerable<Batch> ReadBack()
    {
        BatchCodec codec = new();
        return batches.Select(batch => Decoded(codec, batch));
    }

    private static Batch Decoded(BatchCodec codec, Batch batch)
    {
        EncodedBatch encoded = codec.Encode(batch);
        JournalRow row = new()
        {
            First = batch.First, Count = batch.Count, Time = batch.Time, Body = encoded.Body.ToArray(),
            Sights = encoded.Sights.ToArray(), BodyHash = default, SightsHash = default, Hash = default,
        };
        return codec.Decode(batch.Partition, row);
    }

    private Batch Decide(Batch batch)
    {
        Desk.Decide(batch);
        batches.Add(batch);
        next += batch.Count;
        return batch;
    }
}
