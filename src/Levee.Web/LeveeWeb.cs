using Levee.Web.Access;
using Levee.Web.City;
using Levee.Web.Errors;
using Levee.Web.Help;
using Levee.Web.Http;
using Levee.Web.Live;
using Levee.Web.Now;
using Levee.Web.Rules;
using Levee.Web.SignIn;
using Levee.Web.Signals;
using Levee.Web.Subjects;
using Levee.Web.Verdicts;
using Levee.Web.Warnings;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levee.Web;

/// <summary>Puts the operator console on a host.</summary>
public static class LeveeWeb
{
    // A form of the console is a token, a key or a few words: nothing larger is read, signed in or not.
    private const int FormBytesMax = 64 * 1024;
    private const int ConnectionsMax = 1_024;
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Sets Kestrel's own bounds: slow heads, connections, and forms larger than any of the console's.
    /// </summary>
    public static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = HeadTimeout;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.MaxRequestBodySize = FormBytesMax;
    }

    /// <summary>
    /// Maps <c>/</c>, <c>/signin</c>, <c>/signout</c>, <c>/assets</c> and everything under <c>/console</c>; needs no
    /// service but logging. The follower in <paramref name="parts"/> must be run by the composition.
    /// </summary>
    public static void MapLeveeWeb(this IEndpointRouteBuilder endpoints, ConsoleParts parts)
    {
        ILoggerFactory loggers = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>();
        Sessions sessions = new(parts.Time);
        PageWriter writer = new(loggers);
        DeskDoor door = new(parts.Node, parts.Time);
        AccessLog log = new(parts, door);
        RuleLives lives = new(parts, door);
        ConsoleRoutes routes = new(endpoints, parts, sessions, writer, loggers.CreateLogger("Levee.Web"));
        routes.Plain("/assets/{version}/{name}", Assets.WriteAsync);
        routes.Open("/", isForm: false, _ => Task.FromResult(PageResult.Go("/console")));
        new SignInScreen(parts, sessions).Map(routes);
        new NowScreen(parts, writer).Map(routes);
        new LiveScreen(parts).Map(routes);
        new VerdictScreen(parts, log, lives).Map(routes);
        new WarningScreen(parts, writer, log, door).Map(routes);
        new SignalScreen(parts, log, door).Map(routes);
        new SubjectScreen(parts, log).Map(routes);
        new RuleScreen(parts, lives).Map(routes);
        new CityScreen(parts, writer).Map(routes);
        HelpScreen.Map(routes);
        routes.Page("/console/{**path}", ConsoleRoutes.Everybody, _ => Task.FromResult(PageResult.Missing));
        MissingPage.Map(routes);
    }
}
