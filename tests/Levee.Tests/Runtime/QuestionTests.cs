using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

/// <summary>Questions to a partition at work: answered between batches, few, never at the cost of an event.</summary>
public sealed class QuestionTests
{
    private readonly SimulatedDisk disk = new(PartitionName.Screen);
    private readonly ManualTime time = new(Make.Start);
    private readonly Heard heard = new();

    [Fact]
    public async Task Question_is_answered_as_of_the_last_commit_and_journals_nothing()
    {
        using Partition partition = Started();
        Subject payer = await PayAsync(partition, 1);
        Head head = partition.Head;

        SubjectKept? kept = await AskAsync(partition, payer);

        Assert.Equal(1, kept!.Peers.Known);
        Assert.Equal(head.Time, kept.AsOf);
        Assert.Equal(head, partition.Head);
    }

    [Fact]
    public async Task Decider_that_keeps_nothing_of_subjects_has_no_answer()
    {
        using Partition partition = new(Make.Options(), new Levee.Casework.Desk.DeskDecider(), disk.Open, time, heard);
        partition.Start();
        Assert.Null(await AskAsync(partition, default));
    }

    [Fact]
    public async Task Slow_store_leaves_few_questions_waiting_and_those_unanswered_that_waited_too_long()
    {
        using ManualResetEventSlim gate = new();
        using Partition partition = Started();
        Subject payer = await PayAsync(partition, 1);
        disk.NextFault = _ =>
        {
            gate.Wait();
            return Fault.None;
        };
        Task<Subject> held = PayAsync(partition, 2);
        Wait.Until(() => partition.Status().Waiting == 0, "the loop holds the payment");
        Task<SubjectKept?>[] asked = [.. Enumerable.Range(0, QuestionQueue.WaitingMax)
            .Select(_ => AskAsync(partition, payer))];
        Assert.False(partition.TryAsk(new SubjectQuestion(payer, _ => { })));
        time.Advance(QuestionQueue.WaitMax + TimeSpan.FromMilliseconds(1));
        gate.Set();

        Assert.All(await Task.WhenAll(asked), Assert.Null);
        await held;
        Assert.Equal(2, (await AskAsync(partition, payer))!.Peers.Known);
    }

    [Fact]
    public async Task Decided_batch_that_waits_for_room_is_not_told_of()
    {
        using Partition partition = Started();
        Subject payer = await PayAsync(partition, 1);
        disk.NextFault = _ => Fault.Full;
        await PayAsync(partition, 2);
        SubjectKept? blocked = await AskAsync(partition, payer);
        disk.NextFault = _ => Fault.None;
        Wait.Until(() => partition.Status().Stopped is null, "room again");

        Assert.Null(blocked);
        Assert.Equal(2, (await AskAsync(partition, payer))!.Peers.Known);
    }

    [Fact]
    public async Task Asker_that_throws_stops_nothing()
    {
        using Partition partition = Started();
        Subject payer = await PayAsync(partition, 1);
        Assert.True(partition.TryAsk(new SubjectQuestion(payer, _ => throw new FormatException("gone"))));
        Assert.NotNull(await AskAsync(partition, payer));
        Assert.Contains(heard.Lines, line => line == "answer not taken");
    }

    [Fact]
    public async Task Stopped_partition_takes_no_question()
    {
        using Partition partition = Started();
        Subject payer = await PayAsync(partition, 1);
        Assert.True(partition.Stop());
        Assert.False(partition.TryAsk(new SubjectQuestion(payer, _ => { })));
    }

    private Partition Started()
    {
        Partition partition = new(Make.Options(), new TallyDecider(), disk.Open, time, heard);
        partition.Start();
        return partition;
    }

    private static async Task<Subject> PayAsync(Partition partition, long sequence)
    {
        TaskCompletionSource<SubmissionResult> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        EventBatch events = new();
        Make.Payment(events, 1, sequence, 7, Make.StartInstant);
        Subject payer = events[0].Subjects[PaymentEvent.Payer.Slot];
        Assert.True(partition.TryPost(Make.Submission(events, answered.SetResult)));
        await answered.Task;
        return payer;
    }

    private static Task<SubjectKept?> AskAsync(Partition partition, Subject subject)
    {
        TaskCompletionSource<SubjectKept?> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(partition.TryAsk(new SubjectQuestion(subject, answered.SetResult)));
        return answered.Task;
    }
}
