using Levee.City.Running;
using Levee.City.Scoring;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>The gangs at work: whom they reach.</summary>
internal sealed class GangLife(Street street, Chance chance)
{
    /// <summary>Plans first contacts between two times (Unix ms), at an hour of the city's day.</summary>
    public void Plan(long from, long until, double hour)
    {
        foreach (Crew crew in street.Population.Crews.Where(crew => crew.IsAtWork(hour)))
        {
            double mean = crew.Gang.AttemptsPerHour * (until - from) / 3_600_000.0;
            for (int left = chance.Count(mean); left > 0; left--)
                street.Agenda.Plan(from + (long)(chance.Between(0, 1) * (until - from)), at => Reach(crew, at));
        }
    }

    private void Reach(Crew crew, long at)
    {
        Person person = street.Population.People[chance.Below(street.Population.Honest)];
        if (person.Incident is { IsOver: false }) return;
        Incident incident = street.Score.Begin(crew.Gang.Typology, crew.Gang.Words, at);
        person.Incident = incident;
        new ScriptRun(street, crew, person, incident).Begin(at);
    }
}
