using Levee.Casework.Listings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;
using Levee.Contracts.Signals;
using Levee.Contracts.Verdicts;
using Levee.Storage.Tables;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Portal;

/// <summary>Why something is blocked, since when, by whom; and how to object, without saying who one is.</summary>
internal sealed class BlockedScreen(PortalParts parts)
{
    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);
    private readonly DeskDoor door = new(parts.Node, parts.Time);
    private readonly TimeText times = new(parts.Node.ZoneMinutes);

    // Each address has its own few; all together are bounded by what a desk could read and a journal should hold.
    private readonly Allowances objections = new(perMinute: 0.1, burst: 3, parts.Time);
    private readonly Allowances all = new(perMinute: 20, burst: 60, parts.Time);

    public void Map(PortalRoutes routes)
    {
        routes.Either("/blocked/{code}", Show);
        routes.Page("/blocked/{code}", Show);
        routes.Form("/blocked/{code}", ObjectAsync);
    }

    private Task<PageResult> Show(PortalRequest request) => Task.FromResult(Find(request) is { } listing
        ? PageResult.Of<BlockedPage>(ViewOf(listing, said: null, isRefused: false, request.Frame.Text))
        : PageResult.Missing);

    private ListingView? Find(PortalRequest request)
    {
        string code = (string?)request.Context.Request.RouteValues["code"] ?? "";
        return ReasonCode.Read(code, parts.CodeOf) is { } id ? listings.Find(id) : null;
    }

    private async Task<PageResult> ObjectAsync(PortalRequest request)
    {
        if (Find(request) is not { } listing) return PageResult.Missing;
        // Nothing is journaled for an objection that cannot be taken.
        if (!MayObject(listing.State))
            return PageResult.Of<BlockedPage>(ViewOf(listing, request.Frame.Text["portal.objection.not"],
                isRefused: true, request.Frame.Text), StatusCodes.Status409Conflict);
        if (!objections.TryTake(ClientAddress.Of(request.Context)) || !all.TryTake(System.Net.IPAddress.Any))
            return PortalRoutes.Error(request.Frame, "portal.objected", StatusCodes.Status429TooManyRequests);
        string objection = await request.FormAsync(ListingEvidence.Objection);
        bool isKnown = ListingTable.Table.FindEvidence(ListingEvidence.Objection)!.Takes(objection);
        DeskAnswer said = await door.PostAsync(request.Frame.Text, (sequence, completed) => new Submission
        {
            Entries =
            [
                new Command
                {
                    Source = parts.Source, Sequence = sequence, Workflow = ListingTable.Name,
                    Name = ListingCommands.Dispute, Target = listing.Id, Who = Actor.PublicId, Role = "",
                    Purpose = "appeal",
                    Arguments = new Dictionary<string, string>
                    {
                        [ListingEvidence.Objection] = isKnown ? objection : "other",
                    },
                },
            ],
            Completed = completed,
        }, request.Context.RequestAborted);
        Outcome? outcome = said.Answer?.Outcome;
        return PageResult.Of<BlockedPage>(
            ViewOf(listing, Say(request.Frame.Text, outcome), outcome is not { IsAccepted: true }, request.Frame.Text),
            outcome is null ? StatusCodes.Status503ServiceUnavailable
                : outcome.IsAccepted ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>True while one may object: it counts or may come to, and no objection waits.</summary>
    private static bool MayObject(string state) => ListingTable.Table.RowsOf(state, ListingCommands.Dispute).Count > 0;

    private string Say(Text text, Outcome? outcome)
    {
        if (outcome is null) return text["portal.failed"];
        if (!outcome.IsAccepted) return text.Of(Refusals.WordsOf(outcome.Refusal, ListingTable.Table));
        Instant now = FrameMaker.NowOf(parts.Node, parts.Time);
        if (outcome.State != ListingStates.Disputed || outcome.Due is not { } due)
            return text.Say("portal.objection.kept", ("time", times.Clock(now)));
        return text.Say("portal.objection.taken", ("time", times.Clock(now)), ("due", times.Full(due, text)));
    }

    private BlockedView ViewOf(ListingView listing, string? said, bool isRefused, Text text) => new(
        ReasonCode.Of(listing.Id, parts.CodeOf), SignalLists.Find(listing.List)!, listing.Scope,
        ListingTable.Table.FindState(listing.State)!.Words, ListingStates.IsInForce(listing.State), listing.IsChecked,
        listing.Since ?? listing.OpenedAt, listing.Until, said, isRefused)
    {
        MayObject = said is null && MayObject(listing.State), Waiting = WaitingOf(listing, text),
    };

    private string? WaitingOf(ListingView listing, Text text) =>
        listing.State == ListingStates.Disputed && listings.Instance(listing.Id)?.Due is { } due
            ? text.Say("portal.object.waiting", ("due", times.Full(due, text)))
            : null;
}
