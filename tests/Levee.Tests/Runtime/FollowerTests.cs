using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class FollowerTests
{
    private readonly SimulatedDisk disk = new(PartitionName.Screen);
    private readonly Heard heard = new();

    [Fact]
    public void Follower_is_given_every_batch_in_order_with_its_subjects_as_they_are_committed()
    {
        using Partition partition = Started();
        Recorder recorder = new();
        FollowerRunner runner = partition.Attach(recorder);
        for (int i = 1; i <= 50; i++) Send(partition, i);
        Wait.Until(() => runner.Next == partition.Head.Next, "the follower caught up");

        Assert.Equal(Enumerable.Range(1, 51).Select(i => (long)i), recorder.Positions);
        Assert.Equal(Make.Account(1), recorder.Payers[0]);
        Assert.Equal(0, runner.Status().Lag);
        Assert.Equal([("recorder", partition.Head.Next)], partition.Status().Followers);
    }

    [Fact]
    public void Follower_that_throws_is_given_the_same_batch_again_and_heals()
    {
        using Partition partition = Started();
        Recorder recorder = new() { Fail = new IOException("table locked") };
        FollowerRunner runner = partition.Attach(recorder);
        Send(partition, 1);
        Wait.Until(() => runner.Status().Error is not null, "the error is reported");
        string? error = runner.Status().Error;
        long lag = runner.Status().Lag;
        recorder.Fail = null;
        Wait.Until(() => runner.Next == partition.Head.Next, "the follower caught up");

        Assert.Equal("table locked", error);
        Assert.True(lag > 0);
        Assert.Null(runner.Status().Error);
        Assert.Equal([1, 2], recorder.Positions);
        Assert.Contains("follower healed", heard.Lines);
    }

    [Fact]
    public void Follower_goes_on_from_its_own_position_after_a_restart()
    {
        Recorder recorder = new();
        using (Partition first = Started())
        {
            FollowerRunner runner = first.Attach(recorder);
            for (int i = 1; i <= 5; i++) Send(first, i);
            Wait.Until(() => runner.Next == first.Head.Next, "the follower caught up");
        }
        using Partition second = Started();
        second.Attach(recorder);
        Send(second, 6);
        Wait.Until(() => recorder.Next == second.Head.Next, "the follower caught up again");

        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), recorder.Positions);
    }

    [Fact]
    public void Follower_of_a_fenced_partition_is_not_given_what_the_new_owner_wrote()
    {
        using Partition first = Started();
        Send(first, 1);
        using Partition second = Started();
        Send(second, 2);

        Assert.Equal([1, 2], first.Read(new Position(1)).Select(batch => batch.First.Value));
        Assert.Equal([1, 2, 3, 4], second.Read(new Position(1)).Select(batch => batch.First.Value));
    }

    private Partition Started()
    {
        Partition partition = new(Make.Options(), new TallyDecider(), disk.Open, new ManualTime(Make.Start), heard);
        partition.Start();
        return partition;
    }

    private static void Send(Partition partition, long sequence)
    {
        EventBatch events = new();
        Make.Payment(events, 1, sequence, (int)sequence, Make.StartInstant);
        using ManualResetEventSlim answered = new();
        Assert.True(partition.TryPost(Make.Submission(events, _ => answered.Set())));
        Assert.True(answered.Wait(TimeSpan.FromSeconds(10)));
    }

    private sealed class Recorder : IFollower
    {
        private long next = 1;

        public volatile Exception? Fail;

        public List<long> Positions { get; } = [];

        public List<Subject> Payers { get; } = [];

        public string Name => "recorder";

        public PartitionName Partition => PartitionName.Screen;

        public Position Next => new(Volatile.Read(ref next));

        public void Follow(Batch batch)
        {
            if (Fail is { } failure) throw failure;
            for (int i = 0; i < batch.Count; i++) Positions.Add(batch.PositionOf(i).Value);
            for (int i = 0; i < batch.Events.Count; i++)
                Payers.Add(batch.Events[i].Subjects[PaymentEvent.Payer.Slot]);
            Volatile.Write(ref next, batch.First.Plus(batch.Count).Value);
        }
    }
}
