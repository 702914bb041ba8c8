using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Fed = Levee.Tests.Engine.PaneOracle.Fed;

namespace Levee.Tests.Engine;

/// <summary>Every measure against its definition, under duplicate, late, future and disordered events.</summary>
public sealed class MeasureOracleTests
{
    private const long HourMs = 3_600_000;
    internal static readonly Instant Start = new(1_700_000_000_000);
    private static readonly PaneOracle Hour = new(HourMs);
    private static readonly PaneOracle Peers = new(90 * 24 * HourMs);

    internal static readonly RuleSet Calls = RuleBench.Recording("call",
        ("dialled", "count() of call by caller over 1h"),
        ("different", "distinct(callee) of call by caller over 1h"),
        ("answered_part", "share(answered) of call-ended by caller over 1h"),
        ("talk", "sum(duration_s) of call-ended by caller over 1h"),
        ("last_talk", "last(duration_s) of call-ended by callee over 1h"),
        ("quiet", "since() of call-ended where duration_s >= 60 by callee over 1h"),
        ("strangers", "count() of call where !known(callee, caller) by callee over 1h"),
        ("longest", "max(duration_s) of call-ended by caller over 1h"),
        ("appeared", "first-seen() of call by caller over 1h"),
        ("appeared_long", "first-seen() of call-ended where duration_s >= 60 by callee over 1h"),
        ("met", "known(callee, caller)"), ("met_day", "known(callee, caller, 1)"),
        ("met_month", "known(callee, caller, 30)"),
        ("fresh", "count() of call where !known(callee, caller, 1) by callee over 1h"));

    private static readonly RuleSet Payments = RuleBench.Recording("payment",
        ("paid", "sum(amount) of payment by payer over 1h"),
        ("most", "max(amount) of payment by payer over 1h"),
        ("times", "count() of payment by payer over 1h"),
        ("asked", "count() of payment where state == 'asked' by payer over 1h"),
        ("payers", "distinct(payer) of payment by payee over 1h, read by payer"));

    internal static Gen<PlayedEvent[]> Events(params EventKind[] kinds) => Gen.Select(
        Gen.Select(Gen.Frequency((9, Gen.Const(0L)), (9, Gen.Long[1, 400_000]), (3, Gen.Long[1, 3 * HourMs]),
                (2, Gen.Long[1, 60 * 24 * HourMs])),
            Gen.Frequency((4, Gen.Const(0L)), (2, Gen.Long[0, 2 * HourMs]), (1, Gen.Long[-HourMs, 0]))),
        Gen.Int[0, kinds.Length - 1].Select(index => kinds[index]), Gen.Int[1, 3], Gen.Int[1, 4],
        Gen.Select(Gen.Frequency((8, Gen.Long[0, 200]), (1, Gen.Const(-1L))), Gen.Bool),
        Gen.Select(Gen.Int[0, 4], Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), Gen.Bool),
        (time, kind, from, to, said, more) => new PlayedEvent(time.Item1, time.Item2, kind, from, to,
            kind == EventKind.Payment ? Math.Max(1, said.Item1) : said.Item1, said.Item2, more.Item1, more.Item2,
                more.Item3))
        .Array[1, 60];

    [Fact]
    public void Call_measures_equal_the_pane_oracle() =>
        Events(EventKind.Call, EventKind.CallEnded).Sample(events => Compare(events, Calls, CallValues));

    [Fact]
    public void Payment_measures_equal_the_pane_oracle_and_count_a_reference_once() =>
        Events(EventKind.Payment).Sample(events => Compare(events, Payments, PaymentValues));

    [Fact]
    public void Cutting_a_file_into_other_batches_changes_no_value() =>
        Events(EventKind.Call, EventKind.CallEnded).Sample(events =>
        {
            ScreenRun whole = new(Calls, Start), cut = new(Calls, Start);
            PlayedEvent.Play(events, whole, isCut: false);
            PlayedEvent.Play(events, cut, isCut: true);
            Assert.Equal(whole.Verdicts.Select(ValuesOf), cut.Verdicts.Select(ValuesOf));
            Assert.Equal(whole.State(), cut.State());
        });

    [Fact]
    public void Bounded_state_gives_the_same_value_or_none() =>
        Events(EventKind.Call, EventKind.CallEnded).Sample(events =>
        {
            ScreenRun free = new(Calls, Start), bounded = new(Calls, Start, subjectsMax: 2);
            PlayedEvent.Play(events, free, isCut: false);
            PlayedEvent.Play(events, bounded, isCut: false);
            foreach ((Verdict expected, Verdict actual) in free.Verdicts.Zip(bounded.Verdicts))
                foreach ((RecordedValue full, RecordedValue kept) in expected.Hits[0].Values.Zip(actual.Hits[0].Values))
                    Assert.True(kept == full || kept.Kind == ValueKind.Unknown,
                        $"{kept} is neither {full} nor unknown");
        });

    [Fact]
    public void Folding_gives_the_state_that_deciding_gave() =>
        Events(EventKind.Call, EventKind.CallEnded).Sample(events =>
        {
            ScreenRun run = new(Calls, Start);
            PlayedEvent.Play(events, run, isCut: true);
            Levee.Engine.Decider.ScreenDecider recovered = new(new Levee.Engine.Decider.RuleSetWords());
            foreach (var batch in run.Batches) recovered.Fold(batch);
            Assert.Equal(run.State(), ScreenRun.StateOf(recovered));
        });

    /// <summary>Plays the events and compares every value that the rule recorded with the oracle's.</summary>
    internal static void Compare(PlayedEvent[] events, RuleSet rules,
        Func<PlayedEvent[], List<Instant>, int, RecordedValue[]> oracle)
    {
        ScreenRun run = new(rules, Start);
        List<Instant> times = PlayedEvent.Play(events, run, isCut: true);
        int verdict = 0;
        for (int i = 0; i < events.Length; i++)
        {
            if (events[i].Kind == EventKind.CallEnded) continue;
            RecordedValue[] expected = oracle(events, times, i);
            Assert.Equal(expected, run.Verdicts[verdict++].Hits[0].Values.Take(expected.Length));
        }
        Assert.Equal(run.Verdicts.Count, verdict);
    }

    private static RecordedValue[] CallValues(PlayedEvent[] events, List<Instant> times, int now)
    {
        PlayedEvent asked = events[now];
        Instant at = times[now];
        List<Fed> calls = Feed(EventKind.Call, e => e.From == asked.From, e => (true, e.To));
        List<Fed> ended = Feed(EventKind.CallEnded, e => e.From == asked.From, e => (true, e.Flag ? 1 : 0));
        List<Fed> talked = Feed(EventKind.CallEnded, e => e.From == asked.From, e => (e.Amount >= 0, e.Amount));
        List<Fed> heard = Feed(EventKind.CallEnded, e => e.To == asked.To, e => (e.Amount >= 0, e.Amount));
        List<Fed> longCalls = Feed(EventKind.CallEnded, e => e.To == asked.To && (e.Amount < 0 || e.Amount >= 60),
            e => (e.Amount >= 0, e.Amount));
        List<Fed> strange = Feed(EventKind.Call, e => e.To == asked.To, e => (true, 0),
            i => !IsKnown(events, times, i));
        List<Fed> fresh = Feed(EventKind.Call, e => e.To == asked.To, e => (true, 0),
            i => !IsKnown(events, times, i, days: 1));
        return
        [
            Hour.Count(calls, at), Hour.Distinct(calls, at), Hour.Share(ended, at), Hour.Sum(talked, at),
            Hour.Last(heard, at), Hour.Since(longCalls, at), Hour.Count(strange, at),
            Hour.Max(talked, at), Hour.FirstSeen(calls, at), Hour.FirstSeen(longCalls, at),
            RecordedValue.Of(IsKnown(events, times, now)), RecordedValue.Of(IsKnown(events, times, now, days: 1)),
            RecordedValue.Of(IsKnown(events, times, now, days: 30)), Hour.Count(fresh, at),
        ];

        List<Fed> Feed(EventKind kind, Func<PlayedEvent, bool> feeds, Func<PlayedEvent,
            (bool IsCertain, long Value)> gives, Func<int, bool>? where = null) =>
            [.. Enumerable.Range(0, now).Where(i => events[i].Kind == kind && feeds(events[i])
                    && (where is null || where(i)))
                .Select(i => new Fed(times[i], gives(events[i]).IsCertain, gives(events[i]).Value))];
    }

    private static RecordedValue[] PaymentValues(PlayedEvent[] events, List<Instant> times, int now)
    {
        int payer = events[now].From;
        List<int> done = [];
        HashSet<(int, int, int)> seen = [];
        for (int i = 0; i < now; i++)
            if (events[i].Flag && (events[i].Reference == 0
                || seen.Add((events[i].From, events[i].To, events[i].Reference))))
                done.Add(i);
        List<Fed> paid = [.. done.Where(i => events[i].From == payer)
            .Select(i => new Fed(times[i], !events[i].IsForeign, events[i].Amount))];
        List<Fed> received = [.. done.Where(i => events[i].To == payer)
            .Select(i => new Fed(times[i], true, events[i].From))];
        List<Fed> asked = [.. Enumerable.Range(0, now).Where(i => !events[i].Flag && events[i].From == payer)
            .Select(i => new Fed(times[i], true, 0))];
        List<Fed> times_ = [.. paid.Select(one => one with { IsCertain = true })];
        return
        [
            Hour.Sum(paid, times[now]), Hour.Max(paid, times[now]), Hour.Count(times_, times[now]),
            Hour.Count(asked, times[now]),
            Hour.Distinct(received, times[now]),
        ];
    }

    // Callers are 1 to 3 and callees 1 to 4: the same numbers, so pairs meet in both directions. Who did not meet for
    // 90 days begins anew.
    private static bool IsKnown(PlayedEvent[] events, List<Instant> times, int now, int days = 0)
    {
        (int subject, int peer) = (events[now].To, events[now].From);
        List<Fed> met = [], all = [];
        Instant first = default;
        for (int i = 0; i < now; i++)
        {
            if (events[i].Kind != EventKind.CallEnded || !events[i].Flag) continue;
            bool isFrom = events[i].From == subject, isTo = events[i].To == subject;
            if (!isFrom && !isTo) continue;
            all.Add(new Fed(times[i], true, 0));
            if ((!isFrom || events[i].To != peer) && (!isTo || events[i].From != peer)) continue;
            bool goesOn = Peers.IsMet(met, times[i], all);
            first = goesOn && first < times[i] ? first : times[i];
            met.Add(new Fed(times[i], true, 0));
        }
        return Peers.IsMet(met, times[now], all) && (days == 0
            || HourOf(times[now]) - HourOf(first) >= days * 24);
    }

    private static long HourOf(Instant at) => (long)Math.Floor((decimal)at.UnixMs / HourMs);

    private static string ValuesOf(Verdict verdict) => string.Join(' ', verdict.Hits[0].Values);
}
