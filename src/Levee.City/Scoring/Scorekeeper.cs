using Levee.City.Running;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.City.Scoring;

/// <summary>
/// Keeps the truth and the score; the city's thread writes, screens take a finished <see cref="CityScore"/>.
/// </summary>
/// <param name="population">Who lives in the city.</param>
/// <param name="seed">The scenario's seed.</param>
internal sealed class Scorekeeper(Population population, int seed)
{
    private const int RecentMax = 50;
    private const int BothersMax = 1000;
    private readonly List<Incident> incidents = [];
    private readonly List<Bother> bothers = [];
    private readonly HashSet<int> bothered = [];
    private readonly SortedDictionary<string, (long Honest, long Fraud)> symbols = new(StringComparer.Ordinal);
    private readonly SortedDictionary<Step, (long Honest, long Fraud)> steps = [];
    private readonly SortedDictionary<string, (long Events, HashSet<int> Persons)> trades = new(StringComparer.Ordinal);
    private long honestBothered;
    private long honestWarnings;
    private long fraudWarnings;

    /// <summary>Events counted.</summary>
    public long Events { get; private set; }

    /// <summary>True when no gang does anything to anybody before a time (Unix ms).</summary>
    public bool IsQuietUntil(long at) => incidents.TrueForAll(incident => incident.IsOver || incident.NextAt > at);

    /// <summary>What was said of each symbol so far, by name.</summary>
    public IReadOnlyList<SymbolScore> BySymbol =>
        [.. symbols.Select(pair => new SymbolScore(pair.Key, pair.Value.Honest, pair.Value.Fraud))];

    /// <summary>The steps answered so far, lowest first.</summary>
    public IReadOnlyList<StepScore> ByStep =>
        [.. steps.Select(pair => new StepScore(pair.Key, pair.Value.Honest, pair.Value.Fraud))];

    /// <summary>Whom it bothered, by trade.</summary>
    public IReadOnlyList<TradeScore> ByTrade => [.. population.People.Take(population.Honest).GroupBy(TradeOf)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => trades.TryGetValue(group.Key, out (long Events, HashSet<int> Persons) seen)
            ? new TradeScore(group.Key, group.Count(), seen.Events, seen.Persons.Count)
            : new TradeScore(group.Key, group.Count(), 0, 0))];

    /// <summary>Honest events that got warn or above, the first thousand.</summary>
    public IReadOnlyList<Bother> Bothers => bothers;

    /// <summary>Incidents in which money moved, oldest first.</summary>
    public IReadOnlyList<CityIncident> Paid =>
        [.. incidents.Where(incident => incident.FirstPaidAt != 0).Select(Line)];

    /// <summary>A gang reaches someone.</summary>
    public Incident Begin(string typology, Words gang, long at)
    {
        Incident incident = new()
        {
            Number = incidents.Count + 1, Typology = typology, Gang = gang, BeganAt = at,
            Chance = new Chance(seed, Streams.FirstIncident + incidents.Count),
        };
        incidents.Add(incident);
        return incident;
    }

    /// <summary>Counts an event and what was answered about it at a time (Unix ms).</summary>
    public void Count(Sent sent, Told told, long now)
    {
        Events++;
        steps[told.Step] = Plus(steps.GetValueOrDefault(told.Step), sent.IsHonest);
        foreach (string symbol in told.Symbols)
            symbols[symbol] = Plus(symbols.GetValueOrDefault(symbol), sent.IsHonest);
        if (told.Step < Step.Warn) return;
        sent.Incident?.Say(told.Verdict, now);
        if (sent.IsHonest) Bothered(sent, told);
    }

    /// <summary>A warning was delivered to someone, at whom a gang was at work or not.</summary>
    public void Warned(Person person, Incident? incident)
    {
        if (incident is not null) fraudWarnings++;
        else if (!person.IsFraud) honestWarnings++;
    }

    /// <summary>The score so far.</summary>
    public CityScore Score(long now, double speed) => new()
    {
        Now = new Instant(now), Speed = speed, Events = Events, HonestEvents = steps.Values.Sum(count => count.Honest),
        HonestBothered = honestBothered, HonestPersonsBothered = bothered.Count, HonestWarnings = honestWarnings,
        FraudWarnings = fraudWarnings, HonestPersons = population.Honest,
        Actors = population.People.Count - population.Honest,
        ByTypology = [.. incidents.GroupBy(incident => incident.Typology)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(Sum)],
        Recent = [.. incidents.Where(incident => incident.IsDrawnIn || incident.FirstSaidAt != 0).Reverse()
            .Take(RecentMax).Select(Line)],
    };

    private void Bothered(Sent sent, Told told)
    {
        honestBothered++;
        bothered.Add(sent.About.Index);
        string trade = TradeOf(sent.About);
        (long Events, HashSet<int> Persons) seen = trades.GetValueOrDefault(trade, (0, []));
        seen.Persons.Add(sent.About.Index);
        trades[trade] = (seen.Events + 1, seen.Persons);
        if (bothers.Count == BothersMax) return;
        bothers.Add(new Bother(sent.Event.At, sent.Event.Schema.Name, trade,
            sent.About.IsDeclared, sent.About.Incident is { IsOver: false }, told.Step, told.Verdict, told.Symbols,
            told.BecauseEn));
    }

    private static string TradeOf(Person person) => person.IsFirm ? "Firm" : person.Twin?.ToString() ?? "none";

    private static (long Honest, long Fraud) Plus((long Honest, long Fraud) count, bool isHonest) =>
        isHonest ? (count.Honest + 1, count.Fraud) : (count.Honest, count.Fraud + 1);

    private static TypologyScore Sum(IGrouping<string, Incident> group)
    {
        Incident[] drawnIn = [.. group.Where(incident => incident.IsDrawnIn)];
        return new TypologyScore(
            group.Key, group.Count(), drawnIn.Length, drawnIn.Count(incident => incident.IsInTime),
            drawnIn.Count(incident => incident is { IsInTime: true, StoppedAt: not 0, FirstPaidAt: 0 }),
            drawnIn.Count(incident => incident is { IsInTime: false, FirstSaidAt: not 0 }),
            drawnIn.Count(incident => incident is { FirstSaidAt: 0, FirstPaidAt: not 0 }),
            drawnIn.Sum(incident => incident.LostMinor), drawnIn.Sum(incident => incident.SavedMinor),
            drawnIn.Sum(incident => incident.CaughtMinor));
    }

    private static CityIncident Line(Incident incident) => new(
        incident.Number, incident.Typology, incident.Gang, new Instant(incident.BeganAt),
        incident.FirstSaidAt == 0 ? null : new Instant(incident.FirstSaidAt), incident.FirstVerdict,
        incident.FirstPaidAt == 0 ? null : new Instant(incident.FirstPaidAt), incident.StoppedBy,
        incident.LostMinor, incident.SavedMinor, incident.IsOver);
}
