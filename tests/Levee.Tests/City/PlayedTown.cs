using Levee.City;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Tests.City;

/// <summary>A small town with the twins of a shipped one and at most one of its gangs, lived for a day.</summary>
internal sealed class PlayedTown
{
    private PlayedTown(CityRun city, QuietLink link) => (City, Link) = (city, link);

    public CityRun City { get; }

    public QuietLink Link { get; }

    public CityReport Report => City.Report();

    public Crew Gang => City.Population.Crews[0];

    public IEnumerable<PlainEvent> Payments(string state = "done") => Of(EventKind.Payment)
        .Where(plain => Is(plain, PaymentEvent.State, state));

    public static async Task<PlayedTown> LiveAsync(string file, string? typology, Func<PlainEvent, Step>? answer = null)
    {
        Scenario shipped = Towns.Shipped(file);
        Gang[] gangs = [.. shipped.Gangs.Where(gang => gang.Typology == typology)
            .Select(gang => gang with { AttemptsPerHour = gang.AttemptsPerHour * 2 })];
        Scenario town = shipped with
        {
            People = 1000,
            HistoryDays = 0,
            GangsBeginDay = 0,
            Days = 1.3,
            Gangs = gangs,
            Carriers = 1,
            Banks = 2,
        };
        QuietLink link = new(answer ?? (_ => Step.Allow));
        CityRun city = new(town, [.. CityRun.InstitutionsOf(town).Select(_ => (ISourceLink)link)],
            (_, _) => Task.CompletedTask);
        await city.LiveHistoryAsync(progress: null, TestContext.Current.CancellationToken);
        await city.LiveFastAsync(60_000, progress: null, TestContext.Current.CancellationToken);
        return new PlayedTown(city, link);
    }

    public IEnumerable<PlainEvent> Of(EventKind kind) => Link.Events.Where(plain => plain.Schema.Kind == kind);

    public IEnumerable<PlainEvent> Accounts(string act) =>
        Of(EventKind.Account).Where(plain => Is(plain, AccountEvent.Act, act));

    public bool IsMule(string? account) => Gang.Mules.Any(mule => mule.Account == account);

    public static bool Is(PlainEvent plain, EventField field, string word) =>
        plain[field] is { } value && field.Words[(int)value] == word;
}
