using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Web.Http;
using Levee.Web.Live;
using Levee.Web.Shell;
using Levee.Web.SignIn;

namespace Levee.Web.Now;

/// <summary>The first page and the part of it that moves.</summary>
internal sealed class NowScreen(ConsoleParts parts, PageWriter writer)
{
    private const int NewestMax = 8;

    private static readonly LiveFilter Acts = new(Step.Warn, EventKind.None, Channel: null);

    private readonly PartStream stream = new(parts, writer);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console", ConsoleRoles.All, Show);
        routes.Stream("/console/now/stream", ConsoleRoles.All,
            request => stream.RunAsync<NowPart>(request, () => Task.FromResult<object>(ViewOf(request, seen: 0))));
    }

    private Task<PageResult> Show(PageRequest request)
    {
        NowView view = ViewOf(request, request.Signed.SeenNow);
        request.Signed.SeenNow = view.Screen.Head.Next.Value;
        return Task.FromResult(PageResult.Of<NowPage>(view));
    }

    private NowView ViewOf(PageRequest request, long seen)
    {
        INode node = parts.Node;
        PartitionStatus screen = node.Status(PartitionName.Screen), desk = node.Status(PartitionName.Desk);
        LiveWords words = new(node, request.Frame.Text, request.Frame.Times);
        bool mayOpen = request.Signed.Person.Is(RailItem.VerdictRoles);
        LiveSlice since = parts.Live.Since(new Position(seen), Acts);
        return new NowView(
            [.. new[] { screen, desk }.Where(status => status.Stopped is not null)], screen, parts.Live.Rate,
            parts.Live.LastEventAt, [.. Enum.GetValues<Step>().Select(parts.Live.Minutes.Of)],
            [.. parts.Live.Newest(Acts).Take(NewestMax).Select(row => Act(row, words, request))],
            seen == 0 ? null : screen.Head.Next.Value - seen, since.Rows.Count + since.Skipped, mayOpen);
    }

    private NowAct Act(LiveRow row, LiveWords words, PageRequest request) =>
        new(words.Of(row), BecauseOf(row.Verdict!, request));

    private string BecauseOf(Verdict verdict, PageRequest request)
    {
        try
        {
            VerdictWords words = parts.Node.Words.Of(verdict);
            return request.Frame.Text.Of(words.BecauseEn, words.BecauseZh);
        }
        catch (KeyNotFoundException)
        {
            // The rule set was put in force before the retained journal begins.
            return request.Frame.Text["unknown"];
        }
    }
}
