using Levee.Benchmarks.Decide;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Engine.Decider;

namespace Levee.Benchmarks.Memory;

/// <summary>A decider that people, or their accounts, live with for some days. Owned by its bench.</summary>
internal sealed class LivedMonth
{
    private const int Acquaintances = 12;
    private const long DayMs = 86_400_000;
    private static readonly Instant Start = new(1_764_000_000_000);

    private readonly ScreenDecider decider = new(new RuleSetWords());
    private readonly Batch batch = new(DecideStream.BatchEvents) { Partition = PartitionName.Screen };
    private readonly Random random;
    private readonly int subjects;
    private readonly bool isMoney;

    /// <param name="rules">The rules, whose measures decide what is kept.</param>
    /// <param name="seed">Chooses who meets whom.</param>
    /// <param name="subjects">Phones or accounts, numbered from 1.</param>
    /// <param name="isMoney">Accounts, that pay each other; else phones, that call and text.</param>
    public LivedMonth(RulesInForce rules, int seed, int subjects, bool isMoney)
    {
        (random, this.subjects, this.isMoney) = (new Random(seed), subjects, isMoney);
        batch.First = new Position(1);
        batch.Time = Start;
        batch.Add(new JournalOpened
        {
            Partition = "screen", Node = "bench", Clock = JournalClock.Source, HistoryBegins = Instant.Min,
            Currency = Currency.Cny, ZoneMinutes = 480, Build = "bench",
        });
        batch.Add(rules);
        decider.Decide(batch);
    }

    /// <summary>Decides so many events, spread evenly over some days.</summary>
    public void Live(long events, int days)
    {
        for (long done = 0; done < events;)
        {
            batch.First = batch.First.Plus(batch.Count);
            batch.Clear();
            for (int i = 0; i < DecideStream.BatchEvents && done < events; i++, done++)
            {
                batch.Time = Start.Plus((long)((double)done / events * days * DayMs));
                Add();
            }
            decider.Decide(batch);
        }
    }

    private void Add()
    {
        int one = 1 + random.Next(subjects);
        int other = 1 + (random.Next(2) == 0
            ? random.Next(subjects)
            : (int)((one + ((long)random.Next(Acquaintances) * 7919) + 1) % subjects));
        EventKind kind = isMoney ? EventKind.Payment : random.Next(5) switch
        {
            < 2 => EventKind.Call,
            < 4 => EventKind.CallEnded,
            _ => EventKind.Text,
        };
        EventRow row = batch.AddEvent(kind);
        row.Source = new SourceId(1);
        row.At = batch.Time;
        switch (kind)
        {
            case EventKind.Payment:
                row.Numbers[PaymentEvent.Payer.Slot] = one;
                row.Numbers[PaymentEvent.Payee.Slot] = other;
                row.Set(PaymentEvent.State, PaymentEvent.State["done"]);
                row.Set(PaymentEvent.Amount, random.Next(1, 300_000));
                row.Set(PaymentEvent.Currency, Currency.Cny.Packed);
                break;
            case EventKind.Text:
                row.Numbers[TextEvent.Sender.Slot] = one;
                row.Numbers[TextEvent.Recipient.Slot] = other;
                break;
            default:
                row.Numbers[CallEvent.Caller.Slot] = one;
                row.Numbers[CallEvent.Callee.Slot] = other;
                if (kind == EventKind.Call) break;
                row.Set(CallEndedEvent.Answered, random.Next(3) > 0 ? 1 : 0);
                row.Set(CallEndedEvent.DurationS, random.Next(600));
                break;
        }
    }
}
