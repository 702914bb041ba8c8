using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Wire;
using Levee.Contracts.Wire.Binary;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary><c>POST /v1/events</c>: lines in, a committed answer a line out, in line order.</summary>
internal static class EventsEndpoint
{
    /// <summary>Memory of one row with its subjects, fields and answer; what a request is charged a line.</summary>
    private const int RowBytes = 512;

    /// <summary>How many of the lines had been taken before, by an earlier request.</summary>
    private const string KnownHeader = "Levee-Known";

    public static async Task AnswerAsync(HttpContext context, HttpState state)
    {
        Instant arrival = state.Now;
        Source source = state.Authenticate(context);
        state.RequireReady();
        BodyForm form = Media.FormOf(context.Request);
        using RequestBody body = await RequestBody.ReadAsync(context, state, source).ConfigureAwait(false);
        long startedMs = state.SteadyMs;
        Admit(body, source, state, form);
        WireBatch batch = state.Intake.Read(body.Memory, source, arrival, form);
        Routing routing = Routing.Of(batch);
        await HandOverAsync(routing, state, context.RequestAborted).ConfigureAwait(false);
        if (WhyNothingWasTaken(routing) is { } problem) throw new ProblemException(problem);
        await WriteAsync(context, state, batch, routing, form).ConfigureAwait(false);
        if (routing.Parts.TrueForAll(part => part.Result is not null)) state.Intake.Return(batch);
        state.Metrics.RecordAnswer(state.SteadyMs - startedMs);
    }

    private static void Admit(RequestBody body, Source source, HttpState state, BodyForm form)
    {
        int lines = form switch
        {
            BodyForm.Single => 1,
            BodyForm.Frames => BinaryEventReader.Count(body.Memory.Span),
            _ => CountLines(body.Memory.Span),
        };
        if (lines > state.Parts.Limits.LinesMax)
            throw new ProblemException(Problem.TooManyLines(state.Parts.Limits.LinesMax));
        state.TakeRate(source, lines);
        if (!body.TryHold((long)lines * RowBytes)) throw new ProblemException(Problem.OutOfMemory());
        state.Metrics.CountLines(source, lines);
    }

    private static int CountLines(ReadOnlySpan<byte> body)
    {
        int lines = body.Count((byte)'\n');
        return body.Length > 0 && body[^1] != (byte)'\n' ? lines + 1 : lines;
    }

    private static async Task HandOverAsync(Routing routing, HttpState state, CancellationToken token)
    {
        HashSet<PartitionName> full = [];
        foreach (Part part in routing.Parts)
        {
            // What comes after a refused part must not overtake it: its retry would be too old.
            if (full.Contains(part.Partition)) part.Refuse(Problem.QueueFull());
            else part.Post(state.Parts.Node.Ingress(part.Partition));
            if (part.Problem is not null) full.Add(part.Partition);
        }
        foreach (Part part in routing.Parts)
            await part.WaitAsync(state.Parts.Limits.AnswerTimeout, state.Parts.Time, token).ConfigureAwait(false);
    }

    /// <summary>
    /// The problem to answer with when no part was committed and no line is at fault itself; else null.
    /// </summary>
    private static Problem? WhyNothingWasTaken(Routing routing) =>
        routing.Parts.Count > 0 && routing.Parts.TrueForAll(part => part.Problem is not null)
            ? routing.Parts[0].Problem
            : null;

    private static async Task WriteAsync(HttpContext context, HttpState state, WireBatch batch, Routing routing,
        BodyForm form)
    {
        AnswerLines answers = new(state, batch, routing, form);
        HttpResponse response = context.Response;
        response.StatusCode = answers.Status();
        AnswerForm shape = AnswerFormOf(context, form);
        response.ContentType = shape switch
        {
            AnswerForm.Object => response.StatusCode == 200 ? Media.Json : Media.Problem,
            AnswerForm.Frames when batch.Lines.Count > 0 => AnswerFrame.Media,
            _ => Media.NdJson,
        };
        foreach (Part part in routing.Parts)
            if (part.Result is { } result)
                Heads.Set(response, result.Head);
        response.Headers[KnownHeader] = answers.Known().ToString(CultureInfo.InvariantCulture);
        answers.Write(response.BodyWriter, shape);
        await response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static AnswerForm AnswerFormOf(HttpContext context, BodyForm form) =>
        form == BodyForm.Single ? AnswerForm.Object
        : Media.Accepts(context.Request, AnswerFrame.Media) ? AnswerForm.Frames
        : AnswerForm.Lines;
}
