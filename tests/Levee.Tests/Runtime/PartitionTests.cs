using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class PartitionTests
{
    private readonly SimulatedDisk disk = new(PartitionName.Screen);
    private readonly ManualTime time = new(Make.Start);
    private readonly Heard heard = new();

    [Fact]
    public async Task Submissions_of_many_threads_are_all_answered_in_the_order_of_each_source()
    {
        using Partition partition = Started(Make.Options());
        Task<List<long>>[] senders = [.. Enumerable.Range(1, 8).Select(source => Task.Run(async () =>
        {
            List<long> positions = [];
            for (int i = 1; i <= 200; i++) positions.Add((await Send(partition, source, i)).Answers[0].Position.Value);
            return positions;
        }))];
        List<long>[] positions = await Task.WhenAll(senders);

        Assert.All(positions, of => Assert.Equal(of.Order(), of));
        Assert.Equal(1_600, positions.SelectMany(of => of).Distinct().Count());
        Assert.Equal(1_602, partition.Head.Next.Value);
        Assert.Equal(1_600, partition.Status().Accepted);
    }

    [Fact]
    public async Task Idle_partition_ticks_when_the_clock_moves()
    {
        using Partition partition = Started(Make.Options());
        await Send(partition, 1, 1);
        time.Advance(TimeSpan.FromSeconds(1));
        Wait.Until(() => partition.Head.Next.Value == 4, "a tick");
        Assert.Equal(Make.StartInstant.Plus(1_000), partition.Head.Time);
    }

    [Fact]
    public async Task Flooding_source_fills_its_share_only_and_others_still_get_in()
    {
        using ManualResetEventSlim gate = new();
        using Partition partition = Started(Make.Options() with { QueueEntriesMax = 100, SourceSharePercent = 50 });
        disk.NextFault = _ =>
        {
            gate.Wait();
            return Fault.None;
        };
        Task<SubmissionResult> inLoop = Send(partition, 1, 1);
        Wait.Until(() => partition.Status().Waiting == 0, "the loop holds the first");
        List<Task<SubmissionResult>> flood = [];
        int taken = 0;
        for (int i = 2; i < 200; i++)
        {
            Task<SubmissionResult>? sent = TrySend(partition, 1, i);
            if (sent is null) continue;
            flood.Add(sent);
            taken++;
        }
        Task<SubmissionResult>? other = TrySend(partition, 2, 1);
        gate.Set();
        await Task.WhenAll([inLoop, .. flood]);

        Assert.Equal(50, taken);
        Assert.NotNull(other);
        Assert.Equal(AnswerKind.Accepted, (await other).Answers[0].Kind);
    }

    [Fact]
    public void Queue_is_bounded_in_bytes_but_takes_one_that_is_larger_than_the_bound_when_empty()
    {
        using SubmissionQueue queue = new(Make.Options() with { QueueBytesMax = 1_000 });
        Assert.Equal(QueueRefusal.None, queue.TryAdd(Events(1, 10)));
        Assert.Equal(QueueRefusal.Full, queue.TryAdd(Events(2, 1)));
        List<Submission> taken = [];
        queue.Take(taken, 4_096, TimeSpan.Zero);
        Assert.Equal(QueueRefusal.None, queue.TryAdd(Events(2, 1)));
        queue.Close();
        Assert.Equal(QueueRefusal.Closed, queue.TryAdd(Events(3, 1)));
    }

    [Fact]
    public async Task Full_disk_is_said_in_the_status_refused_to_callers_and_heals_by_itself()
    {
        using Partition partition = Started(Make.Options());
        disk.NextFault = _ => Fault.Full;
        SubmissionResult first = await Send(partition, 1, 1);
        SubmissionResult second = await Send(partition, 1, 2);
        string? stopped = partition.Status().Stopped;
        disk.NextFault = _ => Fault.None;
        Wait.Until(() => partition.Status().Stopped is null, "room again");

        Assert.NotNull(first.Failure);
        Assert.NotNull(second.Failure);
        Assert.Contains("full", stopped, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Repeated, (await Send(partition, 1, 1)).Answers[0].Kind);
        Assert.Equal(AnswerKind.Accepted, (await Send(partition, 1, 2)).Answers[0].Kind);
    }

    [Fact]
    public async Task Fenced_partition_stops_says_so_and_refuses_everything()
    {
        using Partition partition = Started(Make.Options());
        using Partition other = Started(Make.Options() with { Owner = "owner-2" });

        SubmissionResult result = await Send(partition, 1, 1);
        Wait.Until(() => partition.Status().Stopped is not null, "the stop");

        Assert.Contains("another process", result.Failure, StringComparison.Ordinal);
        Assert.Null(TrySend(partition, 1, 2));
        Assert.Contains(heard.Lines, line => line.StartsWith("stopped: another process", StringComparison.Ordinal));
        Assert.Equal(AnswerKind.Accepted, (await Send(other, 1, 1)).Answers[0].Kind);
    }

    [Fact]
    public async Task Decider_that_breaks_stops_the_partition_and_a_restart_recovers()
    {
        TallyDecider breaking = new();
        Partition partition = new(Make.Options(), breaking, disk.Open, time, heard);
        partition.Start();
        await Send(partition, 1, 1);
        breaking.OnDecide = _ => throw new InvariantBrokenException("count > 0");
        SubmissionResult failed = await Send(partition, 1, 2);
        partition.Dispose();
        using Partition again = Started(Make.Options());

        Assert.Contains("count > 0", failed.Failure, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Repeated, (await Send(again, 1, 1)).Answers[0].Kind);
        Assert.Equal(AnswerKind.Accepted, (await Send(again, 1, 2)).Answers[0].Kind);
    }

    [Fact]
    public async Task Decider_that_breaks_on_a_value_tells_where_but_not_the_value()
    {
        TallyDecider breaking = new();
        using Partition partition = new(Make.Options(), breaking, disk.Open, time, heard);
        partition.Start();
        await Send(partition, 1, 1);
        int rows = disk.Rows.Count;
        breaking.OnDecide = _ => throw new FormatException("+8613800138000 is no number");
        SubmissionResult failed = await Send(partition, 1, 2);
        Wait.Until(() => partition.HasStopped, "the stop");

        Assert.Contains("screen-3", failed.Failure, StringComparison.Ordinal);
        Assert.Contains("screen-3", partition.Status().Stopped, StringComparison.Ordinal);
        Assert.Contains(heard.Lines, line => line.Contains("screen-3", StringComparison.Ordinal));
        Assert.DoesNotContain("138", failed.Failure + partition.Status().Stopped, StringComparison.Ordinal);
        Assert.Null(TrySend(partition, 1, 3));
        Assert.Equal(rows, disk.Rows.Count);
    }

    [Fact]
    public void Failed_decision_names_the_entries_of_its_batch_for_the_log()
    {
        using LoopHarness harness = new(disk, Make.Options());
        harness.Decider.OnDecide = _ => throw new FormatException("+8613800138000 is no number");

        FormatException cause = Assert.Throws<FormatException>(() => harness.Send(
            e => Make.Payment(e, 1, 5, 7, harness.Now), e => Make.Payment(e, 4, 8, 7, harness.Now),
            e => Make.Payment(e, 1, 9, 7, harness.Now)));
        string message = new DecisionFailedException(harness.Loop.Deciding!, cause).Message;

        Assert.Equal("deciding screen-2 to screen-4 broke: FormatException; the batch holds "
            + "source 1 sequences 5 to 9, source 4 sequences 8 to 8", message);
    }

    [Fact]
    public async Task Clean_stop_answers_what_waits_and_refuses_what_comes()
    {
        Partition partition = Started(Make.Options());
        List<Task<SubmissionResult>> sent = [.. Enumerable.Range(1, 500).Select(i => Send(partition, 1, i))];
        Assert.True(partition.Stop());

        Assert.All(await Task.WhenAll(sent), result => Assert.Null(result.Failure));
        Assert.Null(TrySend(partition, 1, 501));
        partition.Dispose();
    }

    private Partition Started(PartitionOptions options)
    {
        Partition partition = new(options, new TallyDecider(), disk.Open, time, heard);
        partition.Start();
        return partition;
    }

    private static Submission Events(int source, int count)
    {
        EventBatch events = new();
        for (int i = 1; i <= count; i++) Make.Payment(events, source, i, i, Make.StartInstant);
        return Make.Submission(events, _ => { });
    }

    private static Task<SubmissionResult> Send(Partition partition, int source, long sequence) =>
        TrySend(partition, source, sequence) ?? throw new InvalidOperationException("the queue is full");

    private static Task<SubmissionResult>? TrySend(Partition partition, int source, long sequence)
    {
        TaskCompletionSource<SubmissionResult> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        EventBatch events = new();
        Make.Payment(events, source, sequence, source, Make.StartInstant);
        return partition.TryPost(Make.Submission(events, answered.SetResult)) ? answered.Task : null;
    }
}
