using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class StoreTroubleTests
{
    private readonly SimulatedDisk disk = new(PartitionName.Screen);

    [Fact]
    public void Full_disk_fails_the_caller_keeps_the_decided_batch_and_heals_when_there_is_room()
    {
        using LoopHarness harness = new(disk, Make.Options());
        disk.NextFault = _ => Fault.Full;
        SubmissionResult refused = Three(harness);
        harness.Loop.TryAgain();
        string? blocked = harness.Loop.Blocked;
        disk.NextFault = _ => Fault.None;
        harness.Loop.TryAgain();

        SubmissionResult retry = Three(harness);

        Assert.Contains("full", refused.Failure, StringComparison.Ordinal);
        Assert.Empty(refused.Answers);
        Assert.NotNull(blocked);
        Assert.Null(harness.Loop.Blocked);
        Assert.All(retry.Answers, answer => Assert.Equal(AnswerKind.Repeated, answer.Kind));
        Assert.NotNull(retry.Answers[2].Verdict);
        Assert.Equal(["opened 2", "out of room", "room again"], harness.Heard.Lines);
        AssertSameAfterRestart(harness);
    }

    [Fact]
    public void Full_disk_in_the_middle_of_a_submission_loses_and_doubles_nothing()
    {
        using LoopHarness harness = new(disk, Make.Options() with { BatchEntriesMax = 2 });
        int appends = 0;
        disk.NextFault = _ => ++appends == 2 ? Fault.Full : Fault.None;
        Action<EventBatch>[] adds = [.. Enumerable.Range(1, 6).Select(
            i => (Action<EventBatch>)(e => Make.Payment(e, 1, i, 7, Make.StartInstant)))];
        SubmissionResult refused = harness.Send(adds);
        harness.Loop.TryAgain();

        SubmissionResult retry = harness.Send(adds);

        Assert.NotNull(refused.Failure);
        Assert.Equal(
            [AnswerKind.Repeated, AnswerKind.Repeated, AnswerKind.Repeated, AnswerKind.Repeated,
                AnswerKind.Accepted, AnswerKind.Accepted],
            retry.Answers.Select(answer => answer.Kind));
        Assert.Equal(Enumerable.Range(2, 6).Select(i => (long)i), retry.Answers.Select(a => a.Position.Value));
        AssertSameAfterRestart(harness);
    }

    [Theory]
    [InlineData(Fault.UnknownKept)]
    [InlineData(Fault.UnknownLost)]
    public void Commit_of_unknown_outcome_is_looked_up_and_nothing_is_decided_twice(Fault fault)
    {
        using LoopHarness harness = new(disk, Make.Options());
        int appends = 0;
        disk.NextFault = _ => ++appends == 1 ? fault : Fault.None;
        SubmissionResult result = Three(harness);
        if (harness.Loop.Blocked is not null) harness.Loop.TryAgain();

        SubmissionResult retry = Three(harness);

        Assert.Equal(fault == Fault.UnknownKept, result.Failure is null);
        Assert.All(retry.Answers, answer => Assert.Equal(AnswerKind.Repeated, answer.Kind));
        Assert.Equal(2, disk.Rows.Count);
        Assert.Contains($"settled {fault == Fault.UnknownKept}", harness.Heard.Lines);
        AssertSameAfterRestart(harness);
    }

    [Fact]
    public void Store_that_stays_away_after_a_broken_commit_blocks_until_it_is_back()
    {
        using LoopHarness harness = new(disk, Make.Options());
        disk.NextFault = _ =>
        {
            disk.IsAway = true;
            return Fault.UnknownKept;
        };
        Three(harness);
        harness.Loop.TryAgain();
        Assert.Contains("cannot be opened again", harness.Loop.Blocked, StringComparison.Ordinal);
        disk.IsAway = false;
        disk.NextFault = _ => Fault.None;
        harness.Loop.TryAgain();

        Assert.Null(harness.Loop.Blocked);
        Assert.Equal(AnswerKind.Repeated, Three(harness).Answers[0].Kind);
    }

    [Fact]
    public void Another_owner_fences_the_first_at_its_next_append()
    {
        using LoopHarness first = new(disk, Make.Options());
        using LoopHarness second = new(disk, Make.Options() with { Owner = "owner-2" });

        Assert.Throws<JournalFencedException>(() => Three(first));
        Assert.Equal("owner-2", Assert.IsType<TakenOver>(second.Loop.Recall(new Position(2)).Others[0]).Owner);
        Assert.Equal(AnswerKind.Accepted, Three(second).Answers[0].Kind);
    }

    [Fact]
    public void Another_owner_is_noticed_after_a_commit_of_unknown_outcome()
    {
        using LoopHarness first = new(disk, Make.Options());
        LoopHarness? second = null;
        disk.NextFault = _ =>
        {
            disk.NextFault = _ => Fault.None;
            second = new LoopHarness(disk, Make.Options() with { Owner = "owner-2" });
            return Fault.UnknownLost;
        };

        Assert.Throws<JournalFencedException>(() => Three(first));
        second!.Dispose();
    }

    [Fact]
    public void What_is_in_force_already_is_not_journaled_again()
    {
        byte[] document = [1, 2, 3];
        PartitionOptions options = Make.Options() with
        {
            InForce =
            [
                Make.Source(1), Make.Source(2),
                new RulesInForce { Hash = Hash256.Of(document), Document = document, Build = "test-build" },
            ],
        };
        using (LoopHarness first = new(disk, options)) first.Time.Advance(TimeSpan.FromDays(1));
        using LoopHarness second = new(disk, options with { InForce = [.. options.InForce, Make.Source(2, 9)] });

        Assert.Equal([4, 2], disk.Rows.Select(row => row.Count));
        Assert.Equal(Make.StartInstant, second.Loop.Sources.Find(new SourceId(2))!.Since);
        Assert.Equal(9, second.Loop.Sources.Find(new SourceId(2))!.LatenessMs);
    }

    [Fact]
    public void Journal_made_for_something_else_is_refused_by_name()
    {
        using (LoopHarness first = new(disk, Make.Options())) Three(first);

        Assert.Contains("clock", Refusal(Make.SourceClock(new SourceId(9))), StringComparison.Ordinal);
        Assert.Contains("node", Refusal(Make.Options() with { Node = "other" }), StringComparison.Ordinal);
        Assert.Equal(2, disk.Rows.Count);
    }

    private string Refusal(PartitionOptions options) =>
        Assert.Throws<JournalUnreadableException>(() => new LoopHarness(disk, options)).Message;

    private void AssertSameAfterRestart(LoopHarness harness)
    {
        byte[] before = harness.Decider.StateBytes();
        TallyDecider folded = new();
        ReplayReport report = new ReplayCheck("test-build", () => new TallyDecider(), _ => { }).Run(disk.Open());
        Recovery recovery = new(PartitionName.Screen, new PartitionMemory(), folded, new Heard());
        recovery.Run(disk.Open());

        Assert.True(report.Agrees, report.ToString());
        Assert.Equal(before, folded.StateBytes());
    }

    private static SubmissionResult Three(LoopHarness harness) => harness.Send(
        e => Make.Payment(e, 1, 1, 7, Make.StartInstant),
        e => Make.Payment(e, 1, 2, 7, Make.StartInstant),
        e => Make.Payment(e, 1, 3, 7, Make.StartInstant));
}
