using System.Buffers;
using System.Text;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Wire;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// <c>POST /v1/verdicts/KINDS</c>: one event in, its committed verdict out, for scripts of switches, message centres
/// and hubs that keep no sequence. The node numbers the events; their <c>id</c> makes a retry safe.
/// </summary>
internal static class VerdictEndpoint
{
    /// <summary>Memory of one row with its answer.</summary>
    private const int RowBytes = 512;

    /// <summary>How often an event is numbered anew when its number turns out to be used.</summary>
    private const int NumberingsMax = 3;

    /// <summary>What can be asked about, by the last part of the path.</summary>
    public static readonly (string Path, EventKind Kind)[] Kinds =
    [
        ("calls", EventKind.Call), ("texts", EventKind.Text), ("visits", EventKind.Visit),
        ("payments", EventKind.Payment), ("cards", EventKind.Card),
    ];

    /// <summary>The endpoint of one kind.</summary>
    public static Func<HttpContext, HttpState, Task> For(EventKind kind) =>
        (context, state) => AnswerAsync(context, state, kind);

    private static async Task AnswerAsync(HttpContext context, HttpState state, EventKind kind)
    {
        Instant arrival = state.Now;
        Source source = state.Authenticate(context);
        state.RequireReady();
        using RequestBody body = await RequestBody.ReadAsync(context, state, source).ConfigureAwait(false);
        long startedMs = state.SteadyMs;
        VerdictBody asked = VerdictBody.Read(context.Request, body.Memory, EventSchemas.Of(kind), arrival);
        state.TakeRate(source, 1);
        if (!body.TryHold(RowBytes)) throw new ProblemException(Problem.OutOfMemory());
        state.Metrics.CountLines(source, 1);
        WireBatch batch = state.Intake.Read(asked.Line, source, arrival, BodyForm.Single);
        if (batch.Lines.Count == 0) throw new ProblemException(Problem.NoEvent());
        if (batch.Errors.Count > 0) throw new ProblemException(Problem.Of(batch.Errors[0]));
        if (batch.Events.Count != 1 || batch.Events[0].Kind != kind) throw new ProblemException(Problem.NoEvent());
        Part part = await DecideAsync(context, state, batch, asked.HasTime).ConfigureAwait(false);
        if (part.Problem is { } problem) throw new ProblemException(problem);
        Answer answer = part.Result!.Answers[0];
        if (Problem.Of(answer) is not null) throw new ProblemException(WhyRefused(answer));
        Heads.Set(context.Response, part.Result.Head);
        await WriteAsync(context, state, batch.Events[0].Sequence.Major, answer).ConfigureAwait(false);
        state.Intake.Return(batch);
        state.Metrics.RecordAnswer(state.SteadyMs - startedMs);
    }

    private static async Task<Part> DecideAsync(HttpContext context, HttpState state, WireBatch batch, bool hasTime)
    {
        TimeSpan wait = state.Parts.Limits.AnswerTimeout;
        long deadlineMs = batch.Events[0].DeadlineMs;
        bool isShorter = deadlineMs >= 0 && deadlineMs < wait.TotalMilliseconds;
        if (isShorter) wait = TimeSpan.FromMilliseconds(Math.Max(1, deadlineMs));
        Part part;
        int numberings = 0;
        do
        {
            part = state.Given.Post(batch, hasTime);
            await part.WaitAsync(wait, state.Parts.Time, context.RequestAborted).ConfigureAwait(false);
            // A batch whose answer is still to come belongs to the loop: it is not returned, and not posted again.
            if (part.IsPosted && part.Result is null)
                return isShorter && part.IsUnanswered ? part.Refused(Problem.DeadlinePassed()) : part;
        }
        while (state.Given.MustNumberAnew(batch, part) && ++numberings < NumberingsMax);
        return part;
    }

    private static Problem WhyRefused(in Answer answer) => answer.Kind == AnswerKind.OtherBody
        ? Problem.OtherBodyOfId()
        : Problem.IdTooOld();

    private static async Task WriteAsync(HttpContext context, HttpState state, long sequence, Answer answer)
    {
        bool isLate = answer.Late || answer.Verdict is { Late: true };
        HttpResponse response = context.Response;
        if (WantsLine(context.Request))
        {
            response.ContentType = Media.Text;
            response.BodyWriter.Write(Encoding.UTF8.GetBytes(LineOf(answer, isLate, state.Parts.Node.Words)));
            state.Metrics.CountVerdicts(AnswerWriter.NameOf(answer.Verdict?.Step ?? Step.Allow), 1);
        }
        else
        {
            response.ContentType = Media.Json;
            using AnswerWriter writer = new(response.BodyWriter, state.Parts.Node.Words);
            writer.Write(sequence, PartitionName.Screen, answer, isLate);
            state.Metrics.CountVerdicts(AnswerWriter.NameOf(answer.Verdict?.Step ?? Step.Allow), 1);
        }
        await response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>True when one plain line is asked for, in the head or, where a script cannot, in the address.</summary>
    private static bool WantsLine(HttpRequest request)
    {
        if (request.Query["answer"] == "line") return true;
        // Some libraries name text beside JSON in every request.
        return Media.Accepts(request, Media.Text) && !Media.Accepts(request, Media.Json);
    }

    // The first word is what to do now. What came too late must not be done.
    private static string LineOf(in Answer answer, bool isLate, IVerdictWords words)
    {
        if (isLate) return "allow LATE\n";
        if (answer.Verdict is not { } verdict) return "allow\n";
        return string.Join(' ',
            [AnswerWriter.NameOf(verdict.Step), .. words.Of(verdict).Symbols.Select(symbol => symbol.Code)]) + "\n";
    }
}
