using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Web.Errors;
using Levee.Web.Http;
using Levee.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Access;

/// <summary>
/// Journals every look at a person's record as an <c>access</c> event on the desk, before the page is shown: the leak
/// analytics watch our own desk. Safe from any thread.
/// </summary>
internal sealed class AccessLog(ConsoleParts parts)
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private long last;

    /// <summary>Logs that the person of a request looks at a subject's record.</summary>
    /// <param name="request">Who looks.</param>
    /// <param name="subject">Whose record.</param>
    /// <param name="ticket">What is behind it: the entry or warning.</param>
    public async Task<AccessAnswer> ViewAsync(PageRequest request, Subject subject, string ticket)
    {
        Text text = request.Frame.Text;
        string purpose = ticket.StartsWith("desk", StringComparison.Ordinal) ? "warning" : "screening";
        for (int attempt = 0; attempt < 2; attempt++)
        {
            TaskCompletionSource<SubmissionResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Submission submission = new()
            {
                Events = EventOf(request, subject, purpose, ticket), Completed = done.SetResult,
            };
            if (!parts.Node.Ingress(PartitionName.Desk).TryPost(submission)) return No(text["refused.full"]);
            SubmissionResult result;
            try
            {
                result = await done.Task.WaitAsync(AnswerMax, parts.Time, request.Context.RequestAborted);
            }
            catch (TimeoutException)
            {
                return No(text["refused.slow"]);
            }
            if (result.Failure is { } failure) return No(failure);
            Answer answer = result.Answers[0];
            if (answer.Kind is AnswerKind.Accepted or AnswerKind.Repeated)
                return new AccessAnswer(
                    PartitionName.Desk.At(answer.Position), text["purpose." + purpose], Reason: "");
            // Another run of this node used higher sequences: go on after its last one.
            if (answer.Last.Major > 0) Raise(answer.Last.Major);
        }
        return No(text["refused.slow"]);
    }

    /// <summary>The page instead of the record.</summary>
    public static PageResult NotShown(PageRequest request, AccessAnswer answer) => PageResult.Of<ErrorPage>(
        new ErrorView("refused.title", request.Frame.Text.Say("refused.access", ("reason", answer.Reason)), Id: null),
        StatusCodes.Status503ServiceUnavailable);

    private static AccessAnswer No(string reason) => new(Entry: null, Purpose: "", reason);

    private EventBatch EventOf(PageRequest request, Subject subject, string purpose, string ticket)
    {
        EventBatch events = new(1);
        EventRow row = events.Add(EventKind.Access);
        row.Source = parts.ConsoleSource;
        row.Sequence = new SourceSequence(NextSequence());
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

    /// <summary>Microseconds of the machine's clock, but always rising: it must go on after a restart.</summary>
    private long NextSequence()
    {
        lock (gate)
        {
            long now = parts.Time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
            last = Math.Max(last + 1, now);
            return last;
        }
    }

    private void Raise(long least)
    {
        lock (gate) last = Math.Max(last, least);
    }
}
