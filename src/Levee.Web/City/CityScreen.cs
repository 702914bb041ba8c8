using Levee.Casework.Access;
using Levee.Contracts.Ports;
using Levee.Web.Http;

namespace Levee.Web.City;

/// <summary>The simulated city's page; absent when there is no city.</summary>
internal sealed class CityScreen(ConsoleParts parts, PageWriter writer)
{
    private readonly PartStream stream = new(parts, writer);

    public void Map(ConsoleRoutes routes)
    {
        if (parts.City is not { } city) return;
        routes.Page("/console/city", "city", request =>
            Task.FromResult(PageResult.Of<CityPage>(ViewOf(request, city))));
        routes.Stream("/console/city/stream", "city",
            request => stream.RunAsync<CityPart>(request, () => Task.FromResult<object>(ViewOf(request, city))));
    }

    private static CityView ViewOf(PageRequest request, ICityScore city) =>
        new(city.Read(), Screens.MaySee(request.Signed.Person, "events"));
}
