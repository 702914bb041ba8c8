using Levee.Casework.Law;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;

namespace Levee.BrowserTests.Town;

/// <summary>
/// Writes a town's life into a <see cref="TownNode"/>: honest calls, texts and payments, a SIM farm, and one person who
/// is talked into a transfer.
/// </summary>
/// <param name="node">Where it is written.</param>
/// <param name="law">The law and people of the desk.</param>
public sealed class TownScript(TownNode node, LawDocument law)
{
    /// <summary>24 November 2026, 14:00 in the town's zone.</summary>
    public static readonly Instant Opening = new(1_795_500_000_000);

    /// <summary>The entry that puts the town's rules in force.</summary>
    public static readonly Position Rules = new(2);

    private Instant now = Opening;
    private long next = 1;
    private int step;

    /// <summary>The entry of the payment that was held.</summary>
    public string Held { get; private set; } = "";

    /// <summary>The warning it raised.</summary>
    public string Warning { get; private set; } = "";

    /// <summary>An entry on which no rule spoke.</summary>
    public string Allowed { get; private set; } = "";

    /// <summary>Opens both journals and lets two hours pass.</summary>
    public void Begin()
    {
        foreach (PartitionName partition in (ReadOnlySpan<PartitionName>)[PartitionName.Screen, PartitionName.Desk])
        {
            Batch opened = new() { Partition = partition, Time = now };
            opened.Add(new JournalOpened
            {
                Partition = partition.Value, Node = node.Name, Clock = JournalClock.Source, HistoryBegins = now,
                Currency = Currency.Cny, ZoneMinutes = 480, Build = node.Build,
            });
            byte[] document = partition == PartitionName.Desk ? law.ToBytes() : TownRules.Document;
            opened.Add(new RulesInForce { Hash = Hash256.Of(document), Document = document, Build = node.Build });
            node.Commit(opened);
        }
        for (int i = 0; i < 120; i++)
        {
            Live(12);
            if (i == 80) Call(caller: 700, callee: 20, durationS: 2_460);
            if (i != 105) continue;
            Position held = Deceived().First;
            Held = PartitionName.Screen.At(held);
            Warn(held);
        }
    }

    /// <summary>One minute of honest life and of a SIM farm.</summary>
    public void Live(int events)
    {
        now = now.Plus(60_000);
        Batch batch = New();
        for (int i = 0; i < events; i++) Honest(batch, ++step);
        if (step % 3 == 0) Farm(batch);
        node.Commit(batch);
        Desk(new Tick());
        if (Allowed.Length == 0) Allowed = PartitionName.Screen.At(batch.PositionOf(0));
    }

    private Batch Desk(Entry entry)
    {
        Batch batch = new() { Partition = PartitionName.Desk, Time = now };
        batch.Add(entry);
        return node.Commit(batch);
    }

    /// <summary>The screen's warning arrives on the desk; the carrier delivers it and the person reads it.</summary>
    private void Warn(Position screen)
    {
        Batch arrived = Desk(new EffectArrived
        {
            Effect = Raised(), From = "screen", CausedAt = now, Sequence = new SourceSequence(screen.Value),
            Subjects = [Of(SubjectKind.Number, 20), Of(SubjectKind.Account, 900)],
        });
        Warning = PartitionName.Desk.At(arrived.First);
        IReadOnlyList<Effect> effects = arrived.OutputOf(0)!.Effects;
        int ordinal = effects.ToList().FindIndex(effect => effect is WarningDelivery);
        foreach (ReceiptState state in (ReadOnlySpan<ReceiptState>)[ReceiptState.Delivered, ReceiptState.Read])
            Desk(new Receipt
            {
                Source = new SourceId(1), About = arrived.First, Ordinal = ordinal, State = state, At = now,
            });
    }

    private Batch New() => new() { Partition = PartitionName.Screen, Time = now };

    private void Honest(Batch batch, int i)
    {
        EventRow row = (i % 4) switch
        {
            0 => Row(batch, EventKind.Call, source: 1),
            1 => Row(batch, EventKind.Text, source: 2),
            2 => Row(batch, EventKind.Payment, source: 3),
            _ => Row(batch, EventKind.Visit, source: 1),
        };
        EventSchema schema = row.Schema;
        row.Set(schema.Roles[0], Of(schema.Roles[0].Kinds[0], 100 + (i % 37)));
        row.Set(schema.Roles[1], Of(schema.Roles[1].Kinds[0], 200 + (i % 41)));
        Fill(row, i);
    }

    private static void Fill(EventRow row, int i)
    {
        switch (row.Kind)
        {
            case EventKind.Call:
                row.Set(CallEvent.Leg, CallEvent.Leg[i % 8 == 0 ? "international" : "domestic"]);
                row.Set(CallEvent.Cli, CallEvent.Cli["verified-a"]);
                break;
            case EventKind.Text:
                row.Set(TextEvent.Links, i % 3);
                row.Set(TextEvent.TextScore, i % 700);
                break;
            case EventKind.Payment:
                row.Set(PaymentEvent.State, PaymentEvent.State["asked"]);
                row.Set(PaymentEvent.Amount, 1_250L * (i % 90 + 1));
                row.Set(PaymentEvent.Currency, Currency.Cny.Packed);
                break;
            default:
                row.Set(VisitEvent.Act, VisitEvent.Act["open"]);
                row.Set(VisitEvent.HostAgeD, i % 900);
                break;
        }
    }

    private void Farm(Batch batch)
    {
        EventRow row = Row(batch, EventKind.Call, source: 1);
        row.Set(CallEvent.Caller, Of(SubjectKind.Number, 700));
        row.Set(CallEvent.Callee, Of(SubjectKind.Number, 300 + (step % 200)));
        row.Set(CallEvent.Cli, CallEvent.Cli["unverified"]);
        Step given = (Step)(1 + (step / 3 % 3));
        Say(batch, new Verdict
        {
            Step = given, Uncapped = given, Score = 2200, Rules = Rules,
            Hits = [new RuleHit(0, 0, [RecordedValue.Of(61L), RecordedValue.Of(58L)])],
        });
    }

    private void Call(int caller, int callee, int durationS)
    {
        Batch batch = New();
        EventRow row = Row(batch, EventKind.CallEnded, source: 1);
        row.Set(CallEndedEvent.Schema.Roles[0], Of(SubjectKind.Number, caller));
        row.Set(CallEndedEvent.Schema.Roles[1], Of(SubjectKind.Number, callee));
        row.Set(CallEndedEvent.Answered, 1);
        row.Set(CallEndedEvent.DurationS, durationS);
        node.Commit(batch);
    }

    private Batch Deceived()
    {
        Batch batch = New();
        EventRow row = Row(batch, EventKind.Payment, source: 3);
        row.Set(PaymentEvent.Payer, Of(SubjectKind.Account, 120));
        row.Set(PaymentEvent.Payee, Of(SubjectKind.Account, 900));
        row.Set(PaymentEvent.PayerNumber, Of(SubjectKind.Number, 20));
        row.Set(PaymentEvent.State, PaymentEvent.State["asked"]);
        row.Set(PaymentEvent.Amount, 28_000_000);
        row.Set(PaymentEvent.Currency, Currency.Cny.Packed);
        row.Set(PaymentEvent.NameMatch, PaymentEvent.NameMatch["no"]);
        Say(batch, new Verdict
        {
            Step = Step.Hold, Uncapped = Step.Hold, Score = 4600, Rules = Rules,
            Hits =
            [
                new RuleHit(1, 0, [RecordedValue.Of(2460L), RecordedValue.Of(false)]),
                new RuleHit(2, 0, [RecordedValue.Of(false)]),
            ],
        }, Raised());
        return node.Commit(batch);
    }

    private static WarningRaised Raised() => new()
    {
        Level = WarningLevel.High, Event = EventKind.Payment, Step = Step.Hold, Rule = "coached-transfer",
        Typology = "T4",
        Home = new SourceId(1), EventSource = new SourceId(3), EventSequence = 77, EventExternalId = 0,
        BecauseEn = "A call of 41 minutes from a stranger, then a transfer to a stranger.",
        BecauseZh = "与陌生人通话41分钟后，向陌生人转账。",
        AdviceEn = "Stop. You are paying someone new just after a stranger's long call. Ask 96110 first.",
        AdviceZh = "请先停下。陌生人长通话后，您正首次向此人付款，请先拨打96110核实。",
    };

    private static void Say(Batch batch, Verdict verdict, params Effect[] effects) =>
        batch.Outputs.Add(new EntryOutput(batch.Count - 1, verdict, Outcome: null, effects));

    private EventRow Row(Batch batch, EventKind kind, ushort source)
    {
        EventRow row = batch.AddEvent(kind);
        row.Source = new SourceId(source);
        row.Sequence = new SourceSequence(next++);
        row.At = now.Plus(-(batch.Count % 40) * 250);
        return row;
    }

    /// <summary>A made-up subject.</summary>
    public static Subject Of(SubjectKind kind, int number)
    {
        uint scattered = (uint)(number * 2_654_435_761L % 4_294_967_291L);
        UInt128 id = ((UInt128)(uint)kind << 120) | ((UInt128)scattered << 88) | (uint)number;
        return new Subject(kind, new SubjectId(id));
    }
}
