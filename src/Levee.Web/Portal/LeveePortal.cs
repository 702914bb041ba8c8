using Levee.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levee.Web.Portal;

/// <summary>Puts the public portal on a host of its own: plain documents, no script, no sign-in.</summary>
public static class LeveePortal
{
    private const int FormBytesMax = 32 * 1024;
    private const int ConnectionsMax = 1_024;

    /// <summary>Sets Kestrel's own bounds.</summary>
    public static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.MaxRequestBodySize = FormBytesMax;
    }

    /// <summary>
    /// Maps <c>/</c>, <c>/zh</c>, <c>/en</c> and what lies below, <c>/blocked/{code}</c>, <c>/assets</c>; needs no
    /// service but logging.
    /// </summary>
    public static void MapLeveePortal(this IEndpointRouteBuilder endpoints, PortalParts parts)
    {
        ILoggerFactory loggers = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>();
        PortalRoutes routes = new(endpoints, parts, new PageWriter(loggers), loggers.CreateLogger("Levee.Portal"));
        endpoints.MapGet("/assets/{version}/{name}", (RequestDelegate)(context =>
        {
            SecurityHeaders.Set(context.Response);
            return Assets.WriteAsync(context);
        }));
        routes.Either("/", request => Task.FromResult(PageResult.Go($"/{PortalFrame.LangOf(request.Frame.Text)}/")));
        routes.Page("", _ => Task.FromResult(PageResult.Of<HomePage>(new HomeView())));
        routes.Form("/size", SizeAsync);
        new CheckScreen(parts).Map(routes);
        new BlockedScreen(parts).Map(routes);
        routes.Missing();
    }

    private static async Task<PageResult> SizeAsync(PortalRequest request)
    {
        PortalRoutes.SetSize(request.Context, await request.FormAsync("to") == "large");
        string back = await request.FormAsync("back");
        return PageResult.Go($"/{request.Frame.Lang}{(back == "/check" ? back : "/")}");
    }
}
