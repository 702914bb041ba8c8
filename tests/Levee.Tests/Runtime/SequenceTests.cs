using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class SequenceTests
{
    private readonly SimulatedDisk disk = new(PartitionName.Screen);

    [Fact]
    public void Retry_gets_the_same_answer_and_writes_nothing()
    {
        using LoopHarness harness = new(disk, Make.Options());
        SubmissionResult first = Three(harness);
        int rows = disk.Rows.Count;

        SubmissionResult retry = Three(harness);

        Assert.Equal(rows, disk.Rows.Count);
        AssertSame(first, retry);
    }

    [Fact]
    public void Retry_after_a_restart_gets_the_same_answer()
    {
        SubmissionResult first;
        using (LoopHarness harness = new(disk, Make.Options())) first = Three(harness);
        using LoopHarness again = new(disk, Make.Options());

        AssertSame(first, Three(again));
        Assert.Equal(AnswerKind.OtherBody,
            again.Send(e => Make.Payment(e, 1, 1, 8, again.Now)).Answers[0].Kind);
    }

    [Fact]
    public void Retry_in_the_same_batch_gets_the_same_answer()
    {
        using LoopHarness harness = new(disk, Make.Options());
        SubmissionResult result = harness.Send(
            e => Make.Payment(e, 1, 1, 7, harness.Now),
            e => Make.Payment(e, 1, 2, 7, harness.Now),
            e => Make.Payment(e, 1, 3, 7, harness.Now),
            e => Make.Payment(e, 1, 3, 7, harness.Now));

        Assert.Equal(AnswerKind.Repeated, result.Answers[3].Kind);
        Assert.Equal(result.Answers[2].Position, result.Answers[3].Position);
        Assert.Same(result.Answers[2].Verdict, result.Answers[3].Verdict);
        Assert.Equal(3, disk.Rows[^1].Count);
    }

    [Fact]
    public void Retried_command_gets_its_outcome_again()
    {
        using LoopHarness harness = new(disk, Make.Options());
        SubmissionResult first = harness.Send(Make.Command(4, 1));
        SubmissionResult retry = harness.Send(Make.Command(4, 1));
        SubmissionResult other = harness.Send(Make.Command(4, 1, "close"));

        Assert.Equal(first.Answers[0].Outcome, retry.Answers[0].Outcome);
        Assert.Equal(AnswerKind.Repeated, retry.Answers[0].Kind);
        Assert.Equal(AnswerKind.OtherBody, other.Answers[0].Kind);
    }

    [Fact]
    public void Same_sequence_with_another_body_is_refused()
    {
        using LoopHarness harness = new(disk, Make.Options());
        Three(harness);

        SubmissionResult other = harness.Send(e => Make.Payment(e, 1, 2, 7, harness.Now, amount: 999));

        Assert.Equal(AnswerKind.OtherBody, other.Answers[0].Kind);
        Assert.Null(other.Answers[0].Verdict);
    }

    [Fact]
    public void Sequence_in_a_gap_below_the_last_is_older_and_names_the_last()
    {
        using LoopHarness harness = new(disk, Make.Options());
        harness.Send(e => Make.Payment(e, 1, 10, 7, harness.Now), e => Make.Payment(e, 1, 20, 7, harness.Now));

        SubmissionResult older = harness.Send(e => Make.Payment(e, 1, 15, 7, harness.Now));

        Assert.Equal(AnswerKind.Older, older.Answers[0].Kind);
        Assert.Equal(new SourceSequence(20), older.Answers[0].Last);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(SequenceWindow.AnyGapMax + SequenceWindow.StepMax + 1)]
    public void Sequence_that_too_few_could_follow_is_refused_and_the_source_goes_on(long sequence)
    {
        using LoopHarness harness = new(disk, Make.Options());
        harness.Send(e => Make.Payment(e, 1, 10, 7, harness.Now));

        SubmissionResult high = harness.Send(e => Make.Payment(e, 1, sequence, 7, harness.Now));
        SubmissionResult command = harness.Send(Make.Command(1, sequence));

        Assert.Equal((AnswerKind.TooHigh, 10), (high.Answers[0].Kind, high.Answers[0].Last.Major));
        Assert.Equal(AnswerKind.TooHigh, command.Answers[0].Kind);
        Assert.Equal(AnswerKind.Accepted,
            harness.Send(e => Make.Payment(e, 1, 11, 7, harness.Now)).Answers[0].Kind);
    }

    [Fact]
    public void Widest_gap_is_taken_and_can_be_followed_by_the_widest_step()
    {
        using LoopHarness harness = new(disk, Make.Options());
        SubmissionResult result = harness.Send(
            e => Make.Payment(e, 1, 1, 7, harness.Now),
            e => Make.Payment(e, 1, SequenceWindow.AnyGapMax, 7, harness.Now),
            e => Make.Payment(e, 1, SequenceWindow.AnyGapMax + SequenceWindow.StepMax, 7, harness.Now),
            e => Make.Payment(e, 1, SequenceWindow.AnyGapMax + (2 * SequenceWindow.StepMax), 7, harness.Now),
            e => Make.Payment(e, 1, SequenceWindow.AnyGapMax + (3 * SequenceWindow.StepMax) + 1, 7, harness.Now));

        Assert.All(result.Answers.Take(4), answer => Assert.Equal(AnswerKind.Accepted, answer.Kind));
        Assert.Equal(AnswerKind.TooHigh, result.Answers[4].Kind);
    }

    [Fact]
    public void Sources_have_windows_of_their_own()
    {
        using LoopHarness harness = new(disk, Make.Options());
        harness.Send(e => Make.Payment(e, 1, 10, 7, harness.Now));
        Assert.Equal(AnswerKind.Accepted,
            harness.Send(e => Make.Payment(e, 60_000, 10, 7, harness.Now)).Answers[0].Kind);
    }

    [Fact]
    public void Nodes_own_entries_without_sequence_are_not_windowed()
    {
        using LoopHarness harness = new(disk, Make.Options());
        Assert.Equal(AnswerKind.Accepted, harness.Send(Make.Source(1)).Answers[0].Kind);
        Assert.Equal(AnswerKind.Accepted, harness.Send(Make.Source(1)).Answers[0].Kind);
    }

    [Fact]
    public void Window_holds_its_bound_and_no_more()
    {
        SequenceWindow window = new();
        for (int i = 1; i <= SequenceWindow.CountMax + 10; i++)
            window.Accept(new SeenEntry { Sequence = new SourceSequence(i * 2L), Position = new Position(i) });

        Assert.Equal(-1, window.Find(new SourceSequence(20)));
        Assert.Equal(new Position(11), window[window.Find(new SourceSequence(22))].Position);
        Assert.Equal(-1, window.Find(new SourceSequence(23)));
        Assert.Equal(new SourceSequence((SequenceWindow.CountMax + 10) * 2L), window.Last);
    }

    [Fact]
    public void Sequences_of_a_partition_compare_by_position_then_ordinal()
    {
        SequenceWindow window = new();
        foreach (SourceSequence sequence in new SourceSequence[] { new(5, -1), new(5, 0), new(5, 1), new(6, 0) })
            window.Accept(new SeenEntry { Sequence = sequence });

        Assert.False(window.IsAbove(new SourceSequence(5, 2)));
        Assert.True(window.IsAbove(new SourceSequence(6, 1)));
        Assert.NotEqual(-1, window.Find(new SourceSequence(5, 1)));
    }

    private static SubmissionResult Three(LoopHarness harness) => harness.Send(
        e => Make.Payment(e, 1, 1, 7, Make.StartInstant),
        e => Make.Payment(e, 1, 2, 7, Make.StartInstant),
        e => Make.Payment(e, 1, 3, 7, Make.StartInstant));

    private static void AssertSame(SubmissionResult first, SubmissionResult retry)
    {
        Assert.All(retry.Answers, answer => Assert.Equal(AnswerKind.Repeated, answer.Kind));
        Assert.Equal(first.Answers.Select(a => a.Position), retry.Answers.Select(a => a.Position));
        Assert.Equal(first.Answers.Select(a => a.Verdict?.Step), retry.Answers.Select(a => a.Verdict?.Step));
        Assert.Equal(Step.Hold, retry.Answers[2].Verdict!.Step);
        Assert.Equal(first.Answers[2].Verdict!.Hits[0].Values, retry.Answers[2].Verdict!.Hits[0].Values);
    }
}
