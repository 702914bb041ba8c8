using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Tests.Rules;

namespace Levee.Tests.Engine;

public sealed class ScreenDeciderTests
{
    private static readonly Instant Start = new(1_700_000_000_000);
    private static readonly RuleSet Shipped = ShippedRules.Load();

    [Fact]
    public void Farm_is_named_once_its_values_reach_the_thresholds_and_the_callee_is_warned()
    {
        ScreenRun run = Farm(calls: 40);
        Verdict last = run.Verdicts[^1];
        Assert.Equal(Step.Warn, last.Step);
        Assert.All(run.Effects, effect => Assert.Equal("sim-farm", Assert.IsType<WarningRaised>(effect).Rule));
        Assert.StartsWith("39 calls in an hour to 39 different numbers, 0% answered", run.Words.Of(last).BecauseEn,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_gives_the_state_that_deciding_gave()
    {
        ScreenRun run = Farm(calls: 60);
        ScreenDecider recovered = new(new RuleSetWords());
        foreach (var batch in run.Batches) recovered.Fold(batch);
        Assert.Equal(run.State(), ScreenRun.StateOf(recovered));
    }

    [Fact]
    public void Deciding_again_from_the_recorded_values_gives_the_same_verdict()
    {
        ScreenRun run = Farm(calls: 60);
        foreach (Verdict verdict in run.Verdicts)
            Assert.Equivalent(verdict, run.Words.DecideAgain(verdict), strict: true);
    }

    [Fact]
    public void Calls_under_a_withheld_number_leave_what_is_read_of_the_caller_unknown()
    {
        ScreenRun run = new(Shipped, Start);
        for (int i = 0; i < 60; i++)
        {
            Instant at = Start.Plus(i * 20_000L);
            run.MoveTo(at);
            run.Add(EventKind.Card, at, [(CardEvent.Number, $"callee-{i}"), (CardEvent.Person, $"person-{i}")],
                (CardEvent.Act, 0));
            run.Add(EventKind.Call, at, [(CallEvent.Callee, $"callee-{i}")],
                (CallEvent.Leg, CallEvent.Leg.OrdinalOf("international")),
                (CallEvent.Cli, CallEvent.Cli.OrdinalOf("absent")));
            run.Add(EventKind.CallEnded, at, [(CallEndedEvent.Callee, $"callee-{i}")],
                (CallEndedEvent.Answered, 1), (CallEndedEvent.DurationS, 1_800));
        }
        run.Decide();

        Assert.Empty(run.Verdicts);
        ScreenDecider recovered = new(new RuleSetWords());
        foreach (var batch in run.Batches) recovered.Fold(batch);
        Assert.Equal(run.State(), ScreenRun.StateOf(recovered));
    }

    private static ScreenRun Farm(int calls)
    {
        ScreenRun run = new(Shipped, Start);
        for (int i = 0; i < calls; i++)
        {
            Instant at = Start.Plus(i * 20_000L);
            run.MoveTo(at);
            run.Add(EventKind.Call, at, [(CallEvent.Caller, "farm"), (CallEvent.Callee, $"callee-{i}")]);
            run.Add(EventKind.CallEnded, at, [(CallEndedEvent.Caller, "farm"), (CallEndedEvent.Callee, $"callee-{i}")],
                (CallEndedEvent.Answered, 0));
        }
        run.Decide();
        return run;
    }
}
