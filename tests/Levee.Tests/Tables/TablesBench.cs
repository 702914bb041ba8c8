using System.Text;
using Dapper;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace Levee.Tests.Tables;

/// <summary>Batches of a screen partition made of numbers, and tables read back whole.</summary>
internal static class TablesBench
{
    /// <summary>Screen batches with verdicts, warnings raised, receipts, sources and unscreened counts.</summary>
    public static IReadOnlyList<Batch> Screen(int seed, int count)
    {
        Random random = new(seed);
        List<Batch> batches = [];
        long next = 1;
        Instant now = new(1_767_225_600_000);
        for (int i = 0; i < count; i++)
        {
            now = now.Plus(random.Next(90_000));
            Batch batch = new() { Partition = PartitionName.Screen, First = new Position(next), Time = now };
            Fill(batch, random);
            batches.Add(batch);
            next += batch.Count;
        }
        return batches;
    }

    /// <summary>Every row of every table, every column, in key order.</summary>
    public static string Dump(TablesFile file)
    {
        StringBuilder text = new();
        using SqliteConnection connection = file.OpenToRead();
        foreach (string table in TablesFile.Names)
        {
            text.Append(table).Append('\n');
            List<string> rows = [];
            foreach (IDictionary<string, object?> row in connection.Query($"SELECT * FROM {table};"))
            {
                rows.Add(string.Join('|', row.Select(pair => $"{pair.Key}={pair.Value}")));
            }
            rows.Sort(StringComparer.Ordinal);
            text.AppendJoin('\n', rows).Append('\n');
        }
        return text.ToString();
    }

    public static long RowsOf(TablesFile file, string table)
    {
        using SqliteConnection connection = file.OpenToRead();
        return connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table};");
    }

    /// <summary>Feeds batches through a follower that dies at random moments and is given old batches again.</summary>
    public static void FollowWithCrashes(
        TablesFile file, PartitionName partition, IReadOnlyList<Batch> batches, int seed)
    {
        Random random = new(seed);
        TablesFollower follower = new(file, partition);
        int reached = -1;
        for (int i = 0; i < batches.Count; i++)
        {
            follower.Follow(batches[i]);
            reached = Math.Max(reached, i);
            if (random.Next(4) > 0) continue;
            follower.Dispose();
            follower = new TablesFollower(file, partition);
            Assert.Equal(batches[reached].PositionOf(batches[reached].Count), follower.Next);
            i = Math.Max(-1, i - random.Next(3));
        }
        follower.Dispose();
    }

    private static void Fill(Batch batch, Random random)
    {
        if (batch.First.Value == 1)
        {
            batch.Add(new SourceRegistered
            {
                Registered = new SourceId(7), Name = "bank-1", Form = SourceForm.Pseudonym, LatenessMs = 5000,
                LearningMs = 0, Since = batch.Time,
            });
        }
        int events = random.Next(1, 6);
        for (int i = 0; i < events; i++) AddEvent(batch, random);
        if (random.Next(3) == 0)
        {
            batch.Add(new Receipt
            {
                Source = new SourceId(7), About = new Position(1 + (random.Next() % batch.First.Value)), Ordinal = -1,
                State = ReceiptState.Applied, At = batch.Time,
            });
        }
        if (random.Next(5) == 0)
        {
            batch.Add(new Unscreened
            {
                Source = new SourceId(7), Events = EventKind.Call, Count = random.Next(100), From = batch.Time,
                Until = batch.Time,
            });
        }
    }

    private static void AddEvent(Batch batch, Random random)
    {
        EventRow row = batch.AddEvent(random.Next(2) == 0 ? EventKind.Payment : EventKind.Call);
        row.Source = new SourceId(7);
        row.At = batch.Time.Plus(-random.Next(10_000));
        row.Numbers[row.Schema.Anchor.Slot] = 1 + random.Next(50);
        if (random.Next(2) > 0) return;
        Step step = (Step)random.Next(0, 7);
        Verdict verdict = new()
        {
            Step = step, Uncapped = Step.Intercept, Score = random.Next(9000), Rules = new Position(1),
            Hits =
            [
                new RuleHit(random.Next(3), 0, []), new RuleHit(5, 0, []),
                .. random.Next(3) == 0 ? [new RuleHit(7, 0, []) { Shadow = true }] : Array.Empty<RuleHit>(),
            ],
            Late = random.Next(9) == 0,
        };
        batch.Outputs.Add(new EntryOutput(batch.Count - 1, verdict, Outcome: null,
            step >= Step.Warn ? [Raised()] : []));
    }

    private static WarningRaised Raised() => new()
    {
        Numbers = [1, 2], Level = WarningLevel.High, Event = EventKind.Payment, Step = Step.Hold, Rule = "r",
        Typology = "", Home = new SourceId(7), EventSource = new SourceId(7), EventSequence = 1, EventExternalId = 0,
        BecauseEn = "b", BecauseZh = "因", AdviceEn = "a", AdviceZh = "劝",
    };

    /// <summary>A directory in which number n is the account with pseudonym n.</summary>
    public sealed class Directory : ISubjectDirectory
    {
        public int Count => 100;

        public Subject this[int number] =>
            number == 0 ? default : new Subject(SubjectKind.Account, new SubjectId((UInt128)number));

        public int Find(Subject subject) => (int)subject.Id.Value;
    }
}
