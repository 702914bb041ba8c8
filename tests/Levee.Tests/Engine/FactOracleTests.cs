using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;

namespace Levee.Tests.Engine;

/// <summary>
/// Age, issue and signals against a plain reading of everything said before, late and disordered
/// included.
/// </summary>
public sealed class FactOracleTests
{
    private static readonly Instant Start = new(1_700_000_000_000);
    private static readonly string[] Provenances = ["desk", "centre"];

    private static readonly RuleSet Facts = RuleBench.Recording("call",
        ("open_for", "age(caller)"), ("is_issued", "issued(caller)"), ("listed", "signal('bad-number', caller)"));

    private enum Act
    {
        Opened,
        Activated,
        Closed,
        Listed,
        Called,
    }

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Frequency((3, Gen.Const(0L)), (4, Gen.Long[1, 5_000_000])), Gen.Long[0, 9_000_000],
        Gen.Int[0, 4], Gen.Int[1, 3],
        Gen.Select(Gen.Int[0, 1], Gen.OneOf(Gen.Const(0), Gen.Const(400), Gen.Const(900)),
            Gen.Long[-1_000_000, 8_000_000], Gen.Bool),
        (pass, old, act, number, fact) => new Step(
            pass, old, (Act)act, number, fact.Item1, fact.Item2, fact.Item3, fact.Item4)).Array[1, 60];

    [Fact]
    public void Age_issue_and_signal_equal_what_was_said_before() => Steps.Sample(steps =>
    {
        ScreenRun run = new(Facts, Start);
        List<(Step Step, Instant Now, Instant At)> said = [];
        List<RecordedValue[]> expected = [];
        Instant now = Start;
        foreach (Step step in steps)
        {
            if (step.PassMs > 0) run.MoveTo(now = now.Plus(step.PassMs));
            else if (step.IsCut) run.Decide();
            Instant at = now.Plus(-step.OldMs);
            if (step.Act == Act.Called) expected.Add(Expect(said, step.Number, at));
            step.Play(run, now, at);
            said.Add((step, now, at));
        }
        run.Decide();
        Assert.Equal(expected, run.Verdicts.Select(verdict => verdict.Hits[0].Values.Take(3).ToArray()));
    });

    private static RecordedValue[] Expect(List<(Step Step, Instant Now, Instant At)> said, int number, Instant at)
    {
        Instant? opened = null;
        Dictionary<int, (int Confidence, Instant Until)> facts = [];
        foreach ((Step step, Instant now, Instant when) in said.Where(one => one.Step.Number == number))
        {
            if (step.Act == Act.Opened || (step.Act == Act.Activated && opened is null)) opened = when;
            if (step.Act == Act.Listed) facts[step.Provenance] = (step.Confidence, now.Plus(step.UntilMs));
        }
        int confidence = facts.Values.Where(fact => fact.Until > at).Select(fact => fact.Confidence)
            .DefaultIfEmpty().Max();
        return
        [
            opened is { } since ? RecordedValue.Of(Math.Max(0, at.Since(since)) / 1000) : RecordedValue.Unknown,
            RecordedValue.Of(opened is not null), RecordedValue.Of(confidence / 1000.0),
        ];
    }

    private sealed record Step(
        long PassMs, long OldMs, Act Act, int Number, int Provenance, int Confidence, long UntilMs, bool IsCut)
    {
        public void Play(ScreenRun run, Instant now, Instant at)
        {
            switch (Act)
            {
                case Act.Called:
                    EventRow call = run.Add(EventKind.Call, at);
                    call.Numbers[CallEvent.Caller.Slot] = Number;
                    call.Numbers[CallEvent.Callee.Slot] = 9;
                    break;
                case Act.Listed:
                    run.Add(new SignalChanged
                    {
                        List = "bad-number", Provenance = Provenances[Provenance], Confidence = Confidence,
                        Verified = false, Until = now.Plus(UntilMs), Numbers = [Number],
                    });
                    break;
                default:
                    EventRow card = run.Add(EventKind.Card, at);
                    card.Numbers[CardEvent.Number.Slot] = Number;
                    card.Set(CardEvent.Act, CardEvent.Act[Act.ToString().ToLowerInvariant()]);
                    break;
            }
        }
    }
}
