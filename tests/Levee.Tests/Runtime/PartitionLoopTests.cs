using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class PartitionLoopTests
{
    private static readonly SourceId Feeder = new(9);

    private readonly SimulatedDisk disk = new(PartitionName.Screen);

    [Fact]
    public void Answers_are_given_only_after_the_row_is_committed()
    {
        using LoopHarness harness = new(disk, Make.Options());
        int answered = 0, answeredAtAppend = -1;
        disk.NextFault = _ =>
        {
            answeredAtAppend = answered;
            return Fault.None;
        };
        EventBatch events = new();
        Make.Payment(events, 1, 1, 7, harness.Now);

        harness.Loop.Take([Make.Submission(events, _ => answered++)]);

        Assert.Equal(0, answeredAtAppend);
        Assert.Equal(1, answered);
    }

    [Fact]
    public void Submissions_that_wait_together_are_one_row_and_are_answered_in_order()
    {
        using LoopHarness harness = new(disk, Make.Options());
        List<long> order = [];
        List<Submission> waiting = [];
        for (int source = 1; source <= 3; source++)
        {
            EventBatch events = new();
            for (int i = 1; i <= 4; i++) Make.Payment(events, source, i, 7, harness.Now);
            waiting.Add(Make.Submission(
                events, result => order.AddRange(result.Answers.Select(answer => answer.Position.Value))));
        }

        harness.Loop.Take(waiting);

        Assert.Equal(2, disk.Rows.Count);
        Assert.Equal(12, disk.Rows[1].Count);
        Assert.Equal(Enumerable.Range(2, 12).Select(i => (long)i), order);
    }

    [Fact]
    public void Batch_is_cut_at_its_bound_and_a_submission_is_answered_when_its_last_entry_is_committed()
    {
        using LoopHarness harness = new(disk, Make.Options() with { BatchEntriesMax = 4 });
        SubmissionResult result = harness.Send(
            [.. Enumerable.Range(1, 10).Select(i => (Action<EventBatch>)(e => Make.Payment(e, 1, i, i, harness.Now)))]);

        Assert.Equal([1, 4, 4, 2], disk.Rows.Select(row => row.Count));
        Assert.Equal(10, result.Answers.Count);
        Assert.Equal(harness.Loop.Head, result.Head);
        Assert.Equal(disk.Rows[^1].Hash, result.Head.Hash);
    }

    [Fact]
    public void Future_time_is_replaced_by_the_journals_and_a_retry_of_it_is_the_same_event()
    {
        using LoopHarness harness = new(disk, Make.Options());
        Instant future = harness.Now.Plus(60_000);
        SubmissionResult first = harness.Send(e => Make.Payment(e, 1, 1, 7, future));
        Instant journaled = harness.Loop.Recall(first.Answers[0].Position).Events[0].At;
        harness.Time.Advance(TimeSpan.FromSeconds(1));

        SubmissionResult retry = harness.Send(e => Make.Payment(e, 1, 1, 7, future));

        Assert.Equal(Make.StartInstant, journaled);
        Assert.Equal(AnswerKind.Repeated, retry.Answers[0].Kind);
    }

    [Fact]
    public void Event_older_than_its_sources_lateness_is_counted_and_keeps_its_time()
    {
        using LoopHarness harness = new(disk, Make.Options() with { InForce = [Make.Source(1, latenessMs: 5_000)] });
        SubmissionResult result = harness.Send(
            e => Make.Payment(e, 1, 1, 7, harness.Now.Plus(-5_000)),
            e => Make.Payment(e, 1, 2, 7, harness.Now.Plus(-5_001)));

        Assert.Equal(1, harness.Loop.Sources.LateTotal);
        Assert.Equal(1, harness.Loop.Sources.Late[new SourceId(1)]);
        Batch batch = harness.Loop.Recall(result.Answers[1].Position);
        Assert.Equal(harness.Now.Plus(-5_001), batch.Events[1].At);
    }

    [Fact]
    public void System_clock_never_goes_back()
    {
        using LoopHarness harness = new(disk, Make.Options());
        harness.Send(e => Make.Payment(e, 1, 1, 7, harness.Now));
        harness.Time.Advance(TimeSpan.FromMinutes(-1));
        harness.Send(e => Make.Payment(e, 1, 2, 7, harness.Now));

        Assert.Equal(disk.Rows[^2].Time, disk.Rows[^1].Time);
    }

    [Fact]
    public void Idle_system_clock_partition_owes_a_tick_after_a_second()
    {
        using LoopHarness harness = new(disk, Make.Options());
        bool before = harness.Loop.IsTickDue();
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(harness.Loop.IsTickDue());
        harness.Loop.Tick();

        Assert.False(before);
        Assert.False(harness.Loop.IsTickDue());
        Assert.Equal(EntryKind.Tick, harness.Loop.Recall(new Position(2)).Entries[0].Kind);
    }

    [Fact]
    public void Stated_time_begins_a_batch_and_holds_for_what_comes_after_it()
    {
        using LoopHarness harness = new(disk, Make.SourceClock(Feeder));
        Instant later = Make.StartInstant.Plus(500);
        harness.Loop.Take(
        [
            Make.Submission(One(e => Make.Payment(e, 1, 1, 7, later)), _ => { }),
            Make.Submission(_ => { }, Make.Time(Feeder, 1, later)),
            Make.Submission(One(e => Make.Payment(e, 1, 2, 7, later)), _ => { }),
        ]);

        Assert.Equal([Make.StartInstant, Make.StartInstant, later], disk.Rows.Select(row => row.Time));
        Batch before = harness.Loop.Recall(new Position(2));
        Assert.Equal(Make.StartInstant, before.Events[0].At);
        Batch after = harness.Loop.Recall(new Position(3));
        Assert.Equal([EntryKind.TimeStated, (EntryKind)EventKind.Payment], after.Entries.Select(slot => slot.Kind));
        Assert.Equal(later, after.Events[0].At);
        Assert.False(harness.Loop.IsTickDue());
    }

    [Theory]
    [InlineData(9, -1)]
    [InlineData(8, 1)]
    public void Stated_time_that_goes_back_or_is_not_the_feeders_is_refused(int source, long stepMs)
    {
        using LoopHarness harness = new(disk, Make.SourceClock(Feeder));
        SubmissionResult result = harness.Send(
            Make.Time(new SourceId((ushort)source), 1, Make.StartInstant.Plus(stepMs)));

        Assert.Equal(AnswerKind.TimeRefused, result.Answers[0].Kind);
        Assert.Single(disk.Rows);
    }

    [Fact]
    public void Stated_time_more_than_a_day_ahead_of_the_machine_is_refused_and_the_next_one_is_taken()
    {
        using LoopHarness harness = new(disk, Make.SourceClock(Feeder));
        Instant tomorrow = harness.Now.Plus(86_400_000);
        Instant farthest = new(253_402_300_799_999);

        Assert.Equal(AnswerKind.TimeRefused, harness.Send(Make.Time(Feeder, 1, farthest)).Answers[0].Kind);
        Assert.Equal(AnswerKind.TimeRefused, harness.Send(Make.Time(Feeder, 2, tomorrow.Plus(1))).Answers[0].Kind);
        Assert.Equal(AnswerKind.Accepted, harness.Send(Make.Time(Feeder, 3, tomorrow)).Answers[0].Kind);
        Assert.Equal(tomorrow, disk.Rows[^1].Time);
    }

    [Fact]
    public void Stated_time_under_a_sequence_too_high_changes_nothing()
    {
        using LoopHarness harness = new(disk, Make.SourceClock(Feeder));

        SubmissionResult result = harness.Send(Make.Time(Feeder, long.MaxValue, Make.StartInstant.Plus(1_000)));
        harness.Send(e => Make.Payment(e, 1, 1, 7, Make.StartInstant));

        Assert.Equal(AnswerKind.TooHigh, result.Answers[0].Kind);
        Assert.Equal(Make.StartInstant, disk.Rows[^1].Time);
    }

    [Fact]
    public void Stated_time_is_refused_by_a_system_clock()
    {
        using LoopHarness harness = new(disk, Make.Options());
        SubmissionResult result = harness.Send(Make.Time(SourceId.Node, 1, harness.Now.Plus(1)));
        Assert.Equal(AnswerKind.TimeRefused, result.Answers[0].Kind);
    }

    [Fact]
    public void Retried_stated_time_is_repeated_though_time_went_on()
    {
        using LoopHarness harness = new(disk, Make.SourceClock(Feeder));
        harness.Send(Make.Time(Feeder, 1, Make.StartInstant.Plus(10)));
        harness.Send(Make.Time(Feeder, 2, Make.StartInstant.Plus(20)));

        Assert.Equal(AnswerKind.Repeated,
            harness.Send(Make.Time(Feeder, 1, Make.StartInstant.Plus(10))).Answers[0].Kind);
    }

    [Fact]
    public void Live_source_beside_a_feeder_takes_the_journals_time()
    {
        PartitionOptions options = Make.SourceClock(Feeder) with
        {
            TakingJournalTime = new HashSet<SourceId> { new(2) },
        };
        using LoopHarness harness = new(disk, options);
        Instant own = Make.StartInstant.Plus(-3_600_000);
        SubmissionResult result = harness.Send(
            e => Make.Payment(e, 2, 1, 7, own), e => Make.Payment(e, 3, 1, 7, own));

        Batch batch = harness.Loop.Recall(result.Answers[0].Position);
        Assert.Equal(Make.StartInstant, batch.Events[0].At);
        Assert.Equal(own, batch.Events[1].At);
        Assert.Equal(Make.StartInstant, batch.Events[1].Arrival);
    }

    [Fact]
    public void Verdict_committed_after_its_deadline_is_answered_late_and_leaves_a_receipt()
    {
        using LoopHarness harness = new(disk, Make.Options());
        disk.NextFault = _ =>
        {
            harness.Time.Advance(TimeSpan.FromMilliseconds(80));
            return Fault.None;
        };
        SubmissionResult result = harness.Send(
            e => Make.Payment(e, 1, 1, 7, harness.Now).DeadlineMs = 50,
            e => Make.Payment(e, 1, 2, 7, harness.Now).DeadlineMs = 50,
            e => Make.Payment(e, 1, 3, 7, harness.Now).DeadlineMs = 50);
        Assert.True(harness.Loop.HasOwnEntries);
        harness.Loop.Take([]);

        Assert.Equal([false, false, true], result.Answers.Select(answer => answer.Late));
        Batch batch = harness.Loop.Recall(result.Answers[2].Position.Plus(1));
        Receipt receipt = Assert.IsType<Receipt>(batch.Others[0]);
        Assert.Equal((ReceiptState.Late, result.Answers[2].Position, -1),
            (receipt.State, receipt.About, receipt.Ordinal));
        Assert.False(harness.Loop.HasOwnEntries);
    }

    [Fact]
    public void Caller_that_throws_at_its_answer_stops_nobody_else()
    {
        using LoopHarness harness = new(disk, Make.Options());
        bool isAnswered = false;
        harness.Loop.Take(
        [
            Make.Submission(One(e => Make.Payment(e, 1, 1, 7, harness.Now)), _ => throw new IOException("gone")),
            Make.Submission(One(e => Make.Payment(e, 2, 1, 7, harness.Now)), _ => isAnswered = true),
        ]);

        Assert.True(isAnswered);
        Assert.Contains("answer not taken", harness.Heard.Lines);
    }

    private static EventBatch One(Action<EventBatch> add)
    {
        EventBatch events = new();
        add(events);
        return events;
    }
}
