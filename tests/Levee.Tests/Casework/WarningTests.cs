using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Verdicts;
using C = Levee.Casework.Warnings.WarningCommands;
using S = Levee.Casework.Warnings.WarningStates;

namespace Levee.Tests.Casework;

public sealed class WarningTests
{
    [Fact]
    public void Signal_goes_through_every_state_to_dispatch_and_asks_the_home_source_to_deliver()
    {
        DeskBench bench = new();
        Batch_steps_are(bench, bench.Tell(bench.Signal(WarningLevel.High)),
            S.Signal, S.Scored, S.WarnHigh, S.Dispatched);
        (_, WarningDelivery delivery) = Assert.Single(bench.Deliveries);
        Assert.Equal(DeskBench.Bank, delivery.To);
        Assert.Equal([1, 2], delivery.Numbers);
        Assert.Equal("Do not pay {counterpart:tail}.", delivery.TextEn);
        Assert.Equal("coached-transfer/a", delivery.Wording);
        Assert.Equal(bench.Now.Plus(30 * DeskBench.Minute), delivery.Until);
        bench.RequireFoldEqualsDecide();
    }

    [Theory]
    [InlineData("1", S.Dissuaded)]
    [InlineData("2", S.NotAVictim)]
    [InlineData("3", S.NotAVictim)]
    [InlineData("4", S.NotAVictim)]
    [InlineData("5", S.Refused)]
    [InlineData("6", S.AlreadyPaid)]
    public void Outcome_after_contact_leads_to_its_state_then_follow_up_then_closed(string code, string state)
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        Accept(bench.Command(id, "desk-1", C.Claim));
        Accept(bench.Command(id, "desk-1", C.Call, ("result", "answered")));
        (string, string)[] arguments = code == "6"
            ? [("outcome", code), ("amount_minor", "4990000"), ("currency", "CNY")]
            : [("outcome", code)];
        Outcome outcome = bench.Command(id, "desk-1", C.RecordOutcome, arguments);
        Accept(outcome);
        Assert.Equal(state, outcome.State);
        Assert.Equal(code, bench.Find(id).Value("outcome"));
        bench.Wait(24 * DeskBench.Hour);
        Assert.Equal(S.FollowUp, bench.StateOf(id));
        bench.Wait(72 * DeskBench.Hour);
        Assert.Equal(S.Closed, bench.StateOf(id));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Unreachable_needs_a_call_that_was_tried()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        Assert.Equal("NOT_TRIED", bench.Command(id, "desk-1", C.RecordOutcome, ("outcome", "7")).Refusal);
        Accept(bench.Command(id, "desk-1", C.Call, ("result", "no-answer")));
        Accept(bench.Command(id, "desk-1", C.RecordOutcome, ("outcome", "7")));
        Assert.Equal(S.Unreachable, bench.StateOf(id));
    }

    [Fact]
    public void Outcome_without_contact_is_refused_with_words()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.Medium);
        Outcome outcome = bench.Command(id, "desk-1", C.RecordOutcome, ("outcome", "3"));
        Assert.Equal("NOT_CONTACTED", outcome.Refusal);
        Assert.NotEqual(outcome.Refusal, Refusals.WordsOf(outcome.Refusal, WarningTable.Table).Zh);
    }

    [Fact]
    public void Second_signal_within_a_day_joins_and_a_higher_one_warns_again()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.Medium);
        Assert.Equal(id, DeskBench.OutcomeOf(bench.Wait(DeskBench.Minute, bench.Signal(WarningLevel.Medium))).Target);
        Assert.Single(bench.Deliveries);
        Assert.Equal(id, DeskBench.OutcomeOf(bench.Tell(bench.Signal(WarningLevel.High))).Target);
        Assert.Equal(2, bench.Deliveries.Count);
        Assert.Equal("high", bench.Find(id).Value("level"));
        Assert.Equal(3, bench.Find(id).Number("signals"));
        Assert.NotEqual(id, bench.Open(WarningLevel.Low, warned: 9));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Second_low_contact_becomes_medium()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.Low);
        bench.Tell(bench.Signal(WarningLevel.Low));
        Assert.Equal("medium", bench.Find(id).Value("level"));
        Assert.Equal(WarningLevel.Medium, bench.Deliveries[^1].Delivery.Level);
    }

    [Fact]
    public void Signal_a_day_later_opens_another_warning()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        bench.Wait(24 * DeskBench.Hour);
        Assert.NotEqual(id, bench.Open(WarningLevel.High));
    }

    [Fact]
    public void Harmless_outcome_keeps_low_and_medium_signals_quiet_for_the_day_but_not_high_ones()
    {
        LawTestClocks law = new(("warning.followup", 1), ("warning.close", 1));
        DeskBench bench = new(law.Document);
        Position id = bench.Open(WarningLevel.Medium);
        Accept(bench.Command(id, "desk-1", C.Call, ("result", "answered")));
        Accept(bench.Command(id, "desk-1", C.RecordOutcome, ("outcome", "3")));
        bench.Wait(DeskBench.Hour);
        bench.Wait(DeskBench.Hour);
        Assert.Equal(S.Closed, bench.StateOf(id));
        Assert.Equal(S.Discarded, DeskBench.OutcomeOf(bench.Tell(bench.Signal(WarningLevel.Medium))).State);
        Assert.Equal(S.Dispatched, DeskBench.OutcomeOf(bench.Tell(bench.Signal(WarningLevel.High))).State);
    }

    [Fact]
    public void High_warning_nobody_calls_runs_through_its_deadlines_and_ends_unreachable()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        bench.Wait((3 * DeskBench.Minute) - 1);
        Assert.Equal("", bench.Find(id).Value("overdue"));
        bench.Wait(1);
        Assert.Equal(C.Uncalled, bench.Find(id).Value("overdue"));
        bench.Wait(2 * DeskBench.Minute);
        Assert.Equal(C.Unassigned, bench.Find(id).Value("overdue"));
        bench.Wait(25 * DeskBench.Minute);
        Assert.Equal(S.Unreachable, bench.StateOf(id));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Medium_warning_that_reached_nobody_becomes_high_when_nobody_called()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.Medium);
        bench.Wait(10 * DeskBench.Minute);
        Assert.Equal("high", bench.Find(id).Value("level"));
        Assert.Equal(WarningLevel.High, bench.Deliveries[^1].Delivery.Level);
        Position delivered = bench.Open(WarningLevel.Medium, warned: 5);
        Accept(bench.Confirm(bench.LastDelivery, ReceiptState.Delivered));
        bench.Wait(10 * DeskBench.Minute);
        Assert.Equal("medium", bench.Find(delivered).Value("level"));
    }

    [Fact]
    public void Third_unanswered_call_of_a_medium_warning_ends_unreachable()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.Medium);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(S.Dispatched, bench.StateOf(id));
            Accept(bench.Command(id, "desk-1", C.Call, ("result", "no-answer")));
        }
        Assert.Equal(S.Unreachable, bench.StateOf(id));
    }

    [Theory]
    [InlineData(WarningLevel.Low, ReceiptState.Read, S.Contacted)]
    [InlineData(WarningLevel.Medium, ReceiptState.Read, S.Contacted)]
    [InlineData(WarningLevel.High, ReceiptState.Read, S.Dispatched)]
    [InlineData(WarningLevel.High, ReceiptState.Heeded, S.Dissuaded)]
    [InlineData(WarningLevel.Low, ReceiptState.Ignored, S.Refused)]
    [InlineData(WarningLevel.High, ReceiptState.Ignored, S.Dispatched)]
    [InlineData(WarningLevel.Low, ReceiptState.Failed, S.Unreachable)]
    public void Receipt_moves_the_warning(WarningLevel level, ReceiptState receipt, string state)
    {
        DeskBench bench = new();
        Position id = bench.Open(level);
        Accept(bench.Confirm(bench.LastDelivery, receipt));
        Assert.Equal(state, bench.StateOf(id));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Receipt_of_another_source_or_about_nothing_is_refused()
    {
        DeskBench bench = new();
        bench.Open(WarningLevel.High);
        Assert.Equal(Refusals.OtherSource,
            bench.Confirm(bench.LastDelivery, ReceiptState.Heeded, new SourceId(8)).Refusal);
        EffectId nothing = new(PartitionName.Desk, new Position(1), 0);
        Assert.Equal(Refusals.UnknownTarget, bench.Confirm(nothing, ReceiptState.Read).Refusal);
    }

    [Fact]
    public void Low_warning_whose_sending_nobody_confirms_is_unreachable_after_a_minute()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.Low);
        bench.Wait(DeskBench.Minute);
        Assert.Equal(S.Unreachable, bench.StateOf(id));
        Position sent = bench.Open(WarningLevel.Low, warned: 4);
        Accept(bench.Confirm(bench.LastDelivery, ReceiptState.Applied));
        bench.Wait(DeskBench.Minute);
        Assert.Equal(S.Dispatched, bench.StateOf(sent));
        bench.Wait(24 * DeskBench.Hour);
        Assert.Equal(S.FollowUp, bench.StateOf(sent));
        Assert.Equal("", bench.Find(sent).Value("outcome"));
    }

    [Fact]
    public void Applied_step_is_noted_on_the_warning_it_raised()
    {
        DeskBench bench = new();
        EffectArrived signal = bench.Signal(WarningLevel.High);
        Position id = DeskBench.OutcomeOf(bench.Tell(signal)).Target;
        Outcome outcome = DeskBench.OutcomeOf(bench.Tell(new EffectArrived
        {
            Source = new SourceId(1), Sequence = new SourceSequence(5000), From = "screen", CausedAt = bench.Now,
            Effect = new VerdictApplied
            {
                About = new Position(signal.Sequence.Major), State = ReceiptState.Applied,
            },
        }));
        Accept(outcome);
        Assert.Equal("yes", bench.Find(id).Value("applied"));
    }

    [Fact]
    public void Declining_has_no_consequence_but_a_follow_up_or_another_warning()
    {
        string[] reached = [.. WarningTable.Table.Rows.Where(row => row.From == S.Refused).Select(row => row.To)
            .Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal([S.FollowUp, S.Refused, S.WarnHigh, S.WarnMedium], reached);
    }

    [Fact]
    public void Control_share_holds_back_low_warnings_only_when_the_law_says_so()
    {
        DeskBench none = new(), all = new(DeskBench.LawWith(WarningLaw.ControlShare, 1000));
        none.Open(WarningLevel.Low);
        Assert.NotEqual("control", none.Deliveries[^1].Delivery.Wording);
        all.Open(WarningLevel.Low);
        Assert.Equal("control", all.Deliveries[^1].Delivery.Wording);
        Assert.Equal("", all.Deliveries[^1].Delivery.TextEn);
        all.Open(WarningLevel.Medium, warned: 3);
        Assert.NotEqual("control", all.Deliveries[^1].Delivery.Wording);
        all.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Withdrawal_takes_two_persons_and_tells_the_person()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        Assert.Equal(Refusals.NothingProposed, bench.Command(id, "super-1", C.ApproveWithdrawal).Refusal);
        Accept(bench.Command(id, "super-1", C.ProposeWithdrawal, ("reason", "wrong-rule")));
        Assert.Equal(Refusals.OwnAct, bench.Command(id, "super-1", C.ApproveWithdrawal).Refusal);
        Assert.Equal(Refusals.Role, bench.Command(id, "desk-2", C.ApproveWithdrawal).Refusal);
        Accept(bench.Command(id, "super-2", C.ApproveWithdrawal));
        Assert.Equal(S.Discarded, bench.StateOf(id));
        Assert.Equal("withdrawn", bench.Deliveries[^1].Delivery.Wording);
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Closed_warnings_are_put_away_after_a_day()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        Accept(bench.Command(id, "super-1", C.ProposeWithdrawal, ("reason", "wrong-rule")));
        Accept(bench.Command(id, "super-2", C.ApproveWithdrawal));
        bench.Wait(24 * DeskBench.Hour);
        Assert.Null(bench.Desk.Find(id));
        Assert.Equal(Refusals.UnknownTarget, bench.Command(id, "desk-1", C.Claim).Refusal);
        bench.RequireFoldEqualsDecide();
    }

    private static void Batch_steps_are(DeskBench bench, Levee.Contracts.Journal.Batch batch, params string[] states)
    {
        Assert.Equal(states, batch.Outputs.Single().Effects.OfType<WorkflowMoved>().Select(step => step.To));
        Assert.Equal(states[^1], bench.StateOf(DeskBench.OutcomeOf(batch).Target));
    }

    private static void Accept(Outcome outcome) => Assert.True(outcome.IsAccepted, outcome.Refusal);
}
