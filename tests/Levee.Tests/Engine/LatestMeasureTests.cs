using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Fed = Levee.Tests.Engine.PaneOracle.Fed;

namespace Levee.Tests.Engine;

/// <summary>
/// Measures of the latest events, of what is got and given, of all subjects and of what stands behind an event, against
/// their definitions, under duplicate, late, future and disordered events.
/// </summary>
public sealed class LatestMeasureTests
{
    private const long HourMs = 3_600_000;
    private static readonly Instant Start = new(1_700_000_000_000);
    private static readonly LatestOracle Hour = new(HourMs);
    private static readonly PaneOracle HourPanes = new(HourMs);
    private static readonly PaneOracle HalfPanes = new(HourMs / 2);

    private static readonly RuleSet Calls = RuleBench.Recording("call",
        ("usual", "quantile(duration_s, 50) of call-ended by caller over 1h"),
        ("longest", "quantile(duration_s, 95) of call-ended by caller over 1h"),
        ("shape", "spread(duration_s) of call-ended by caller over 1h"),
        ("longer", "rising(duration_s) of call-ended by caller over 1h"),
        ("pace", "gaps() of call by caller over 1h"),
        ("at_once", "overlap(duration_s) of call-ended by caller over 1h"),
        ("round", "near(duration_s, 120) of call-ended by caller over 1h"),
        ("many", "against() of call by caller over 1h"),
        ("talked", "against(duration_s) of call-ended by caller over 1h"),
        ("answered", "explained(caller: call-ended where duration_s >= 60 by callee; 30m) of call by caller over 1h"));

    private static readonly RuleSet Payments = RuleBench.Recording("payment",
        ("passed", "out-in(amount) of payment by payee then payer over 1h"),
        ("stay", "residence(amount) of payment by payee then payer over 1h"),
        ("accounts", "distinct(act) of payment by payer over 1h"));

    private static Gen<PlayedEvent[]> Events(int length, long amountMax, params EventKind[] kinds) => Gen.Select(
        Gen.Select(Gen.Frequency((9, Gen.Const(0L)), (9, Gen.Long[1, 400_000]), (3, Gen.Long[1, HourMs])),
            Gen.Frequency((4, Gen.Const(0L)), (2, Gen.Long[0, 2 * HourMs]), (1, Gen.Long[-HourMs, 0]))),
        Gen.Int[0, kinds.Length - 1].Select(index => kinds[index]), Gen.Int[1, 3], Gen.Int[1, 4],
        Gen.Select(Gen.Frequency((20, Gen.Long[0, 200]), (4, Gen.Long[0, amountMax]), (1, Gen.Const(-1L))), Gen.Bool),
        Gen.Select(Gen.Int[0, 4], Gen.Frequency((19, Gen.Const(false)), (1, Gen.Const(true))), Gen.Bool),
        (time, kind, from, to, said, more) => new PlayedEvent(time.Item1, time.Item2, kind, from, to,
            kind == EventKind.Payment ? Math.Max(1, said.Item1) : said.Item1, said.Item2, more.Item1, more.Item2,
                more.Item3))
        .Array[1, length];

    [Fact]
    public void Measures_of_calls_equal_their_definitions() =>
        Events(120, 100_000, EventKind.Call, EventKind.CallEnded).Sample(events =>
            MeasureOracleTests.Compare(events, Calls, CallValues), iter: 100);

    [Fact]
    public void Measures_of_money_equal_their_definitions() =>
        Events(120, 1L << 40, EventKind.Payment).Sample(events =>
            MeasureOracleTests.Compare(events, Payments, PaymentValues), iter: 100);

    [Fact]
    public void Bounded_state_gives_the_same_value_or_none() =>
        Events(60, 100_000, EventKind.Call, EventKind.CallEnded, EventKind.Payment).Sample(events =>
        {
            foreach (RuleSet rules in (RuleSet[])[Calls, Payments])
            {
                ScreenRun free = new(rules, Start), bounded = new(rules, Start, subjectsMax: 2);
                PlayedEvent.Play(events, free, isCut: false);
                PlayedEvent.Play(events, bounded, isCut: false);
                foreach ((Verdict expected, Verdict actual) in free.Verdicts.Zip(bounded.Verdicts))
                    foreach ((RecordedValue full, RecordedValue kept)
                        in expected.Hits[0].Values.Zip(actual.Hits[0].Values))
                        Assert.True(kept == full || kept.Kind == ValueKind.Unknown,
                            $"{kept} is neither {full} nor unknown");
            }
        }, iter: 100);

    [Fact]
    public void Folding_gives_the_state_that_deciding_gave() =>
        Events(60, 100_000, EventKind.Call, EventKind.CallEnded, EventKind.Payment).Sample(events =>
        {
            foreach (RuleSet rules in (RuleSet[])[Calls, Payments])
            {
                ScreenRun run = new(rules, Start);
                PlayedEvent.Play(events, run, isCut: true);
                Levee.Engine.Decider.ScreenDecider recovered = new(new Levee.Engine.Decider.RuleSetWords());
                foreach (var batch in run.Batches) recovered.Fold(batch);
                Assert.Equal(run.State(), ScreenRun.StateOf(recovered));
            }
        }, iter: 60);

    [Theory]
    [InlineData("quantile(duration_s, 100) of call-ended by caller over 1h", "a percent from 1 to 99")]
    [InlineData("spread(answered) of call-ended by caller over 1h", "a field with a number")]
    [InlineData("overlap(released_by) of call-ended by caller over 1h", "a field with seconds")]
    [InlineData("gaps(duration_s) of call-ended by caller over 1h", "')'")]
    [InlineData("residence(amount) of payment by payee over 1h", "'then'")]
    [InlineData("residence(amount) of payment by payee then device over 1h", "another role of the same kind")]
    [InlineData("explained(caller: call by caller; 1h) of call by caller over 1h", "events of other kinds")]
    [InlineData("explained(caller: text by sender) of call by caller over 1h", "';'")]
    public void A_wrong_argument_is_refused_with_what_was_expected(string measure, string expected)
    {
        RuleSetResult result = RuleSet.Compile(RuleBench.Set(RuleBench.Rule("call", "x == x", ("x", measure))));
        Assert.Contains(result.Problems, problem =>
            problem.Expected?.Contains(expected, StringComparison.Ordinal) == true);
    }

    private static RecordedValue[] CallValues(PlayedEvent[] events, List<Instant> times, int now)
    {
        int caller = events[now].From;
        Instant at = times[now];
        List<(int Subject, Fed Fed)> calls = All(EventKind.Call, _ => (true, 1), now);
        List<(int Subject, Fed Fed)> ended = All(EventKind.CallEnded, e => (e.Amount >= 0, e.Amount), now);
        List<Fed> talked = Of(ended, caller), dialled = Of(calls, caller);
        List<Fed> near = [.. talked.Select(one => one with { Value = one.Value is >= 114 and < 120 ? 1 : 0 })];
        List<Fed> explained = [.. Enumerable.Range(0, now)
            .Where(i => events[i].Kind == EventKind.Call && events[i].From == caller).Select(Explained)];
        return
        [
            Hour.Quantile(talked, at, 50), Hour.Quantile(talked, at, 95), Hour.Spread(talked, at),
            Hour.Rising(talked, at), Hour.Gaps(dialled, at), Hour.Overlap(talked, at), HourPanes.Share(near, at),
            Hour.Against(calls, caller, at), Hour.Against(ended, caller, at), HourPanes.Share(explained, at),
        ];

        List<(int, Fed)> All(EventKind kind, Func<PlayedEvent, (bool IsCertain, long Value)> gives, int until) =>
            [.. Enumerable.Range(0, until).Where(i => events[i].Kind == kind).Select(i => (events[i].From,
                new Fed(times[i], gives(events[i]).IsCertain, gives(events[i]).Value)))];

        // Behind a call stands a call of a minute or more to its caller in the half hour before.
        Fed Explained(int call)
        {
            List<Fed> heard = [.. Enumerable.Range(0, call)
                .Where(i => events[i].Kind == EventKind.CallEnded && events[i].To == events[call].From
                    && (events[i].Amount < 0 || events[i].Amount >= 60))
                .Select(i => new Fed(times[i], events[i].Amount >= 0, 0))];
            RecordedValue counted = HalfPanes.Count(heard, times[call]);
            return new Fed(times[call], counted.Kind != ValueKind.Unknown, counted.Bits > 0 ? 1 : 0);
        }
    }

    private static RecordedValue[] PaymentValues(PlayedEvent[] events, List<Instant> times, int now)
    {
        int payer = events[now].From;
        HashSet<(int, int, int)> seen = [];
        List<Fed> fed = [], paid = [];
        for (int i = 0; i < now; i++)
        {
            PlayedEvent one = events[i];
            if (!one.Flag || (one.Reference != 0 && !seen.Add((one.From, one.To, one.Reference)))) continue;
            if (one.To == payer) fed.Add(new Fed(times[i], !one.IsForeign, one.Amount));
            if (one.From == payer) fed.Add(new Fed(times[i], !one.IsForeign, one.Amount, IsOut: true));
            if (one.From == payer) paid.Add(new Fed(times[i], true, 0));
        }
        return [Hour.OutIn(fed, times[now]), Hour.Residence(fed, times[now]), HourPanes.Distinct(paid, times[now])];
    }

    private static List<Fed> Of(List<(int Subject, Fed Fed)> all, int subject) =>
        [.. all.Where(one => one.Subject == subject).Select(one => one.Fed)];
}
