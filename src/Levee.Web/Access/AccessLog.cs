using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Web.Errors;
using Levee.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Access;

/// <summary>
/// Journals every look at a person's record as an <c>access</c> event on the desk, before the page is shown: the leak
/// analytics watch our own desk. Safe from any thread.
/// </summary>
internal sealed class AccessLog(ConsoleParts parts, DeskDoor door)
{
    /// <summary>Logs that the person of a request looks at a subject's record.</summary>
    /// <param name="request">Who looks.</param>
    /// <param name="subject">Whose record.</param>
    /// <param name="ticket">What is behind it: the entry or warning.</param>
    public async Task<AccessAnswer> ViewAsync(PageRequest request, Subject subject, string ticket)
    {
        Purpose purpose = PurposeOf(request.Signed.Person);
        DeskAnswer said = await door.PostAsync(request, (sequence, completed) => new Submission
        {
            Events = EventOf(request, sequence, subject, purpose.Name, ticket), Completed = completed,
        });
        return said.Answer is { } answer
            ? new AccessAnswer(PartitionName.Desk.At(answer.Position), request.Frame.Text.Of(purpose.Words), Reason: "")
            : new AccessAnswer(Entry: null, Purpose: "", said.Reason);
    }

    /// <summary>The first purpose of the closed list that the person may state.</summary>
    public static Purpose PurposeOf(Person person) =>
        Purposes.All.First(purpose => purpose.Roles.Any(person.Roles.Contains));

    /// <summary>The page instead of the record.</summary>
    public static PageResult NotShown(PageRequest request, AccessAnswer answer) => PageResult.Of<ErrorPage>(
        new ErrorView("refused.title", request.Frame.Text.Say("refused.access", ("reason", answer.Reason)), Id: null),
        StatusCodes.Status503ServiceUnavailable);

    private EventBatch EventOf(
        PageRequest request, SourceSequence sequence, Subject subject, string purpose, string ticket)
    {
        EventBatch events = new(1);
        EventRow row = events.Add(EventKind.Access);
        row.Source = parts.ConsoleSource;
        row.Sequence = sequence;
        row.Arrival = new Instant(parts.Time.GetUtcNow().ToUnixTimeMilliseconds());
        row.At = FrameMaker.NowOf(parts.Node, parts.Time);
        row.Set(AccessEvent.Staff, parts.StaffOf(request.Signed.Person.Id));
        row.Set(AccessEvent.Person, subject);
        row.Set(AccessEvent.Act, AccessEvent.Act["view"]);
        row.Set(AccessEvent.Records, 1);
        row.Set(AccessEvent.Purpose, parts.CodeOf(purpose));
        row.Set(AccessEvent.Ticket, parts.CodeOf(ticket));
        return events;
    }
}
