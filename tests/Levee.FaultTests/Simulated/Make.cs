using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Runtime;

namespace Levee.FaultTests.Simulated;

/// <summary>Makes the things that tests of a partition post and open.</summary>
public static class Make
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Instant StartInstant => new(Start.ToUnixTimeMilliseconds());

    public static PartitionOptions Options(string partition = "screen") => new()
    {
        Partition = new PartitionName(partition), Node = "test-node", Build = "test-build", Owner = "owner-1",
        Clock = JournalClock.System, Currency = Currency.Cny, ZoneMinutes = 480,
        RoomRetry = TimeSpan.FromMilliseconds(5),
    };

    public static PartitionOptions SourceClock(SourceId feeder, string partition = "screen") => Options(partition) with
    {
        Clock = JournalClock.Source,
        Feeder = feeder,
        HistoryBegins = StartInstant,
    };

    public static SubjectId Id(int value) => new((UInt128)(ulong)value * 0x9E3779B97F4A7C15 + 1);

    public static Subject Account(int value) => new(SubjectKind.Account, Id(value));

    /// <summary>Adds an asked payment.</summary>
    public static EventRow Payment(
        EventBatch batch, int source, long sequence, int payer, Instant at, long amount = 100_00)
    {
        EventRow row = batch.Add(EventKind.Payment);
        row.Source = new SourceId((ushort)source);
        row.Sequence = new SourceSequence(sequence);
        row.At = at;
        row.Arrival = at;
        row.Set(PaymentEvent.Payer, Account(payer));
        row.Set(PaymentEvent.Payee, Account(payer + 1_000_000));
        row.Set(PaymentEvent.State, PaymentEvent.State["asked"]);
        row.Set(PaymentEvent.Amount, amount);
        row.Set(PaymentEvent.Currency, Currency.Cny.Packed);
        return row;
    }

    /// <summary>Adds a report.</summary>
    public static EventRow Report(EventBatch batch, int source, long sequence, int person, Instant at)
    {
        EventRow row = batch.Add(EventKind.Report);
        row.Source = new SourceId((ushort)source);
        row.Sequence = new SourceSequence(sequence);
        row.At = at;
        row.Arrival = at;
        row.Set(ReportEvent.Person, new Subject(SubjectKind.Person, Id(person)));
        row.Set(ReportEvent.Payee, Account(person + 2_000_000));
        row.Set(ReportEvent.By, ReportEvent.By["victim"]);
        return row;
    }

    public static Command Command(int source, long sequence, string name = "record-outcome") => new()
    {
        Source = new SourceId((ushort)source), Sequence = new SourceSequence(sequence), Workflow = "warning",
        Name = name, Target = new Position(1), Who = "officer-1", Role = "analyst", Purpose = "case-work",
    };

    public static TimeStated Time(SourceId feeder, long sequence, Instant now) =>
        new() { Source = feeder, Sequence = new SourceSequence(sequence), Now = now };

    public static SourceRegistered Source(int number, long latenessMs = 5_000) => new()
    {
        Registered = new SourceId((ushort)number), Name = $"source-{number}", Form = SourceForm.Plain,
        LatenessMs = latenessMs, LearningMs = 0, Since = default,
    };

    public static Submission Submission(EventBatch events, Action<SubmissionResult> completed) =>
        new() { Events = events, Completed = completed };

    public static Submission Submission(Action<SubmissionResult> completed, params Entry[] entries) =>
        new() { Entries = entries, Completed = completed };
}
