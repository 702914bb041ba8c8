using Levee.City;
using Levee.City.Scoring;
using Levee.Web.City;

namespace Levee.Demo;

/// <summary>Shows the running city's score to the console.</summary>
internal sealed class DemoCity : ICityScore
{
    private CityRun? run;

    /// <summary>The city, once it is connected.</summary>
    public void Connect(CityRun city) => Volatile.Write(ref run, city);

    /// <inheritdoc/>
    public Web.City.CityScore Read()
    {
        City.Scoring.CityScore score = Volatile.Read(ref run)?.Score
            ?? new City.Scoring.CityScore();
        return new Web.City.CityScore(score.Now, score.Speed, score.Events, score.HonestEvents, score.HonestBothered,
            score.HonestPersonsBothered, score.HonestPersons, score.Actors,
            [.. score.ByTypology.Select(line => new Web.City.TypologyScore(line.Typology, line.Attempts, line.DrawnIn,
                line.InTime, line.Stopped, line.Late, line.Missed, line.LostMinor, line.SavedMinor))],
            [.. score.Recent.Select(Incident)]);
    }

    private static CityIncident Incident(IncidentLine line) => new(line.Number, line.Typology, line.Gang, line.BeganAt,
        line.SaidAt, line.Verdict, line.PaidAt, line.StoppedBy, line.LostMinor, line.SavedMinor, line.IsOver);
}
