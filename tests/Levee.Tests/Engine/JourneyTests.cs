using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Taken = Levee.Tests.Engine.JourneyOracle.Taken;

namespace Levee.Tests.Engine;

/// <summary>
/// Journeys against every run over the events before, under duplicate, late, future and uncertain events.
/// </summary>
public sealed class JourneyTests
{
    private const long WithinMs = 3_600_000;
    private static readonly Instant Start = new(1_700_000_000_000);
    private static readonly JourneyOracle Oracle = new(steps: 3, WithinMs);

    // One ended call may take two steps and end the journey at once, for either side.
    private static readonly JourneyDocument Journey = new("payer", "1h",
        [
            "call by callee", "call-ended where duration_s >= 60 by callee",
            "call-ended where duration_s >= 120 by callee",
        ],
        ["call-ended where duration_s == 7 by caller"]);

    internal static readonly RuleSet Payments = RuleBench.Recording("payment", Journey);

    internal static readonly Gen<PlayedEvent[]> Events = Gen.Select(
        Gen.Select(Gen.Frequency((6, Gen.Const(0L)), (9, Gen.Long[1, 900_000]), (1, Gen.Long[1, 3 * WithinMs])),
            Gen.Frequency((5, Gen.Const(0L)), (2, Gen.Long[0, 2 * WithinMs]), (1, Gen.Long[-WithinMs, 0]))),
        Gen.Int[0, 6].Select(index => index switch
        {
            0 or 1 => EventKind.Call,
            2 or 3 or 4 => EventKind.CallEnded,
            _ => EventKind.Payment,
        }),
        Gen.Int[1, 2], Gen.Int[1, 2],
        Gen.Frequency((6, Gen.Long[50, 200]), (1, Gen.Const(-1L)), (1, Gen.Const(7L))), Gen.Bool,
        (time, kind, from, to, amount, isCut) => new PlayedEvent(time.Item1, time.Item2, kind, from, to,
            kind == EventKind.Payment ? Math.Max(1, amount) : amount, true, 0, false, isCut)).Array[1, 60];

    [Fact]
    public void Journey_equals_the_search_of_every_run() => Events.Sample(events =>
    {
        ScreenRun run = new(Payments, Start);
        List<Instant> times = PlayedEvent.Play(events, run, isCut: true);
        int verdict = 0;
        for (int i = 0; i < events.Length; i++)
        {
            if (events[i].Kind != EventKind.Payment) continue;
            Assert.Equal(Oracle.Read(TakenBy(events[i].From, events, times, i), times[i]),
                run.Verdicts[verdict++].Hits[0].Values.Take(3));
        }
        Assert.Equal(run.Verdicts.Count, verdict);
    });

    [Fact]
    public void Cutting_a_file_into_other_batches_changes_no_journey() => Events.Sample(events =>
    {
        ScreenRun whole = new(Payments, Start), cut = new(Payments, Start);
        PlayedEvent.Play(events, whole, isCut: false);
        PlayedEvent.Play(events, cut, isCut: true);
        Assert.Equal(whole.Verdicts.Select(ValuesOf), cut.Verdicts.Select(ValuesOf));
        Assert.Equal(whole.State(), cut.State());
    });

    [Fact]
    public void Bounded_journeys_give_the_same_value_or_none() => Events.Sample(events =>
    {
        ScreenRun free = new(Payments, Start), bounded = new(Payments, Start, subjectsMax: 1);
        PlayedEvent.Play(events, free, isCut: false);
        PlayedEvent.Play(events, bounded, isCut: false);
        foreach ((Verdict expected, Verdict actual) in free.Verdicts.Zip(bounded.Verdicts))
            for (int i = 0; i < 3; i++)
                Assert.True(actual.Hits[0].Values[i] == expected.Hits[0].Values[i]
                    || actual.Hits[0].Values[i].Kind == ValueKind.Unknown,
                    $"{actual.Hits[0].Values[i]} is neither {expected.Hits[0].Values[i]} nor unknown");
    });

    // A run that left may have begun later than the one that was kept.
    [Fact]
    public void Bounded_journey_does_not_say_since_when_while_a_later_run_may_be_missing()
    {
        ScreenRun free = new(Payments, Start), bounded = new(Payments, Start, subjectsMax: 1);
        foreach (ScreenRun run in (ScreenRun[])[free, bounded])
        {
            Step(run, EventKind.Call, Start);
            Step(run, EventKind.Call, Start, of: 3);
            Step(run, EventKind.Call, Start.Plus(-WithinMs / 2));
            Step(run, EventKind.CallEnded, Start);
            Step(run, EventKind.CallEnded, Start);
            Pay(run);
            run.Decide();
        }
        RecordedValue[] kept = [.. bounded.Verdicts[^1].Hits[0].Values.Take(3)];
        Assert.Equal(free.Verdicts[^1].Hits[0].Values[0], kept[0]);
        Assert.Equal(RecordedValue.Of(0L), free.Verdicts[^1].Hits[0].Values[2]);
        Assert.Equal(RecordedValue.Unknown, kept[2]);
    }

    [Fact]
    public void Folding_gives_the_journeys_that_deciding_gave() => Events.Sample(events =>
    {
        ScreenRun run = new(Payments, Start);
        PlayedEvent.Play(events, run, isCut: true);
        ScreenDecider recovered = new(new RuleSetWords());
        foreach (var batch in run.Batches) recovered.Fold(batch);
        Assert.Equal(run.State(), ScreenRun.StateOf(recovered));
    });

    [Fact]
    public void Journey_that_nothing_reads_is_refused()
    {
        RuleSetResult result = RuleSet.Compile(RuleBench.Set(
            RuleBench.Rule("payment", "amount > 0") with { Journey = Journey }));
        Assert.Contains(result.Problems, problem => problem.Message == "the journey is never used");
    }

    [Fact]
    public void Rule_without_a_journey_is_written_as_before_there_were_any()
    {
        byte[] plain = RuleSetJson.Write(RuleBench.Set(RuleBench.Rule("payment", "amount > 0")));
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(plain);
        Assert.False(json.RootElement.GetProperty("rules")[0].TryGetProperty("journey", out _));
        Assert.Equal(Payments.Hash, RuleSet.Compile(RuleSetJson.Read(Payments.Canonical.Span)).RuleSet!.Hash);
    }

    [Fact]
    public void Journey_added_to_a_journal_with_history_is_unknown_until_its_time_has_passed()
    {
        ScreenRun run = new(RuleBench.Recording("payment", ("paid", "count() of payment by payer over 1h")), Start);
        Pay(run);
        run.Use(Payments);
        Pay(run);
        run.MoveTo(Start.Plus(WithinMs + 1));
        Pay(run);
        run.Decide();
        Assert.Equal([RecordedValue.Unknown, RecordedValue.Of(false)],
            run.Verdicts.Skip(1).Select(verdict => verdict.Hits[0].Values[0]));
    }

    [Fact]
    public void Journey_that_went_on_goes_on_under_a_rule_set_that_has_it_too()
    {
        ScreenRun run = new(Payments, Start);
        foreach (EventKind kind in new[] { EventKind.Call, EventKind.CallEnded, EventKind.CallEnded })
            Step(run, kind, Start);
        run.Use(RuleBench.Recording("payment", Journey));
        Pay(run);
        run.Decide();
        Assert.Equal(RecordedValue.Of(true), run.Verdicts[^1].Hits[0].Values[0]);
    }

    private static void Step(ScreenRun run, EventKind kind, Instant at, int of = 1)
    {
        EventRow row = run.Add(kind, at);
        row.Numbers[CallEvent.Caller.Slot] = 2;
        row.Numbers[CallEvent.Callee.Slot] = of;
        if (kind == EventKind.CallEnded) row.Set(CallEndedEvent.DurationS, 300);
    }

    private static void Pay(ScreenRun run)
    {
        EventRow row = run.Add(EventKind.Payment, run.Now);
        row.Numbers[PaymentEvent.Payer.Slot] = 1;
        row.Numbers[PaymentEvent.Payee.Slot] = 2;
        row.Set(PaymentEvent.State, PaymentEvent.State["asked"]);
    }

    private static List<Taken> TakenBy(int subject, PlayedEvent[] events, List<Instant> times, int now)
    {
        List<Taken> taken = [];
        for (int i = 0; i < now; i++)
        {
            PlayedEvent one = events[i];
            if (one.Kind == EventKind.Call && one.To == subject) taken.Add(new Taken(times[i], true, [0]));
            if (one.Kind != EventKind.CallEnded) continue;
            bool isCertain = one.Amount >= 0;
            if (one.From == subject && (!isCertain || one.Amount == 7))
                taken.Add(new Taken(times[i], isCertain, [JourneyOracle.End]));
            if (one.To != subject) continue;
            int[] steps = !isCertain || one.Amount >= 120 ? [2, 1] : one.Amount >= 60 ? [1] : [];
            if (steps.Length > 0) taken.Add(new Taken(times[i], isCertain, steps));
        }
        return taken;
    }

    private static string ValuesOf(Verdict verdict) => string.Join(' ', verdict.Hits[0].Values);
}
