using Levee.City.Gangs;
using Levee.City.Life;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.City;

/// <summary>
/// A simulated city at work: it lives step by step, sends what happens through the client like any institution, takes
/// the answers and warnings, and keeps the truth beside them. One caller drives it; <see cref="Score"/> is for anyone.
/// </summary>
public sealed class CityRun
{
    /// <summary>The name of the source that states the time.</summary>
    public const string FeederName = "city-clock";

    private const long HistoryStepMs = 600_000;
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
    private long events;
    private CityScore score;

    internal CityRun(
        Scenario scenario, IReadOnlyList<ISourceLink> links, Func<Instant, CancellationToken, Task> stateTime)
    {
        this.scenario = scenario;
        this.links = links;
        this.stateTime = stateTime;
        Population population = new(scenario);
        Scorekeeper keeper = new(population.Honest, population.People.Count - population.Honest);
        street = new Street(scenario, population, new Chance(scenario.Seed + 1), keeper);
        life = new HonestLife(scenario, street);
        trades = new Trades(scenario, street, life);
        gangs = new GangLife(street);
        postman = new Postman(street, links);
        DateTimeOffset begins = DateTimeOffset.Parse(
            scenario.Start, System.Globalization.CultureInfo.InvariantCulture);
        start = begins.ToUnixTimeMilliseconds();
        offset = begins.Offset;
        Now = start;
        score = keeper.Score(start, 0);
    }

    /// <summary>Called once, with the first thing of a gang's that Levee holds or intercepts after the doors opened.</summary>
    public Action<Interception>? Intercepted { get; set; }

    /// <summary>Called at the end of every step, by whoever drives the city.</summary>
    internal Action? Stepped { get; set; }

    /// <summary>The score as of the last finished step.</summary>
    public CityScore Score => Volatile.Read(ref score);

    /// <summary>The names of the institutions, in the order of their links.</summary>
    public static IReadOnlyList<string> InstitutionsOf(Scenario scenario) => new Sources(scenario).Names;

    private long Now { get; set; }

    private bool IsOpen { get; set; }

    /// <summary>Lives the history.</summary>
    public async Task LiveHistoryAsync(IProgress<CityProgress>? progress, CancellationToken stop)
    {
        foreach (Person person in street.Population.People)
            life.Open(person, start);
        long end = start + (long)(scenario.HistoryDays * 86_400_000);
        while (Now < end)
        {
            await StepAsync(Math.Min(HistoryStepMs, end - Now), 0, stop).ConfigureAwait(false);
            progress?.Report(new CityProgress(new Instant(Now), (Now - start) / (double)(end - start), events));
        }
        IsOpen = true;
    }

    /// <summary>Goes on living, at so many simulated seconds a second, until told to stop or until a simulated time.</summary>
    public async Task LiveAsync(double speed, Instant? until, CancellationToken stop)
    {
        using PeriodicTimer beat = new(TimeSpan.FromMilliseconds(100));
        while (until is null || Now < until.Value.UnixMs)
        {
            if (!await beat.WaitForNextTickAsync(stop).ConfigureAwait(false)) return;
            await StepAsync((long)(100 * speed), speed, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Lives on as fast as the node answers, in steps of a given simulated length, until a simulated time.</summary>
    public async Task LiveFastAsync(long stepMs, Instant until, CancellationToken stop)
    {
        while (Now < until.UnixMs) await StepAsync(stepMs, 0, stop).ConfigureAwait(false);
    }

    private async Task StepAsync(long lengthMs, double speed, CancellationToken stop)
    {
        long from = Now, until = from + lengthMs;
        double hour = DateTimeOffset.FromUnixTimeMilliseconds(from).ToOffset(offset).TimeOfDay.TotalHours;
        life.Plan(from, until, hour);
        trades.Plan(from, until, hour);
        if (from - start >= scenario.GangsBeginDay * 86_400_000) gangs.Plan(from, until, hour);
        street.Agenda.Run(from, until);
        await stateTime(new Instant(until), stop).ConfigureAwait(false);
        await SendAllAsync(until, stop).ConfigureAwait(false);
        await postman.RoundAsync(until, stop).ConfigureAwait(false);
        Now = until;
        Volatile.Write(ref score, street.Score.Score(until, speed));
        Stepped?.Invoke();
    }

    private async Task SendAllAsync(long now, CancellationToken stop)
    {
        List<Sent>[] bySource = street.TakePending();
        Task<IReadOnlyList<Told>>[] sending = [.. bySource.Select((sent, source) => sent.Count == 0
            ? Task.FromResult<IReadOnlyList<Told>>([])
            : links[source].SendAsync([.. sent.Select(one => one.Event)], stop))];
        IReadOnlyList<Told>[] answers = await Task.WhenAll(sending).ConfigureAwait(false);
        for (int source = 0; source < bySource.Length; source++)
        {
            List<SentReceipt> applied = [];
            for (int i = 0; i < bySource[source].Count; i++)
            {
                Told told = answers[source][i];
                Hear(bySource[source][i], told, now);
                if (told.Step > Step.Allow)
                    applied.Add(new SentReceipt(told.Verdict, IsEffect: false, ReceiptState.Applied, new Instant(now)));
            }
            await links[source].ConfirmAsync(applied, stop).ConfigureAwait(false);
            events += bySource[source].Count;
        }
    }

    private void Hear(Sent sent, Told told, long now)
    {
        street.Score.Count(told.Step, told.Verdict, sent.Person, sent.IsHonest, sent.Incident, sent.Event.At.UnixMs);
        sent.Then?.Invoke(told, now);
        if (!IsOpen || told.Step < Step.Hold || sent.Incident is null || Intercepted is null) return;
        Action<Interception> report = Intercepted;
        Intercepted = null;
        report(new Interception(told.Verdict, told.Step, sent.Incident.Typology, told.BecauseEn, told.BecauseZh));
    }
}
