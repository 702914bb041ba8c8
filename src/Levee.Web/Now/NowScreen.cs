using Levee.Casework.Access;
using Levee.Casework.Warnings;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Storage.Tables;
using Levee.Web.Http;
using Levee.Web.Live;
using Levee.Web.Signals;
using Levee.Web.Texts;
using Levee.Web.Warnings;

namespace Levee.Web.Now;

/// <summary>The first page and the part of it that moves.</summary>
internal sealed class NowScreen(ConsoleParts parts, PageWriter writer)
{
    private const int NewestMax = 8;

    private static readonly LiveFilter Acts = new(Step.Warn, EventKind.None, Channel: null);

    private readonly WarningQueries warnings = new(parts.Tables);
    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);
    private readonly FigureQueries figures = new(parts.Tables);
    private readonly PartStream stream = new(parts, writer);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console", ConsoleRoutes.Everybody, Show);
        routes.Stream("/console/now/stream", ConsoleRoutes.Everybody,
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
        bool mayOpen = Screens.MaySee(request.Signed.Person, "events");
        LiveSlice since = parts.Live.Since(new Position(seen), Acts);
        return new NowView(
            [.. new[] { screen, desk }.Where(status => status.Stopped is not null)], screen, parts.Live.Rate,
            parts.Live.LastEventAt, ClocksOf(request), ObjectionsOf(request), OutcomesOf(request.Frame.Text),
            [.. Enum.GetValues<Step>().Select(parts.Live.Minutes.Of)],
            [.. parts.Live.Newest(Acts).Take(NewestMax).Select(row => Act(row, words, request))],
            seen == 0 ? null : screen.Head.Next.Value - seen, since.Rows.Count + since.Skipped, mayOpen);
    }

    private List<WarningRow>? ClocksOf(PageRequest request) =>
        Screens.MaySee(request.Signed.Person, "warnings")
            ? [.. warnings.Waiting(NewestMax).Select(warning => WarningRow.Of(
                warning, FrameMaker.NowOf(parts.Node, parts.Time), request.Frame.Text))]
            : null;

    private List<ObjectionRow>? ObjectionsOf(PageRequest request)
    {
        if (!Screens.MaySee(request.Signed.Person, "signals")) return null;
        Instant now = FrameMaker.NowOf(parts.Node, parts.Time);
        return [.. listings.Objections(NewestMax).Select(waiting => ObjectionRow.Of(
            waiting.Listing, LeftOf(waiting.Due.Since(now), waiting.Late, request.Frame.Text),
            parts.Node.Subjects(PartitionName.Desk)[waiting.Listing.Subject], request.Frame.Text))];
    }

    private static string LeftOf(long left, int late, Text text)
    {
        string duration = TimeText.Duration(left, text);
        return left < 0 ? text.Say("warning.late", ("duration", duration))
            : late > 0 ? text.Say("signal.late", ("late", late), ("duration", duration))
            : duration;
    }

    private (string, long)[] OutcomesOf(Text text) =>
    [
        .. figures.WarningsByOutcome().GroupBy(count => count.Outcome, StringComparer.Ordinal).Select(group => (
            WarningOutcome.All.FirstOrDefault(outcome => outcome.Code == group.Key) is { } outcome
                ? text.Of(outcome.Words)
                : text["warning.unknown"],
            group.Sum(count => count.Warnings))),
    ];

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
