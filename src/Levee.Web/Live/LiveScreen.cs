using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Web.Http;

namespace Levee.Web.Live;

/// <summary>The live page and its stream.</summary>
internal sealed class LiveScreen(ConsoleParts parts)
{
    private readonly LiveStream stream = new(parts);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/live", "live", Show);
        routes.Stream("/console/live/stream", "live", stream.RunAsync);
    }

    internal static LiveFilter FilterOf(PageRequest request) =>
        LiveFilter.Parse(request.Query("min"), request.Query("kind"), request.Query("channel"));

    private Task<PageResult> Show(PageRequest request)
    {
        LiveFilter filter = FilterOf(request);
        LiveWords words = new(parts.Node, request.Frame.Text, request.Frame.Times);
        Position next = parts.Live.Next;
        LiveView view = new(filter, [.. parts.Live.Newest(filter).Select(words.Of)],
            [.. parts.Live.Sources.Select(id => (id, parts.Node.NameOf(id)))], next, parts.Live.Rate,
            Screens.MaySee(request.Signed.Person, "events"), parts.Live.Below(filter));
        return Task.FromResult(PageResult.Of<LivePage>(view));
    }
}
