using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;
using Levee.Storage.Tables;
using Levee.Web.Shell;
using Levee.Web.SignIn;
using Levee.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>Makes the frame of a page from the request and the node.</summary>
internal sealed class FrameMaker(ConsoleParts parts, Sessions sessions)
{
    private const int WaitingMax = 99;

    private readonly WarningQueries warnings = new(parts.Tables);
    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);
    private readonly TimeText times = new(parts.Node.ZoneMinutes);

    public PageFrame Of(HttpContext context, Session? session)
    {
        INode node = parts.Node;
        string? cookie = Cookies.Read(context, Cookies.Session);
        return new PageFrame
        {
            Text = Cookies.TextOf(context), Theme = Cookies.ThemeOf(context), Person = session?.Person,
            FormToken = sessions.FormToken(Cookies.BrowserOf(context), cookie),
            Here = HttpMethods.IsGet(context.Request.Method)
                ? context.Request.Path + context.Request.QueryString.ToString()
                : "/console",
            Node = node.Name, IsDemo = node.IsDemo, HasCity = parts.City is not null, Clock = node.Clock,
            Now = NowOf(node, parts.Time), Times = times, Currency = node.Currency,
            WarningsDue = DueFor(session), ObjectionsDue = ObjectionsFor(session),
            HasKeys = Cookies.Read(context, Cookies.Keys) != "off",
        };
    }

    private int DueFor(Session? session) =>
        session is not null && Screens.MaySee(session.Person, "warnings") ? warnings.Waiting(WaitingMax).Count : 0;

    private int ObjectionsFor(Session? session) =>
        session is not null && Screens.MaySee(session.Person, "signals") ? listings.Objections(WaitingMax).Count : 0;

    /// <summary>The time: the machine's under a system clock, the screen journal's under a source clock.</summary>
    public static Instant NowOf(INode node, TimeProvider time) => node.Clock == JournalClock.System
        ? new Instant(time.GetUtcNow().ToUnixTimeMilliseconds())
        : node.Status(PartitionName.Screen).Head.Time;
}
