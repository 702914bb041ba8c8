using Levee.Contracts;

namespace Levee.City.Scoring;

/// <summary>Keeps the truth and the score; the city's thread writes, screens take a finished <see cref="CityScore"/>.</summary>
/// <param name="honestPersons">Honest persons in the city.</param>
/// <param name="actors">Callers and mules.</param>
internal sealed class Scorekeeper(int honestPersons, int actors)
{
    private const int RecentMax = 50;
    private readonly List<Incident> incidents = [];
    private readonly HashSet<int> bothered = [];
    private long events;
    private long honestEvents;
    private long honestBothered;

    public Incident Begin(string typology, string gang, int person, long at)
    {
        Incident incident = new()
        {
            Number = incidents.Count + 1, Typology = typology, Gang = gang, Person = person, BeganAt = at,
        };
        incidents.Add(incident);
        return incident;
    }

    /// <summary>Counts an event and what was said about it. <paramref name="incident"/> is null for honest life.</summary>
    public void Count(Step step, string verdict, int person, bool isHonest, Incident? incident, long at)
    {
        events++;
        if (isHonest) honestEvents++;
        if (step < Step.Warn) return;
        if (incident is not null)
        {
            Said(incident, verdict, at);
        }
        else if (isHonest)
        {
            honestBothered++;
            bothered.Add(person);
        }
    }

    /// <summary>Levee spoke about an incident.</summary>
    public static void Said(Incident incident, string verdict, long at)
    {
        if (incident.FirstSaidAt != 0) return;
        incident.FirstSaidAt = at;
        incident.FirstVerdict = verdict;
    }

    /// <summary>An incident was stopped by a step or a heeded warning.</summary>
    public static void Stopped(Incident incident, string by, long at)
    {
        if (incident.StoppedAt == 0)
        {
            incident.StoppedAt = at;
            incident.StoppedBy = by;
        }
        incident.IsOver = true;
    }

    public CityScore Score(long now, double speed) => new(
        new Instant(now), speed, events, honestEvents, honestBothered, bothered.Count, honestPersons, actors,
        [.. incidents.GroupBy(incident => incident.Typology).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(Line)],
        [.. incidents.Where(incident => incident.IsDrawnIn || incident.FirstSaidAt != 0).Reverse().Take(RecentMax)
            .Select(Line)]);

    private static TypologyScore Line(IGrouping<string, Incident> group)
    {
        Incident[] counted = [.. group.Where(incident => incident.IsDrawnIn || incident.FirstSaidAt != 0)];
        Incident[] inTime = [.. counted.Where(IsInTime)];
        return new TypologyScore(
            group.Key, group.Count(), counted.Count(incident => incident.IsDrawnIn), inTime.Length,
            inTime.Count(incident => incident.StoppedAt != 0 && incident.FirstPaidAt == 0),
            counted.Count(incident => incident.FirstSaidAt != 0 && !IsInTime(incident)),
            counted.Count(incident => incident.FirstSaidAt == 0 && incident.FirstPaidAt != 0),
            counted.Sum(incident => incident.LostMinor), counted.Sum(incident => incident.SavedMinor));
    }

    private static bool IsInTime(Incident incident) => incident.FirstSaidAt != 0
        && (incident.FirstPaidAt == 0 || incident.FirstSaidAt <= incident.FirstPaidAt);

    private static IncidentLine Line(Incident incident) => new(
        incident.Number, incident.Typology, incident.Gang, new Instant(incident.BeganAt),
        incident.FirstSaidAt == 0 ? null : new Instant(incident.FirstSaidAt), incident.FirstVerdict,
        incident.FirstPaidAt == 0 ? null : new Instant(incident.FirstPaidAt), incident.StoppedBy,
        incident.LostMinor, incident.SavedMinor, incident.IsOver);
}
