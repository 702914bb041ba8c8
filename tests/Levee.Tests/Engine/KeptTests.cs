using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;

namespace Levee.Tests.Engine;

/// <summary>What is said of a subject when somebody asks, beside what the next event's rule reads of it.</summary>
public sealed class KeptTests
{
    private const long HourMs = 3_600_000;
    private static readonly Instant Start = MeasureOracleTests.Start;

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(2)]
    public void Kept_value_is_what_the_next_event_reads_and_asking_changes_nothing(int subjectsMax) => Gen.Select(
        MeasureOracleTests.Events(EventKind.Call, EventKind.CallEnded), Gen.Int[1, 3], Gen.Int[1, 4],
        Gen.Long[1, 2 * HourMs]).Sample((events, from, to, passMs) =>
        {
            ScreenRun run = new(MeasureOracleTests.Calls, Start, subjectsMax: subjectsMax);
            PlayedEvent.Play(events, run, isCut: true);
            Instant at = run.Now.Plus(passMs);
            run.MoveTo(at);
            byte[] before = run.State();
            SubjectKept caller = run.Decider.KeptOf(from, SubjectKind.Number, at);
            SubjectKept callee = run.Decider.KeptOf(to, SubjectKind.Number, at);
            Assert.Equal(before, run.State());
            EventRow row = run.Add(EventKind.Call, at);
            row.Numbers[CallEvent.Caller.Slot] = from;
            row.Numbers[CallEvent.Callee.Slot] = to;
            run.Decide();

            IReadOnlyList<string> names = MeasureOracleTests.Calls.Rules[0].ValueNames;
            IReadOnlyList<RecordedValue> read = run.Verdicts[^1].Hits[0].Values;
            foreach ((MeasureKept fromCaller, MeasureKept fromCallee) in caller.Measures.Zip(callee.Measures))
            {
                bool isCaller = fromCaller.Definition.Contains("by caller", StringComparison.Ordinal);
                MeasureKept kept = isCaller ? fromCaller : fromCallee;
                Assert.Equal(read[names.ToList().IndexOf(kept.ReadBy[0].Name)], kept.Value);
                Assert.Equal(kept.Value.Kind == ValueKind.Unknown, kept.Why != UnknownWhy.None);
                if (kept.Form == KeptForm.Count && kept.Why == UnknownWhy.None && kept.Panes.Count > 0)
                    Assert.Equal(kept.Value.Bits, kept.Panes.Sum(pane => pane.Value.Bits));
            }
        });

    [Fact]
    public void Kept_journey_is_what_the_next_event_reads() => Gen.Select(
        JourneyTests.Events, Gen.Int[1, 2], Gen.Long[1, HourMs]).Sample((events, from, passMs) =>
        {
            ScreenRun run = new(JourneyTests.Payments, Start);
            PlayedEvent.Play(events, run, isCut: true);
            Instant at = run.Now.Plus(passMs);
            run.MoveTo(at);
            JourneyKept journey = Assert.Single(run.Decider.KeptOf(from, SubjectKind.Number, at).Journeys);
            EventRow row = run.Add(EventKind.Payment, at);
            row.Numbers[PaymentEvent.Payer.Slot] = from;
            row.Set(PaymentEvent.State, PaymentEvent.State["asked"]);
            run.Decide();

            IReadOnlyList<RecordedValue> read = run.Verdicts[^1].Hits[0].Values;
            Assert.Equal([read[1], read[2]], [journey.Taken, journey.SinceS]);
            Assert.Equal(3, journey.Steps.Count);
        });

    [Fact]
    public void Panes_tell_when_events_came_and_which_are_in_doubt()
    {
        ScreenRun run = new(RuleBench.Recording("call",
            ("talk", "sum(duration_s) of call-ended by caller over 1h"),
            ("answered_part", "share(answered) of call-ended by caller over 1h")), Start);
        long pane = HourMs / 12;
        Instant first = new(Start.UnixMs / pane * pane);
        foreach ((long panes, long duration) in ((long, long)[])[(1, 40), (1, 2), (4, 7), (6, -1)])
        {
            run.MoveTo(first.Plus(panes * pane));
            EventRow row = run.Add(EventKind.CallEnded, first.Plus(panes * pane));
            row.Numbers[CallEndedEvent.Caller.Slot] = 7;
            row.Set(CallEndedEvent.Answered, duration > 5 ? 1 : 0);
            if (duration >= 0) row.Set(CallEndedEvent.DurationS, duration);
        }
        run.Decide();
        SubjectKept kept = run.Decider.KeptOf(7, SubjectKind.Number, first.Plus(8 * pane));

        MeasureKept talk = kept.Measures[0], share = kept.Measures[1];
        Assert.Equal(UnknownWhy.Doubtful, talk.Why);
        Assert.Equal("0 0 0 0 42 0 0 7 0 ? 0 0", string.Join(' ', talk.Panes.Select(one =>
            one.IsDoubtful ? "?" : one.Value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(first.Plus(-3 * pane), talk.Panes[0].From);
        Assert.Equal(0.5, share.Value.Double);
        Assert.Equal([0.5, 1, 0], share.Panes.Where(one => one.Value.Kind == ValueKind.Double)
            .Select(one => one.Value.Double));
    }

    [Fact]
    public void Unknown_says_why()
    {
        RuleSet later = RuleBench.Recording("call", ("dialled", "count() of call by caller over 1h"),
            ("heard", "count() of call by callee over 1h"),
            ("part", "share(answered) of call-ended by caller over 1h"));
        ScreenRun run = new(RuleBench.Recording("call", ("dialled", "count() of call by caller over 1h"),
            ("part", "share(answered) of call-ended by caller over 1h")), Start, subjectsMax: 1);
        foreach (int caller in (int[])[1, 2])
            run.Add(EventKind.Call, Start).Numbers[CallEvent.Caller.Slot] = caller;
        run.Use(later);
        run.Decide();
        SubjectKept evicted = run.Decider.KeptOf(1, SubjectKind.Number, Start);
        SubjectKept held = run.Decider.KeptOf(2, SubjectKind.Number, Start.Plus(2 * HourMs));

        Assert.Equal([UnknownWhy.Evicted, UnknownWhy.Warming, UnknownWhy.Nothing],
            evicted.Measures.Select(measure => measure.Why));
        Assert.Equal([UnknownWhy.None, UnknownWhy.None, UnknownWhy.Nothing],
            held.Measures.Select(measure => measure.Why));
        Assert.Equal([true, false, false], held.Measures.Select(measure => measure.IsFed));
    }

    [Fact]
    public void First_sight_stands_but_says_that_a_source_still_learns()
    {
        ScreenRun run = new(RuleBench.Recording("call", ("appeared", "first-seen() of call by caller over 1h")), Start,
            learningMs: 86_400_000);
        run.Add(EventKind.Call, Start).Numbers[CallEvent.Caller.Slot] = 1;
        run.Decide();
        MeasureKept appeared = run.Decider.KeptOf(1, SubjectKind.Number, Start.Plus(60_000)).Measures[0];
        Assert.Equal((RecordedValue.Of(60L), UnknownWhy.Learning), (appeared.Value, appeared.Why));
        Assert.Empty(appeared.Panes);
    }

    [Fact]
    public void Subject_of_another_kind_or_never_met_keeps_nothing()
    {
        ScreenRun run = new(MeasureOracleTests.Calls, Start);
        run.Decide();
        Assert.Empty(run.Decider.KeptOf(1, SubjectKind.Account, Start).Measures);
        SubjectKept never = run.Decider.KeptOf(0, SubjectKind.Number, Start);
        Assert.All(never.Measures, measure => Assert.Equal(ValueKind.Unknown, measure.Value.Kind));
        Assert.Equal(new PeersKept(0, MayBeMore: false), never.Peers);
    }

    [Fact]
    public void Peers_are_counted_for_ninety_days()
    {
        ScreenRun run = new(MeasureOracleTests.Calls, Start);
        for (int peer = 2; peer <= 70; peer++)
        {
            EventRow row = run.Add(EventKind.CallEnded, Start);
            row.Numbers[CallEndedEvent.Caller.Slot] = 1;
            row.Numbers[CallEndedEvent.Callee.Slot] = peer;
            row.Set(CallEndedEvent.Answered, 1);
        }
        run.Decide();
        Assert.Equal(new PeersKept(64, MayBeMore: true), run.Decider.KeptOf(1, SubjectKind.Number, Start).Peers);
        Assert.Equal(new PeersKept(1, MayBeMore: false), run.Decider.KeptOf(9, SubjectKind.Number, Start).Peers);
        Assert.Equal(0, run.Decider.KeptOf(9, SubjectKind.Number, Start.Plus(91 * 24 * HourMs)).Peers.Known);
    }
}
