using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary>
/// Events made up by chance, of every kind, among a hundred thousand subjects of each kind that are met as by Zipf's
/// law: what rules read comes up, nothing is made so that a rule fires. The same for everybody: the chance is seeded.
/// </summary>
internal sealed class MadeTraffic
{
    /// <summary>Subjects of each kind.</summary>
    public const int SubjectsEach = 100_000;

    private const int EventsASecond = 200;
    private const double ZipfExponent = 0.75;
    private static readonly SourceId Source = new(1);
    private readonly Random random = new(20260101);
    private long events;

    /// <summary>When the traffic begins.</summary>
    private static Instant Begins => new(1_767_225_600_000);

    /// <summary>The entries with which a journal under these rules opens.</summary>
    public static Batch Opening(RuleSet rules)
    {
        Batch batch = new() { Partition = PartitionName.Screen, First = new Position(1), Time = Begins };
        batch.Add(new JournalOpened
        {
            Partition = PartitionName.Screen.Value, Node = "cost", Clock = JournalClock.Source,
            HistoryBegins = Instant.Min, Currency = Currency.Cny, ZoneMinutes = 480, Build = "",
        });
        batch.Add(new SourceRegistered
        {
            Registered = Source, Name = "made up", Form = SourceForm.Pseudonym, LatenessMs = 60_000, LearningMs = 0,
            Since = Instant.Min,
        });
        batch.Add(new RulesInForce { Hash = rules.Hash, Document = rules.Canonical, Build = "" });
        return batch;
    }

    /// <summary>Fills an emptied batch with events of one kind.</summary>
    public void Fill(Batch batch, EventSchema kind, int count)
    {
        for (int i = 0; i < count; i++)
        {
            EventRow row = batch.AddEvent(kind.Kind);
            batch.Time = Begins.Plus(++events * 1000 / EventsASecond);
            row.Source = Source;
            row.Sequence = new SourceSequence(events);
            row.At = batch.Time;
            row.Arrival = batch.Time;
            foreach (EventRole role in kind.Roles)
                if (role.IsRequired || role.Origin == FieldOrigin.Ingress || random.Next(10) < 3)
                    row.Numbers[role.Slot] = Draw(role.Kinds[0]);
            foreach (EventField field in kind.Fields)
                if (field.IsRequired || field.Type is FieldType.Minor or FieldType.Currency || random.Next(2) == 0)
                    row.Set(field, ValueOf(field, batch.Time));
        }
    }

    private int Draw(SubjectKind kind) => ((int)kind * SubjectsEach) + 1
        + (int)(Math.Pow(random.NextDouble(), 1 / (1 - ZipfExponent)) * SubjectsEach);

    private long ValueOf(EventField field, Instant now) => field.Type switch
    {
        FieldType.Int => random.Next(600),
        FieldType.Bool => random.Next(4) > 0 ? 1 : 0,
        FieldType.Word => random.Next(4) > 0 ? 0 : random.Next(field.Words.Count),
        FieldType.Minor => (long)(100 * Math.Exp(random.NextDouble() * 9)),
        FieldType.Currency => Currency.Cny.Packed,
        FieldType.Instant => now.UnixMs - random.Next(3_600_000),
        FieldType.Score => random.Next(1001),
        FieldType.Words => 1L << random.Next(field.Words.Count),
        _ => random.NextInt64(1, long.MaxValue),
    };
}
