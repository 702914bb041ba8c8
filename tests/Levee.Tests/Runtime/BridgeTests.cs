using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class BridgeTests
{
    private static readonly SourceId ScreenAtDesk = new(100);
    private static readonly SourceId DeskAtScreen = new(101);
    private static readonly SourceId Feeder = new(9);

    [Fact]
    public void Effects_cross_with_their_subjects_and_their_permanent_ids()
    {
        SimulatedDisk screenDisk = new(PartitionName.Screen), deskDisk = new(PartitionName.Desk);
        using Partition screen = Started(screenDisk, Make.Options());
        using Partition desk = Started(deskDisk, Make.Options("desk"));
        FollowerRunner there = screen.Attach(new Bridge(screen, desk, ScreenAtDesk));
        FollowerRunner back = desk.Attach(new Bridge(desk, screen, DeskAtScreen));
        Post(screen, events =>
        {
            for (int i = 1; i <= 3; i++) Make.Payment(events, 1, i, 7, Make.StartInstant);
        });
        Post(desk, events => Make.Report(events, 2, 1, 8, Make.StartInstant));
        Wait.Until(() => there.Next == screen.Head.Next && back.Next == desk.Head.Next, "both bridges are through");

        EffectArrived arrived = Assert.Single(Entries(desk).OfType<EffectArrived>());
        Assert.Equal(new SourceSequence(4, 0), arrived.Sequence);
        Assert.Equal(ScreenAtDesk, arrived.Source);
        Assert.Equal([Make.Account(7), Make.Account(1_000_007)], arrived.Subjects);
        Assert.Empty(arrived.Effect.Numbers);
        EventRow report = Rows(screen).Single(row => row.Kind == EventKind.Report);
        Assert.Equal(DeskAtScreen, report.Source);
        Assert.Equal(new Subject(SubjectKind.Person, Make.Id(8)), report.Subjects[ReportEvent.Person.Slot]);
        Assert.Equal(-1, report.DeadlineMs);
    }

    [Fact]
    public void Stated_time_crosses_before_the_effects_it_caused()
    {
        SimulatedDisk screenDisk = new(PartitionName.Screen), deskDisk = new(PartitionName.Desk);
        using Partition screen = Started(screenDisk, Make.SourceClock(Feeder));
        using Partition desk = Started(deskDisk, Make.SourceClock(ScreenAtDesk, "desk"));
        FollowerRunner runner = screen.Attach(new Bridge(screen, desk, ScreenAtDesk));
        Instant later = Make.StartInstant.Plus(100);
        Submit(screen, Make.Submission(_ => { }, Make.Time(Feeder, 1, later)));
        Post(screen, events =>
        {
            for (int i = 1; i <= 3; i++) Make.Payment(events, 1, i, 7, later);
        });
        Wait.Until(() => runner.Next == screen.Head.Next, "the bridge is through");

        Assert.Equal([EntryKind.JournalOpened, EntryKind.TimeStated, EntryKind.EffectArrived],
            Entries(desk).Select(entry => entry.Kind));
        Assert.Equal(later, desk.Head.Time);
    }

    [Fact]
    public void Every_effect_arrives_exactly_once_wherever_either_side_dies() =>
        Gen.Int[0, int.MaxValue].Sample(seed => Assert.True(ArrivesOnce(seed)), iter: 25, threads: 1);

    private static bool ArrivesOnce(int seed)
    {
        Random random = new(seed);
        SimulatedDisk screenDisk = new(PartitionName.Screen), deskDisk = new(PartitionName.Desk);
        long sequence = 0;
        for (int life = 0; life < 5; life++)
        {
            // The desk dies at a random append, before or after the row is durable; so may the screen.
            deskDisk.NextFault = Dying(random);
            screenDisk.NextFault = Dying(random);
            using Partition screen = StartedOnceAlive(screenDisk, Make.Options());
            using Partition desk = StartedOnceAlive(deskDisk, Make.Options("desk"));
            FollowerRunner runner = screen.Attach(new Bridge(screen, desk, ScreenAtDesk));
            for (int i = 0; i < 12 && screen.Status().Stopped is null; i++)
            {
                sequence++;
                Post(screen, events => Make.Payment(events, 1, sequence, 7, Make.StartInstant));
            }
            Wait.Until(() => runner.Next == screen.Head.Next || desk.Status().Stopped is not null
                || screen.Status().Stopped is not null, "the bridge is through or something died");
        }
        screenDisk.NextFault = deskDisk.NextFault = _ => Fault.None;
        TallyDecider decider = new();
        using Partition lastScreen = Started(screenDisk, Make.Options());
        using Partition lastDesk = Started(deskDisk, Make.Options("desk"), decider);
        FollowerRunner last = lastScreen.Attach(new Bridge(lastScreen, lastDesk, ScreenAtDesk));
        Wait.Until(() => last.Next == lastScreen.Head.Next, "the bridge is through");

        List<SourceSequence> raised = [];
        foreach (Batch batch in lastScreen.Read(new Position(1)))
            foreach (EntryOutput output in batch.Outputs)
                for (int ordinal = 0; ordinal < output.Effects.Count; ordinal++)
                    raised.Add(new SourceSequence(batch.PositionOf(output.Entry).Value, ordinal));
        Assert.Equal(raised, decider.Arrived.Keys);
        Assert.All(decider.Arrived.Values, count => Assert.Equal(1, count));
        return raised.Count > 0;
    }

    private static Func<JournalRow, Fault> Dying(Random random)
    {
        int left = random.Next(1, 14);
        Fault how = random.Next(2) == 0 ? Fault.CrashBefore : Fault.CrashAfter;
        return row => Interlocked.Decrement(ref left) == 0 ? how : Fault.None;
    }

    private static Partition StartedOnceAlive(SimulatedDisk disk, PartitionOptions options)
    {
        try
        {
            return Started(disk, options);
        }
        catch (CrashException)
        {
            return Started(disk, options);
        }
    }

    private static Partition Started(SimulatedDisk disk, PartitionOptions options, TallyDecider? decider = null)
    {
        Partition partition = new(
            options, decider ?? new TallyDecider(), disk.Open, new ManualTime(Make.Start), new Heard());
        partition.Start();
        return partition;
    }

    private static void Post(Partition partition, Action<EventBatch> fill)
    {
        EventBatch events = new();
        fill(events);
        TaskCompletionSource answered = new();
        if (partition.TryPost(Make.Submission(events, _ => answered.SetResult())))
            Assert.True(answered.Task.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    private static void Submit(Partition partition, Submission submission) =>
        Assert.True(partition.TryPost(submission));

    private static List<Entry> Entries(Partition partition) =>
        [.. partition.Read(new Position(1)).SelectMany(batch => batch.Others)];

    private static List<EventRow> Rows(Partition partition) => [.. partition.Read(new Position(1))
        .SelectMany(batch => Enumerable.Range(0, batch.Events.Count).Select(i => batch.Events[i]))];
}
