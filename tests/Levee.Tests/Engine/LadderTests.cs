using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Tests.Engine;

/// <summary>
/// What lowers a step: one family alone, what already happened, lateness; and what signals and receipts do.
/// </summary>
public sealed class LadderTests
{
    private static readonly Instant Start = new(1_700_000_000_000);

    [Fact]
    public void One_family_alone_reaches_warn_only_and_says_what_the_score_gave()
    {
        Verdict verdict = Pay(Rules(Money("one"), Money("two")), "asked");
        Assert.Equal((Step.Warn, Step.Hold), (verdict.Step, verdict.Uncapped));
    }

    [Fact]
    public void Two_families_reach_what_the_score_gives() =>
        Assert.Equal(Step.Hold, Pay(Rules(Money("one"), Money("two") with { Family = "journey" }), "asked").Step);

    [Theory]
    [InlineData("done")]
    [InlineData("refused")]
    public void What_already_happened_is_followed_by_a_warning_at_most(string state) =>
        Assert.Equal(Step.Warn, Pay(Rules(Money("one"), Money("two") with { Family = "journey" }), state).Step);

    [Theory]
    [InlineData(true, Step.Hold)]
    [InlineData(false, Step.Warn)]
    public void Verified_signal_stands_for_two_families(bool isVerified, Step expected)
    {
        RuleDocument listed = Money("one") with { When = "signal('bad-account', payee) >= 0.5", Family = "signal" };
        ScreenRun run = new(Rules(listed, Money("two") with
        {
            When = "signal('bad-account', payee) > 0.1",
            Family = "signal"
        }), Start);
        run.Add(Signal(run, confidence: 900, isVerified));
        Assert.Equal(expected, Pay(run, "asked").Step);
    }

    [Fact]
    public void Withdrawn_or_lapsed_signal_is_silent()
    {
        RuleDocument listed = Money("one") with { When = "signal('bad-account', payee) > 0.0", Family = "signal" };
        ScreenRun run = new(Rules(listed), Start);
        run.Add(Signal(run, confidence: 900, isVerified: true));
        run.Add(Signal(run, confidence: 0, isVerified: true));
        AddPayment(run, "asked");
        run.Add(Signal(run, confidence: 900, isVerified: true));
        run.MoveTo(Start.Plus(3_600_000));
        AddPayment(run, "asked");
        run.Decide();
        Assert.Empty(run.Verdicts);
    }

    [Fact]
    public void Late_verdict_becomes_a_warning_and_says_so()
    {
        ScreenRun run = new(Rules(Money("one"), Money("two") with { Family = "journey" }), Start);
        run.MoveTo(Start.Plus(1000));
        EventRow row = AddPayment(run, "asked");
        row.Arrival = Start;
        row.DeadlineMs = 200;
        run.Decide();
        Assert.Equal((Step.Warn, true), (run.Verdicts[0].Step, run.Verdicts[0].Late));
        Assert.True(Assert.IsType<WarningRaised>(run.Effects[0]).Late);
    }

    [Fact]
    public void Receipt_about_a_verdict_that_warned_reaches_the_desk_and_others_do_not()
    {
        ScreenRun run = new(Rules(Money("one")), Start);
        Position about = run.Next;
        AddPayment(run, "asked");
        run.Decide();
        run.Add(new Receipt { About = about, Ordinal = -1, State = ReceiptState.Applied, At = Start });
        run.Add(new Receipt { About = about.Plus(1), Ordinal = -1, State = ReceiptState.Applied, At = Start });
        run.Decide();
        VerdictApplied applied = Assert.Single(run.Effects.OfType<VerdictApplied>());
        Assert.Equal((about, ReceiptState.Applied), (applied.About, applied.State));
    }

    [Fact]
    public void Receipt_of_another_source_about_a_verdict_says_nothing_to_the_desk()
    {
        ScreenRun run = new(Rules(Money("one")), Start);
        Position about = run.Next;
        AddPayment(run, "asked");
        run.Decide();
        run.Add(Heeded(about, new SourceId(2)));
        run.Decide();
        Assert.Empty(run.Effects.OfType<VerdictApplied>());
        run.Add(Heeded(about, ScreenRun.Source));
        run.Decide();
        Assert.Single(run.Effects.OfType<VerdictApplied>());
    }

    [Fact]
    public void Division_by_zero_makes_the_rule_unknown_and_is_counted()
    {
        ScreenRun run = new(Rules(Money("one") with { When = "amount / (amount - amount) > 1" }), Start);
        AddPayment(run, "asked");
        run.Decide();
        RuleTally tally = Assert.Single(run.Decider.Tallies);
        Assert.Empty(run.Verdicts);
        Assert.Equal((1, 0), (tally.Failed, tally.Spoke));
        Assert.NotEmpty(tally.LastFailure);
    }

    [Fact]
    public void Stranger_is_unknown_while_the_source_learns()
    {
        RuleSet rules = Rules(Money("one") with { When = "!known(payer, payee)" });
        ScreenRun learning = new(rules, Start, learningMs: 86_400_000);
        AddPayment(learning, "asked");
        learning.MoveTo(Start.Plus(86_400_000));
        AddPayment(learning, "asked");
        learning.Decide();
        Assert.Single(learning.Verdicts);
        Assert.Equal(1, learning.Decider.Tallies[0].Unknown);
    }

    [Fact]
    public void Who_was_seen_while_the_source_learned_may_have_been_there_before()
    {
        const long DayMs = 86_400_000;
        RuleSet rules = Rules(RuleBench.Rule("payment", "seen <= 10 * 86400",
            ("seen", "first-seen() of payment by payee over 60d")));
        ScreenRun run = new(rules, Start, learningMs: DayMs);
        AddPayment(run, "done", payee: "old");
        run.MoveTo(Start.Plus(2 * DayMs));
        AddPayment(run, "done", payee: "new");
        run.MoveTo(Start.Plus(3 * DayMs));
        AddPayment(run, "asked", payee: "old");
        AddPayment(run, "asked", payee: "new");
        run.Decide();
        Assert.Equal(86_400, Assert.Single(run.Verdicts).Hits[0].Values[0].Bits);
    }

    [Fact]
    public void Pair_that_met_while_the_source_learned_may_have_known_each_other_before()
    {
        const long DayMs = 86_400_000;
        RuleSet rules = Rules(Money("one") with { When = "!known(payer, payee, 2)" });
        ScreenRun run = new(rules, Start, learningMs: DayMs);
        AddPayment(run, "done", payee: "old");
        run.MoveTo(Start.Plus(DayMs + DayMs / 2));
        AddPayment(run, "done", payee: "new");
        AddPayment(run, "asked", payee: "old");
        run.MoveTo(Start.Plus(3 * DayMs + DayMs / 4));
        AddPayment(run, "asked", payee: "new");
        AddPayment(run, "asked", payee: "old");
        run.Decide();
        Assert.Equal([Start.Plus(DayMs + DayMs / 2), Start.Plus(3 * DayMs + DayMs / 4)],
            run.Batches.Where(batch => batch.Outputs.Any(output => output.Verdict is not null))
                .Select(batch => batch.Time).Distinct());
        Assert.Equal(2, run.Verdicts.Count);
    }

    [Fact]
    public void After_an_unexpired_peer_left_an_absent_peer_is_unknown_until_it_would_have_expired()
    {
        ScreenRun run = new(Rules(Money("one") with { When = "!known(payer, payee)" }), Start);
        for (int i = 0; i < 65; i++) AddPayment(run, "done", payee: $"payee-{i}");
        AddPayment(run, "asked", payee: "payee-0");
        run.MoveTo(Start.Plus(91L * 86_400_000));
        AddPayment(run, "asked", payee: "payee-0");
        run.Decide();
        Assert.Equal(1, run.Decider.Tallies[0].Unknown);
        Assert.Equal(66, run.Decider.Tallies[0].Spoke);
    }

    [Fact]
    public void Measure_added_to_a_journal_with_history_warms_before_it_speaks()
    {
        RuleDocument counting = RuleBench.Rule("payment", "paid >= 0", ("paid", "count() of payment by payer over 1h"));
        ScreenRun run = new(Rules(Money("one") with { When = "amount < 0" }), Start);
        AddPayment(run, "done");
        run.Decide();
        run.Use(Rules(counting));
        AddPayment(run, "asked");
        run.MoveTo(Start.Plus(2 * 3_600_000));
        AddPayment(run, "asked");
        run.Decide();
        Assert.Single(run.Verdicts);
    }

    private static Receipt Heeded(Position about, SourceId source) => new()
    {
        Source = source, Sequence = new SourceSequence(1_000), About = about, Ordinal = -1,
        State = ReceiptState.Heeded, At = Start,
    };

    private static RuleDocument Money(string id) => RuleBench.Rule("payment", "amount > 0") with
    {
        Id = id,
        Symbol = id,
        Family = "money",
    };

    private static RuleSet Rules(params RuleDocument[] rules)
    {
        RuleSetResult result = RuleSet.Compile(RuleBench.Set(rules));
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }

    private static SignalChanged Signal(ScreenRun run, int confidence, bool isVerified) => new()
    {
        List = "bad-account", Provenance = "case", Confidence = confidence, Verified = isVerified,
        Until = Start.Plus(1_800_000), Numbers = [run.NumberOf("payee")],
    };

    private static Verdict Pay(RuleSet rules, string state) => Pay(new ScreenRun(rules, Start), state);

    private static Verdict Pay(ScreenRun run, string state)
    {
        AddPayment(run, state);
        run.Decide();
        Assert.Equivalent(run.Verdicts[0], run.Words.DecideAgain(run.Verdicts[0]), strict: true);
        return Assert.Single(run.Verdicts);
    }

    private static EventRow AddPayment(ScreenRun run, string state, string payee = "payee") =>
        run.Add(EventKind.Payment,
        run.Now, [(PaymentEvent.Payer, "payer"), (PaymentEvent.Payee, payee)],
        (PaymentEvent.State, PaymentEvent.State[state]), (PaymentEvent.Amount, 100),
        (PaymentEvent.Currency, Currency.Cny.Packed));
}
