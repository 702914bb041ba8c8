using CsCheck;
using Dapper;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Storage.Tables;
using Levee.Tests.Casework;
using Microsoft.Data.Sqlite;

namespace Levee.Tests.Tables;

public sealed class TablesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("levee-tables-").FullName;
    private int files;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Follower_that_dies_at_random_moments_gives_the_tables_a_rebuild_gives() =>
        Gen.Select(Gen.Int[0, 1_000_000], DeskTests.RandomWork).Sample((seed, work) =>
        {
            DeskBench bench = new();
            RandomDesk.Run(bench, work);
            IReadOnlyList<Batch> screen = TablesBench.Screen(seed, 30);
            TablesFile crashed = NewFile(), rebuilt = NewFile();
            TablesBench.FollowWithCrashes(crashed, PartitionName.Desk, bench.Batches, seed);
            TablesBench.FollowWithCrashes(crashed, PartitionName.Screen, screen, seed + 1);
            Follow(rebuilt, PartitionName.Screen, screen.Take(7));
            TablesRebuild.Run(rebuilt, [(PartitionName.Screen, screen), (PartitionName.Desk, bench.Batches)]);
            string expected = TablesBench.Dump(rebuilt);
            Assert.Equal(expected, TablesBench.Dump(crashed));
            TablesRebuild.Run(crashed, [(PartitionName.Desk, bench.Batches), (PartitionName.Screen, screen)]);
            Assert.Equal(expected, TablesBench.Dump(crashed));
        }, iter: 8, threads: 1);

    [Fact]
    public void Every_table_is_filled_by_that_test()
    {
        DeskBench bench = new();
        bench.Open(WarningLevel.High);
        bench.Confirm(bench.LastDelivery, ReceiptState.Read);
        bench.Say(confidence: 600);
        bench.LabelDrawn(1, "right");
        TablesFile file = NewFile();
        TablesRebuild.Run(file,
            [(PartitionName.Screen, TablesBench.Screen(3, 30)), (PartitionName.Desk, bench.Batches)]);
        Assert.All(TablesFile.Names, table => Assert.True(TablesBench.RowsOf(file, table) > 0, table));
    }

    [Fact]
    public void Warning_read_from_the_tables_is_the_one_the_desk_knows() => DeskTests.RandomWork.Sample(work =>
    {
        DeskBench bench = new();
        RandomDesk.Run(bench, work);
        TablesFile file = NewFile();
        Follow(file, PartitionName.Desk, bench.Batches);
        WarningQueries queries = new(file);
        foreach (WarningView view in queries.Newest(100))
        {
            if (bench.Desk.Find(view.Instance.Id) is not { } known) continue;
            Assert.Equal(known with { Values = known.Values, Acts = known.Acts }, view.Instance with
            {
                Values = known.Values,
                Acts = known.Acts,
            });
            Assert.Equal(known.Acts, view.Instance.Acts);
            Assert.Equal(Sorted(known), Sorted(view.Instance));
            Assert.Equal(known.State, queries.History(known.Id)[^1].To);
        }
    }, iter: 8, threads: 1);

    [Fact]
    public void Outbox_gives_each_source_its_effects_after_a_cursor_and_never_a_control()
    {
        DeskBench bench = new(DeskBench.LawWith("warning.control.share", 1000));
        bench.Open(WarningLevel.High, warned: 1);
        bench.Tell(bench.Signal(WarningLevel.High, warned: 2, counterpart: 0, home: new SourceId(8)));
        bench.Open(WarningLevel.Low, warned: 3);
        bench.Open(WarningLevel.Medium, warned: 4);
        TablesFile file = NewFile();
        OutboxQueries outbox = new(file, _ => new TablesBench.Directory());
        int woken = 0;
        using (outbox.WhenAdded(() => woken++)) Follow(file, PartitionName.Desk, bench.Batches);
        Assert.Equal(4, woken);
        EffectId start = new(PartitionName.Desk, new Position(0), -1);
        IReadOnlyList<OutboxRow> rows = outbox.Read(DeskBench.Bank, start, max: 10);
        Assert.Equal([1, 4], rows.Select(row => row.Effect.Numbers[0]));
        Assert.Equal(bench.Deliveries[0].Id, rows[0].Id);
        WarningDelivery delivery = (WarningDelivery)rows[0].Effect;
        Assert.Equal(bench.Deliveries[0].Delivery with { Numbers = delivery.Numbers }, delivery);
        Assert.Equal(SubjectKind.Account, rows[0].Subjects[0].Kind);
        Assert.Equal(rows[1].Id, Assert.Single(outbox.Read(DeskBench.Bank, rows[0].Id, max: 10)).Id);
        Assert.True(Assert.Single(outbox.Read(new SourceId(8), start, max: 10)).Subjects[1].IsDefault);
    }

    [Fact]
    public void Receipt_settles_the_delivery_it_is_about()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        bench.Confirm(bench.LastDelivery, ReceiptState.Ignored, new SourceId(9));
        bench.Confirm(bench.LastDelivery, ReceiptState.Heeded);
        TablesFile file = NewFile();
        Follow(file, PartitionName.Desk, bench.Batches);
        WarningQueries queries = new(file);
        Assert.Equal(ReceiptState.Heeded, Assert.Single(queries.Deliveries(id)).Receipt);
        OutcomeCount count = Assert.Single(new FigureQueries(file).WarningsByOutcome());
        Assert.Equal(("high", "1", 1L), (count.Level, count.Outcome, count.Warnings));
        Assert.Equal(id, Assert.Single(queries.Waiting(10)).Instance.Id);
        Assert.Equal(id, queries.FindByScreen(queries.Find(id)!.Screen));
    }

    [Fact]
    public void Receipt_settles_a_verdict_only_when_it_comes_from_who_sent_the_event()
    {
        IReadOnlyList<Batch> screen = TablesBench.Screen(11, 60);
        TablesFile file = NewFile();
        Follow(file, PartitionName.Screen, screen);
        VerdictQueries queries = new(file);
        VerdictRow row = queries.List(new VerdictFilter { Least = Step.Warn, Max = 1000 })
            .First(verdict => verdict.Receipt is null);
        Batch last = screen[^1];
        SourceId other = new((ushort)(row.Source.Value + 1));

        Batch foreign = ReceiptAfter(last, row.Position, other);
        Follow(file, PartitionName.Screen, [foreign]);
        Assert.Null(queries.Find(row.Position)!.Receipt);

        Follow(file, PartitionName.Screen, [ReceiptAfter(foreign, row.Position, row.Source)]);
        Assert.Equal(ReceiptState.Applied, queries.Find(row.Position)!.Receipt);
    }

    [Fact]
    public void Verdicts_and_figures_agree_with_the_batches()
    {
        IReadOnlyList<Batch> screen = TablesBench.Screen(11, 60);
        TablesFile file = NewFile();
        Follow(file, PartitionName.Screen, screen);
        (Position At, Step Step)[] expected =
        [
            .. from batch in screen
               from output in batch.Outputs
               where output.Verdict!.Step >= Step.Warn
               orderby batch.PositionOf(output.Entry) descending
               select (batch.PositionOf(output.Entry), output.Verdict!.Step),
        ];
        VerdictQueries queries = new(file);
        IReadOnlyList<VerdictRow> rows = queries.List(new VerdictFilter { Least = Step.Warn, Max = 1000 });
        Assert.Equal(expected, rows.Select(row => (row.Position, row.Step)));
        Assert.All(rows, row => Assert.True(row.Warning && row.Anchor > 0 && row.Hits.Count == 2));
        Assert.Equal(rows[5].Position, queries.List(
            new VerdictFilter { Least = Step.Warn, Before = rows[4].Position, Max = 1 })[0].Position);
        Assert.Equal(rows[0], queries.Find(rows[0].Position)! with { Hits = rows[0].Hits });
        long events = screen.Sum(batch => batch.Events.Count);
        FigureQueries figures = new(file);
        Assert.Equal(events, figures.BySpan(Instant.Min, 1).Sum(count => count.Events));
        Assert.Equal(events, figures.BySpan(Instant.Min, 60).Sum(count => count.Events));
        Assert.Equal(events, figures.BySource(Instant.Min).Sum(count => count.Events));
        Assert.InRange(figures.BySource(Instant.Min).Sum(count => count.Late), 1, events - 1);
    }

    [Fact]
    public void Tables_of_another_definition_are_dropped_and_begin_again()
    {
        string path = Path.Combine(folder, "old.db");
        TablesFile file = new(path);
        Follow(file, PartitionName.Screen, TablesBench.Screen(5, 10));
        Assert.False(new TablesFile(path).WasRebuilt);
        using (SqliteConnection connection = new($"Data Source={path}"))
        {
            connection.Execute("UPDATE definition SET hash = 'older'; ALTER TABLE verdict ADD COLUMN old TEXT;");
        }
        TablesFile again = new(path);
        Assert.True(again.WasRebuilt);
        using TablesFollower follower = new(again, PartitionName.Screen);
        Assert.Equal(new Position(1), follower.Next);
        Assert.Equal(0, TablesBench.RowsOf(again, "verdict"));
    }

    [Fact]
    public void Batch_that_leaves_a_gap_stops_the_follower()
    {
        IReadOnlyList<Batch> screen = TablesBench.Screen(5, 3);
        using TablesFollower follower = new(NewFile(), PartitionName.Screen);
        follower.Follow(screen[0]);
        Assert.Throws<InvariantBrokenException>(() => follower.Follow(screen[2]));
    }

    private static Batch ReceiptAfter(Batch before, Position about, SourceId source)
    {
        Batch batch = new()
        {
            Partition = before.Partition, First = before.First.Plus(before.Count), Time = before.Time,
        };
        batch.Add(new Receipt
        {
            Source = source, Sequence = new SourceSequence(1_000_000), About = about, Ordinal = -1,
            State = ReceiptState.Applied, At = before.Time,
        });
        return batch;
    }

    private static void Follow(TablesFile file, PartitionName partition, IEnumerable<Batch> batches)
    {
        using TablesFollower follower = new(file, partition);
        foreach (Batch batch in batches) follower.Follow(batch);
    }

    private static KeyValuePair<string, string>[] Sorted(WorkflowInstance instance) =>
        [.. instance.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    private TablesFile NewFile() => new(Path.Combine(folder, $"{files++}.db"));
}
