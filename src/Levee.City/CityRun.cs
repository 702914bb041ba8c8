using Levee.City.Gangs;
using Levee.City.Life;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;

namespace Levee.City;

/// <summary>
/// A simulated city at work: it lives step by step, sends what happens through the client like any institution, takes
/// the answers and warnings, and keeps the truth beside them. One caller drives it; <see cref="Score"/> is for anyone.
/// </summary>
public sealed class CityRun
{
    /// <summary>The name of the source that states the time.</summary>
    public const string FeederName = "city-clock";

    private const long DayMs = 86_400_000;
    private const long QuietStepMs = 600_000;
    private const long GangStepMs = 60_000;
    private readonly Scenario scenario;
    private readonly Street street;
    private readonly HonestLife life;
    private readonly Trades trades;
    private readonly GangLife gangs;
    private readonly IReadOnlyList<ISourceLink> links;
    private readonly Func<Instant, CancellationToken, Task> stateTime;
    private readonly Postman postman;
    private readonly long start;
    private readonly TimeSpan offset;
    private bool wasWarned;
    private CityScore score;

    internal CityRun(
        Scenario scenario, IReadOnlyList<ISourceLink> links, Func<Instant, CancellationToken, Task> stateTime)
    {
        this.scenario = scenario;
        this.links = links;
        this.stateTime = stateTime;
        Population population = new(scenario);
        Scorekeeper keeper = new(population, scenario.Seed);
        street = new Street(scenario, population, keeper);
        life = new HonestLife(scenario, street, new Chance(scenario.Seed, Streams.Life));
        trades = new Trades(scenario, street, life, new Chance(scenario.Seed, Streams.Trades));
        gangs = new GangLife(street, new Chance(scenario.Seed, Streams.Gangs));
        postman = new Postman(street, links, new Chance(scenario.Seed, Streams.Post));
        DateTimeOffset begins = DateTimeOffset.Parse(
            scenario.Start, System.Globalization.CultureInfo.InvariantCulture);
        start = begins.ToUnixTimeMilliseconds();
        offset = begins.Offset;
        Now = start;
        score = keeper.Score(start, 0);
    }

    /// <summary>
    /// Called once, with the first thing of a gang's that Levee holds or intercepts after the doors opened.
    /// </summary>
    public Action<Interception>? Intercepted { get; set; }

    /// <summary>
    /// Called with every event of every institution, the id of its verdict, and whether a gang has a hand in it: the
    /// truth, which no institution and no node knows.
    /// </summary>
    public Action<PlainEvent, string, bool>? Heard { get; set; }

    /// <summary>Called at the end of every step, by whoever drives the city.</summary>
    internal Action? Stepped { get; set; }

    /// <summary>The score as of the last finished step.</summary>
    public CityScore Score => Volatile.Read(ref score);

    /// <summary>
    /// Waits until the node has done all that follows from what it answered, such as handing out warnings; null: the
    /// city does not wait. With it and one seed, a run is the same every time.
    /// </summary>
    public Func<CancellationToken, Task>? Rest { get; set; }

    /// <summary>Everyone, for tests.</summary>
    internal Population Population => street.Population;

    /// <summary>The names of the institutions, in the order of their links.</summary>
    public static IReadOnlyList<string> InstitutionsOf(Scenario scenario) => new Sources(scenario).Names;

    private long Now { get; set; }

    private bool IsOpen { get; set; }

    private bool HaveGangsBegun => Now - start >= scenario.GangsBeginDay * DayMs;

    private double Hour => DateTimeOffset.FromUnixTimeMilliseconds(Now).ToOffset(offset).TimeOfDay.TotalHours;

    /// <summary>Lives the history: in steps of ten minutes, of one minute once the gangs are at work.</summary>
    public async Task LiveHistoryAsync(IProgress<CityProgress>? progress, CancellationToken stop)
    {
        foreach (Person person in street.Population.People.Concat(street.Population.Firms.All))
            life.Open(person, start);
        long end = start + (long)(scenario.HistoryDays * DayMs);
        await LiveUntilAsync(end, GangStepMs, progress, stop).ConfigureAwait(false);
        IsOpen = true;
    }

    /// <summary>Goes on living, at so many simulated seconds a second, until told to stop.</summary>
    public async Task LiveAsync(double speed, CancellationToken stop)
    {
        using PeriodicTimer beat = new(TimeSpan.FromMilliseconds(100));
        while (await beat.WaitForNextTickAsync(stop).ConfigureAwait(false))
            await StepAsync((long)(100 * speed), speed, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Lives on as fast as the node answers, to the scenario's end: in steps of a given simulated length while a gang
    /// is at work, of ten minutes while all sleep.
    /// </summary>
    public Task LiveFastAsync(long stepMs, IProgress<CityProgress>? progress, CancellationToken stop) =>
        LiveUntilAsync(start + (long)(scenario.Days * DayMs), stepMs, progress, stop);

    /// <summary>
    /// Whether whoever has a number or account works for a gang; null when nobody of the people has it.
    /// </summary>
    public bool? IsFraud(string identifier) => street.Population.Find(identifier)?.IsFraud;

    /// <summary>Everything kept, for a report. Not while the city lives.</summary>
    public CityReport Report() => new(
        Score, street.Score.BySymbol, street.Score.ByStep, street.Score.ByTrade, street.Score.Bothers,
        street.Score.Paid);

    private async Task LiveUntilAsync(long end, long stepMs, IProgress<CityProgress>? progress, CancellationToken stop)
    {
        long from = Now;
        while (Now < end)
        {
            long length = AreGangsIdle() ? Math.Max(stepMs, QuietStepMs) : stepMs;
            await StepAsync(Math.Min(length, end - Now), 0, stop).ConfigureAwait(false);
            double share = (Now - from) / (double)(end - from);
            progress?.Report(new CityProgress(new Instant(Now), share, street.Score.Events));
        }
    }

    private bool AreGangsIdle() => !HaveGangsBegun
        || (street.Score.IsQuietUntil(Now + QuietStepMs) && !street.Population.Crews.Any(crew => crew.IsAtWork(Hour)));

    private async Task StepAsync(long lengthMs, double speed, CancellationToken stop)
    {
        long from = Now, until = from + lengthMs;
        double hour = Hour;
        life.Plan(from, until, hour);
        trades.Plan(from, until, hour);
        if (HaveGangsBegun) gangs.Plan(from, until, hour);
        street.Agenda.Run(from, until);
        await stateTime(new Instant(until), stop).ConfigureAwait(false);
        await SendAllAsync(until, stop).ConfigureAwait(false);
        if (Rest is not null && wasWarned) await Rest(stop).ConfigureAwait(false);
        if (Rest is null || wasWarned) await postman.RoundAsync(until, stop).ConfigureAwait(false);
        wasWarned = false;
        Now = until;
        Volatile.Write(ref score, street.Score.Score(until, speed));
        Stepped?.Invoke();
    }

    // One institution after the other, carriers before banks: what a step does to the order of events is the same each
    // time.
    private async Task SendAllAsync(long now, CancellationToken stop)
    {
        List<Sent>[] bySource = street.TakePending();
        for (int source = 0; source < bySource.Length; source++)
        {
            if (bySource[source].Count == 0) continue;
            IReadOnlyList<Told> answers = await links[source]
                .SendAsync([.. bySource[source].Select(sent => sent.Event)], stop).ConfigureAwait(false);
            List<SentReceipt> applied = [];
            for (int i = 0; i < answers.Count; i++)
            {
                Told told = answers[i];
                Hear(bySource[source][i], told, now);
                if (told.Step > Step.Allow)
                    applied.Add(new SentReceipt(told.Verdict, IsEffect: false, ReceiptState.Applied, new Instant(now)));
            }
            await links[source].ConfirmAsync(applied, stop).ConfigureAwait(false);
        }
    }

    private void Hear(Sent sent, Told told, long now)
    {
        if (told.Step >= Step.Warn) wasWarned = true;
        street.Score.Count(sent, told, now);
        Heard?.Invoke(sent.Event, told.Verdict, !sent.IsHonest);
        sent.Then?.Invoke(told, now);
        if (!IsOpen || told.Step < Step.Hold || sent.Incident is null || Intercepted is null) return;
        Action<Interception> report = Intercepted;
        Intercepted = null;
        report(new Interception(told.Verdict, told.Step, sent.Incident.Typology, told.BecauseEn, told.BecauseZh));
    }
}
