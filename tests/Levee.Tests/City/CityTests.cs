using Levee.City;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;

namespace Levee.Tests.City;

public sealed class CityTests
{
    private const long MinuteMs = 60_000;

    private static readonly ScriptStep[] CallThenPay =
    [
        new() { Do = ScriptAct.Call, Chance = 1, Lasts = [10, 20] },
        new() { Do = ScriptAct.Pay, Chance = 1, AfterMinutes = [5, 10], Amount = [500, 900], Times = 2 },
    ];

    [Fact]
    public async Task Same_file_and_seed_send_the_same_events()
    {
        QuietLink first = new(_ => Step.Allow), again = new(_ => Step.Allow), other = new(_ => Step.Allow);
        Scenario town = Towns.WithScript(CallThenPay);
        await LiveAsync(town, first);
        await LiveAsync(town, again);
        await LiveAsync(town with { Seed = town.Seed + 1 }, other);
        Assert.NotEmpty(first.Text);
        Assert.Equal(first.Text, again.Text);
        Assert.NotEqual(first.Text, other.Text);
    }

    [Fact]
    public async Task What_is_said_about_a_gang_changes_no_honest_call()
    {
        QuietLink silent = new(_ => Step.Allow);
        QuietLink strict = new(plain => IsBig(plain) ? Step.Hold : Step.Allow);
        Scenario town = Towns.WithScript(CallThenPay);
        await LiveAsync(town, silent);
        await LiveAsync(town, strict);
        Assert.Equal(CallsOf(silent), CallsOf(strict));

        static IEnumerable<string> CallsOf(QuietLink link) => link.Events
            .Where(plain => plain.Schema.Kind == EventKind.Call && !IsGangCall(plain))
            .Select(plain => $"{plain.At.UnixMs} {plain[CallEvent.Caller]} {plain[CallEvent.Callee]}");
    }

    [Fact]
    public async Task Fraud_about_which_nothing_is_said_is_missed_and_its_money_lost()
    {
        TypologyScore score = await ScoreAsync(new QuietLink(_ => Step.Allow));
        Assert.True(score.DrawnIn > 20);
        Assert.True(score.Missed > 20);
        Assert.Equal((0, 0, 0), (score.InTime, score.Late, score.Stopped));
        Assert.True(score.LostMinor > 0);
        Assert.Equal(0, score.SavedMinor + score.CaughtMinor);
    }

    [Fact]
    public async Task Fraud_warned_about_at_the_call_is_in_time()
    {
        TypologyScore score = await ScoreAsync(new QuietLink(
            plain => IsGangCall(plain) ? Step.Warn : Step.Allow));
        Assert.Equal(score.DrawnIn, score.InTime);
        Assert.Equal((0, 0), (score.Late, score.Missed));
        Assert.True(score.Stopped > 0, "some do not answer a labelled call");
        Assert.True(score.LostMinor > 0, "others do, and pay");
    }

    [Fact]
    public async Task Fraud_of_which_only_the_cash_exit_is_held_is_late_and_that_money_caught()
    {
        TypologyScore score = await ScoreAsync(new QuietLink(
            plain => IsAct(plain, "cash") ? Step.Hold : Step.Allow));
        Assert.True(score.Late > 10);
        Assert.Equal((0, 0), (score.InTime, score.Stopped));
        Assert.InRange(score.CaughtMinor, 1, score.LostMinor);
    }

    [Fact]
    public async Task Fraud_whose_first_payment_is_held_is_stopped_and_nothing_is_lost()
    {
        QuietLink link = new(plain => IsAskedBig(plain) ? Step.Hold : Step.Allow);
        TypologyScore score = await ScoreAsync(link);
        Assert.Equal((0, 0), (score.Late, score.Missed));
        Assert.True(score.Stopped > 20);
        Assert.Equal(0, score.LostMinor);
        Assert.True(score.SavedMinor > 0);
        Assert.All(link.Receipts, receipt => Assert.Equal(ReceiptState.Applied, receipt.State));
        Assert.Equal(link.Events.Count(IsAskedBig), link.Receipts.Count);
    }

    [Fact]
    public async Task Short_calls_draw_nobody_in()
    {
        Scenario town = Towns.WithScript(CallThenPay[0], CallThenPay[1] with { Chance = 0 });
        TypologyScore score = Assert.Single((await LiveAsync(town, new QuietLink(_ => Step.Warn))).Score.ByTypology);
        Assert.True(score.Attempts > 100);
        Assert.Equal((0, 0), (score.DrawnIn, score.InTime));
    }

    [Fact]
    public async Task Payer_who_heeds_a_warning_gives_up_the_payment_under_way()
    {
        Scenario town = Towns.WithScript(CallThenPay);
        town = town with { Reactions = town.Reactions with { Read = 1, Heed = 1 } };
        QuietLink link = new(plain => IsAskedBig(plain) ? Step.Warn : Step.Allow)
        {
            Warns = plain => IsAskedBig(plain) ? plain[PaymentEvent.PayerNumber] : null,
        };
        CityReport report = await LiveAsync(town, link);
        TypologyScore score = Assert.Single(report.Score.ByTypology);
        Assert.True(score.Stopped > 20);
        Assert.Equal(0, score.LostMinor);
        Assert.Contains(report.Score.Recent, incident => incident.StoppedBy == "heeded");
        Assert.Contains(link.Receipts, receipt => receipt is { IsEffect: true, State: ReceiptState.Heeded });
        Assert.True(report.Score.FraudWarnings > 20);
    }

    [Fact]
    public async Task Step_during_a_call_lies_between_its_answer_and_its_end()
    {
        Scenario town = Towns.WithScript(
            new() { Do = ScriptAct.Call, Chance = 1, Lasts = [10, 20] },
            new() { Do = ScriptAct.ScreenShare, Chance = 1, AfterMinutes = [2, 40], DuringCall = true },
            new() { Do = ScriptAct.LimitRaised, Chance = 1, AfterMinutes = [1, 1] });
        QuietLink link = new(_ => Step.Allow);
        await LiveAsync(town, link);
        PlainEvent[] shares = [.. link.Events.Where(plain => plain.Schema.Kind == EventKind.App)];
        Assert.True(shares.Length > 20);
        foreach (PlainEvent share in shares)
        {
            string victim = share[AppEvent.Number]!;
            PlainEvent call = link.Events.Last(plain => IsGangCall(plain) && plain.At <= share.At
                && plain[CallEvent.Callee] == victim);
            PlainEvent? end = link.Events.FirstOrDefault(plain => plain.Schema.Kind == EventKind.CallEnded
                && plain.At >= call.At && plain[CallEndedEvent.Callee] == victim
                && plain[CallEndedEvent.Caller] == call[CallEvent.Caller]);
            Assert.True(share.At > call.At);
            if (end is not null) Assert.True(share.At < end.At, $"{share.At} lies after the call's end {end.At}");
        }
    }

    [Fact]
    public async Task Nobody_pays_what_they_do_not_have_and_cash_leaves_by_the_bank()
    {
        QuietLink link = new(_ => Step.Allow);
        await LiveAsync(Towns.WithScript(CallThenPay), link);
        PlainEvent[] done = [.. link.Events.Where(plain => IsState(plain, "done"))];
        Assert.All(done, plain => Assert.True(plain[PaymentEvent.PayerBalance] >= plain[PaymentEvent.Amount]));
        PlainEvent[] cash = [.. done.Where(plain => IsAct(plain, "cash"))];
        Assert.NotEmpty(cash);
        Assert.All(cash, plain => Assert.StartsWith("99", plain[PaymentEvent.Payee], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Honest_event_warned_about_is_a_bother_with_its_trade_and_its_sentence()
    {
        Scenario town = Towns.WithScript(CallThenPay) with { Gangs = [] };
        CityReport report = await LiveAsync(town, new QuietLink(
            plain => plain.Schema.Kind == EventKind.Text ? Step.Warn : Step.Label));
        Assert.Equal(report.Bothers.Count, Math.Min(1000, report.Score.HonestBothered));
        Assert.Contains(report.Bothers, bother => bother is { Trade: "Clinic", Kind: "text", BecauseEn: "because" });
        Assert.Equal(report.Score.Events, report.Score.HonestEvents);
        Assert.Equal(report.Score.Events, report.ByStep.Sum(step => step.Honest));
    }

    [Fact]
    public async Task Script_that_waits_for_hours_does_not_keep_the_city_in_small_steps()
    {
        Scenario town = Towns.WithScript(
            new() { Do = ScriptAct.Text, Chance = 1 }, new() { Do = ScriptAct.Join, Chance = 1 },
            new() { Do = ScriptAct.Pay, Chance = 1, AfterMinutes = [900, 900], Amount = [500, 900] });
        town = town with { Gangs = [town.Gangs[0] with { Hours = [0, 1] }], Days = 1 };
        QuietLink link = new(_ => Step.Allow);
        List<Instant> steps = [];
        CityRun city = new(town, [.. CityRun.InstitutionsOf(town).Select(_ => (ISourceLink)link)], (now, _) =>
        {
            steps.Add(now);
            return Task.CompletedTask;
        });
        await city.LiveFastAsync(MinuteMs, progress: null, TestContext.Current.CancellationToken);
        long start = steps[0].UnixMs - MinuteMs;
        int asleep = steps.Count(now => now.UnixMs - start is > 120 * MinuteMs and <= 840 * MinuteMs);
        Assert.InRange(asleep, 72, 80);
        Assert.True(Assert.Single(city.Report().Score.ByTypology).LostMinor > 0);
    }

    // The gang of these tests calls from abroad; families there have a number that the network has checked.
    private static bool IsGangCall(PlainEvent plain) => plain.Schema.Kind == EventKind.Call
        && plain[CallEvent.Cli] == IndexOf(CallEvent.Cli, "unverified");

    private static bool IsState(PlainEvent plain, string state) =>
        plain.Schema.Kind == EventKind.Payment && plain[PaymentEvent.State] == IndexOf(PaymentEvent.State, state);

    private static bool IsAct(PlainEvent plain, string act) =>
        plain.Schema.Kind == EventKind.Payment && plain[PaymentEvent.Act] == IndexOf(PaymentEvent.Act, act);

    // What the gang of these tests asks for. The honest of a town with these habits pay less or more.
    private static bool IsBig(PlainEvent plain) =>
        plain.Schema.Kind == EventKind.Payment && plain[PaymentEvent.Amount] is >= 50_000 and <= 90_000;

    private static long IndexOf(EventField field, string word) => field.Words.ToList().IndexOf(word);

    private static bool IsAskedBig(PlainEvent plain) => IsBig(plain) && IsState(plain, "asked");

    private static async Task<TypologyScore> ScoreAsync(QuietLink link) =>
        Assert.Single((await LiveAsync(Towns.WithScript(CallThenPay), link)).Score.ByTypology);

    private static async Task<CityReport> LiveAsync(Scenario scenario, QuietLink link)
    {
        CityRun city = new(scenario, [.. CityRun.InstitutionsOf(scenario).Select(_ => (ISourceLink)link)],
            (_, _) => Task.CompletedTask);
        await city.LiveHistoryAsync(progress: null, TestContext.Current.CancellationToken);
        await city.LiveFastAsync(MinuteMs / 2, progress: null, TestContext.Current.CancellationToken);
        return city.Report();
    }
}
