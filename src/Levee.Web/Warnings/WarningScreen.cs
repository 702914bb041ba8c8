using Levee.Casework.Access;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;
using Levee.Storage.Tables;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Subjects;

namespace Levee.Web.Warnings;

/// <summary>
/// The list of warnings, a warning's page, and its commands, which the desk's decider carries out or refuses.
/// </summary>
internal sealed class WarningScreen(ConsoleParts parts, PageWriter writer, AccessLog log, DeskDoor door)
{
    private const string Screen = "warnings";
    private const int ListedMax = 50;

    private static readonly DeskThing Desk = new(new Kernel(WarningTable.Table), "/console/warnings");

    private readonly PartStream stream = new(parts, writer);
    private readonly WarningQueries warnings = new(parts.Tables);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/warnings", Screen,
            request => Task.FromResult(PageResult.Of<WarningsPage>(ListOf(request))));
        routes.Stream("/console/warnings/stream", Screen,
            request => stream.RunAsync<WarningsPart>(request, () => Task.FromResult<object>(ListOf(request))));
        routes.Page("/console/warnings/{entry}", Screen, ShowAsync);
        routes.Form("/console/warnings/{entry}/{command}", Screen, CommandAsync);
    }

    private WarningsView ListOf(PageRequest request) => new(
        [.. warnings.Waiting(ListedMax).Select(warning => RowOf(warning, request))],
        [.. warnings.Newest(ListedMax).Select(warning => RowOf(warning, request))]);

    private WarningRow RowOf(WarningView warning, PageRequest request) =>
        WarningRow.Of(warning, FrameMaker.NowOf(parts.Node, parts.Time), request.Frame.Text);

    private WarningView? Find(PageRequest request) =>
        DeskThing.IdOf(request) is { } id ? warnings.Find(id) : null;

    private async Task<PageResult> ShowAsync(PageRequest request)
    {
        if (Find(request) is not { } warning) return PageResult.Missing;
        WarningRow row = RowOf(warning, request);
        ISubjectDirectory subjects = parts.Node.Subjects(PartitionName.Desk);
        AccessAnswer access = await log.ViewAsync(request, subjects[warning.Warned], row.Entry);
        if (access.Entry is null) return AccessLog.NotShown(request, access);
        return PageResult.Of<WarningPage>(new WarningPageView
        {
            Row = row, Person = subjects[warning.Warned].Short, Counterpart = subjects[warning.Counterpart].Short,
            Paths = (SubjectLink.Of(subjects[warning.Warned], row.Entry, request.Frame),
                SubjectLink.Of(subjects[warning.Counterpart], row.Entry, request.Frame)),
            Home = parts.Node.NameOf(warning.Home), History = warnings.History(warning.Instance.Id),
            Deliveries = [.. warnings.Deliveries(warning.Instance.Id)
                .Select(delivery => (delivery, parts.Node.NameOf(delivery.To)))],
            Commands = Desk.CommandsOf(request, warning.Instance, parts, row.Entry),
            MayOpenVerdict = Screens.MaySee(request.Signed.Person, "events"),
            Access = access.Entry, Purpose = access.Purpose,
        });
    }

    private async Task<PageResult> CommandAsync(PageRequest request)
    {
        if (Find(request) is not { } warning) return PageResult.Missing;
        string name = request.Route("command");
        if (WarningTable.Table.Commands.All(command => command.Name != name)) return PageResult.Missing;
        Person person = request.Signed.Person;
        Role role = Desk.RoleOf(person, warning.Instance.State, name);
        Dictionary<string, string> arguments = await Desk.EvidenceOf(request);
        DeskAnswer said = await door.PostAsync(request, (sequence, completed) => new Submission
        {
            Entries =
            [
                new Command
                {
                    Source = parts.ConsoleSource, Sequence = sequence, Workflow = WarningTable.Name, Name = name,
                    Target = warning.Instance.Id, Who = person.Id, Role = Roles.NameOf(role),
                    Purpose = AccessLog.PurposeOf(person).Name, Arguments = arguments,
                },
            ],
            Completed = completed,
        });
        return Desk.Back(request, said, name);
    }
}
