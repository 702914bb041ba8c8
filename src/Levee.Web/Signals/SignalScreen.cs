using System.Globalization;
using Levee.Casework.Access;
using Levee.Casework.Listings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;
using Levee.Contracts.Signals;
using Levee.Features.Names;
using Levee.Storage.Tables;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Subjects;
using Levee.Web.Texts;
using Levee.Web.Warnings;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Signals;

/// <summary>Lists of bad and good numbers, sites and accounts: what stands, proposing, checking, objections.</summary>
internal sealed class SignalScreen(ConsoleParts parts, AccessLog log, DeskDoor door)
{
    private const string Screen = "signals";
    private const int ListedMax = 50;
    private const int ValueMax = 300;

    private static readonly DeskThing Desk = new(new Kernel(ListingTable.Table), "/console/signals");

    private static readonly string[] Living =
        [.. ListingStates.All.Where(state => !state.IsFinal).Select(state => state.Name)];

    private static readonly string[] Proposed =
        [ListingEvidence.List, ListingEvidence.Confidence, ListingEvidence.Days, ListingEvidence.Ground];

    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/signals", Screen, request => Task.FromResult(ListOf(request, ProposalForm.Empty)));
        routes.Form("/console/signals", Screen, ProposeAsync);
        routes.Page("/console/signals/{entry}", Screen, ShowAsync);
        routes.Form("/console/signals/{entry}/{command}", Screen, CommandAsync);
    }

    private PageResult ListOf(PageRequest request, ProposalForm form)
    {
        string state = request.Query("state") ?? "";
        if (ListingTable.Table.FindState(state) is null) state = "";
        string? list = request.Query("list") is { } name && SignalLists.Find(name) is not null ? name : null;
        Position? before = long.TryParse(request.Query("before"), NumberStyles.None, CultureInfo.InvariantCulture,
            out long position) ? new Position(position) : null;
        ListingFilter filter = new(list, state.Length == 0 ? Living : [state], before, ListedMax + 1);
        IReadOnlyList<ListingView> found = listings.Read(filter);
        string? older = found.Count > ListedMax
            ? FormattableString.Invariant(
                $"/console/signals?list={list}&state={state}&before={found[ListedMax - 1].Id.Value}")
            : null;
        return PageResult.Of<SignalsPage>(
            new SignalsView(filter, state, [.. found.Take(ListedMax).Select(listing => RowOf(listing, request))],
                older, listings.CountInForce(), Screens.MayWork(request.Signed.Person, Screen), form),
            form.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private SignalRow RowOf(ListingView listing, PageRequest request)
    {
        Subject subject = parts.Node.Subjects(PartitionName.Desk)[listing.Subject];
        long hits = ListingStates.IsInForce(listing.State) ? parts.HitsOf(listing.List, subject) : 0;
        return SignalRow.Of(listing, subject, hits, request.Frame.Text);
    }

    private ListingView? Find(PageRequest request) =>
        DeskThing.IdOf(request) is { } id ? listings.Find(id) : null;

    private async Task<PageResult> ShowAsync(PageRequest request)
    {
        if (Find(request) is not { } listing || listings.Instance(listing.Id) is not { } instance)
            return PageResult.Missing;
        SignalRow row = RowOf(listing, request);
        Subject subject = parts.Node.Subjects(PartitionName.Desk)[listing.Subject];
        AccessAnswer access = new(Entry: null, Purpose: "", Reason: "");
        if (subject.Kind is not (SubjectKind.Host or SubjectKind.SenderId or SubjectKind.Package))
        {
            access = await log.ViewAsync(request, subject, row.Entry);
            if (access.Entry is null) return AccessLog.NotShown(request, access);
        }
        Instant now = FrameMaker.NowOf(parts.Node, parts.Time);
        return PageResult.Of<SignalPage>(new SignalPageView
        {
            Row = row, SubjectPath = SubjectLink.Of(subject, row.Entry, request.Frame), Instance = instance,
            History = listings.History(listing.Id),
            Commands = Desk.CommandsOf(request, instance, parts, row.Entry),
            Left = LeftOf(instance.Due, now, request.Frame.Text),
            Access = access.Entry, Purpose = access.Purpose,
        });
    }

    private async Task<PageResult> ProposeAsync(PageRequest request)
    {
        if (!Screens.MayWork(request.Signed.Person, Screen)) return PageResult.Missing;
        Dictionary<string, string> typed = new(StringComparer.Ordinal);
        foreach (string name in (string[])[.. Proposed, "value"])
            if (await request.FormAsync(name) is { } value)
                typed[name] = value;
        string plain = typed.GetValueOrDefault("value", "");
        if (SignalLists.Find(typed.GetValueOrDefault(ListingEvidence.List, "")) is not { } list || plain.Length == 0)
            return Wrong(request, typed, request.Frame.Text["signal.incomplete"]);
        Subject subject = default;
        SignalScope scope = SignalScope.One;
        NameFault fault = plain.Length > ValueMax ? NameFault.HostTooLong
            : parts.Lookup.Find(list.Kind, plain, out subject, out scope);
        if (fault != NameFault.None)
        {
            return Wrong(request, typed,
                request.Frame.Text.Say("signal.unreadable", ("fault", NameFaults.Reason(fault))));
        }
        typed.Remove("value");
        typed[ListingEvidence.Scope] = ListingEvidence.NameOf(scope);
        DeskAnswer said = await PostAsync(request, ListingCommands.Propose, default, "", typed, [subject]);
        if (said.Answer is not { } answer)
            return AccessLog.NotShown(request, new AccessAnswer(Entry: null, Purpose: "", said.Reason));
        if (answer.Outcome is { IsAccepted: true } opened)
            return PageResult.Go($"/console/signals/{PartitionName.Desk.At(opened.Target)}?done=propose");
        typed["value"] = plain;
        return Wrong(request, typed, request.Frame.Text.Say("warning.refused", ("reason",
            request.Frame.Text.Of(Refusals.WordsOf(answer.Outcome?.Refusal ?? "", ListingTable.Table)))));
    }

    private PageResult Wrong(PageRequest request, Dictionary<string, string> typed, string fault) =>
        ListOf(request, new ProposalForm(typed, fault));

    private async Task<PageResult> CommandAsync(PageRequest request)
    {
        if (Find(request) is not { } listing) return PageResult.Missing;
        string name = request.Route("command");
        if (ListingTable.Table.FindCommand(name) is null) return PageResult.Missing;
        Dictionary<string, string> arguments = await Desk.EvidenceOf(request);
        DeskAnswer said = await PostAsync(request, name, listing.Id, listing.State, arguments, []);
        return Desk.Back(request, said, name);
    }

    private Task<DeskAnswer> PostAsync(PageRequest request, string name, Position target, string state,
        Dictionary<string, string> arguments, IReadOnlyList<Subject> subjects)
    {
        Person person = request.Signed.Person;
        Role role = Desk.RoleOf(person, state, name);
        return door.PostAsync(request, (sequence, completed) => new Submission
        {
            Entries =
            [
                new Command
                {
                    Source = parts.ConsoleSource, Sequence = sequence, Workflow = ListingTable.Name, Name = name,
                    Target = target, Who = person.Id, Role = Roles.NameOf(role), Purpose = PurposeOf(role),
                    Arguments = arguments, Subjects = subjects,
                },
            ],
            Completed = completed,
        });
    }

    private static string LeftOf(Instant? due, Instant now, Text text)
    {
        if (due is not { } end) return text["warning.noclock"];
        string duration = TimeText.Duration(end.Since(now), text);
        return end < now ? text.Say("warning.late", ("duration", duration)) : duration;
    }

    private static string PurposeOf(Role role) =>
        Purposes.All.First(purpose => purpose.Roles.Contains(role)).Name;
}
