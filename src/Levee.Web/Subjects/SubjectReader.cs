using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Storage.Tables;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Live;
using Levee.Web.Shell;
using Levee.Web.Texts;
using Levee.Web.Verdicts;

namespace Levee.Web.Subjects;

/// <summary>Reads what is known of a subject from the journals and the case tables. Safe from any thread.</summary>
internal sealed class SubjectReader(ConsoleParts parts)
{
    private const int EventsMax = 120;
    private const int WarningsMax = 20;
    private const int LooksMax = 20;

    private readonly INode node = parts.Node;
    private readonly SubjectScan scan = new(parts.Node, parts.Time);
    private readonly WarningQueries warnings = new(parts.Tables);
    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);

    /// <summary>The whole page.</summary>
    public SubjectView View(PageRequest request, Subject subject, (string Entry, string Path) reason,
        AccessAnswer access, SubjectKept? kept)
    {
        int onScreen = node.Subjects(PartitionName.Screen).Find(subject);
        int onDesk = node.Subjects(PartitionName.Desk).Find(subject);
        LeadSearch search = onScreen == 0
            ? new LeadSearch([], 0, 0, default, IsWhole: true)
            : scan.Find(PartitionName.Screen, row => row.Numbers.Contains(onScreen), EventsMax);
        return new SubjectView
        {
            Subject = subject, For = reason.Entry, ForPath = reason.Path, Search = search,
            Kept = kept, Timeline = new Timeline(node, request.Frame, onScreen).Of(search.Rows),
            Warnings = onDesk == 0 ? [] : [.. warnings.Naming(onDesk, WarningsMax)
                .Select(warning => (warning, warning.Warned == onDesk))],
            MayOpenWarnings = Screens.MaySee(request.Signed.Person, "warnings"),
            Lists = onDesk == 0 ? [] : listings.Of(onDesk), Looked = LookedAt(onDesk, request.Frame),
            Access = access.Entry!, Purpose = access.Purpose,
        };
    }

    private (LeadSearch, IReadOnlyList<SubjectLook>) LookedAt(int onDesk, PageFrame frame)
    {
        LeadSearch search = scan.Find(PartitionName.Desk,
            row => row.Kind == EventKind.Access && row[AccessEvent.Person] == onDesk, LooksMax);
        Dictionary<Subject, Person> people = [];
        foreach (Person person in parts.People.People) people.TryAdd(parts.StaffOf(person.Id), person);
        return (search, [.. search.Rows.Select(row => LookOf(row, people, frame.Text))]);
    }

    private SubjectLook LookOf(LiveRow row, Dictionary<Subject, Person> people, Text text)
    {
        Subject staff = node.Subjects(PartitionName.Desk)[row[AccessEvent.Staff]];
        string who = people.TryGetValue(staff, out Person? person) ? text.Of(person.Name) : staff.Short;
        Purpose? purpose = Purposes.All.FirstOrDefault(known => row[AccessEvent.Purpose] == parts.CodeOf(known.Name));
        return new SubjectLook(PartitionName.Desk.At(row.Position), row.At, who,
            EventDetail.Value(row, AccessEvent.Act, node.Currency, text),
            purpose is null ? text["unknown"] : text.Of(purpose.Words));
    }
}
