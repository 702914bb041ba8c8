using System.IO.Pipelines;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Wire;

namespace Levee.Channels.Http;

/// <summary>Brings the answers of all parts of one request back into line order. Owned by its request.</summary>
internal sealed class AnswerLines(HttpState state, WireBatch batch, Routing routing, Instant arrival)
{
    private readonly List<Position> late = [];

    /// <summary>
    /// 200 when any line was taken, else the status of the first line's problem; 400 for an empty body.
    /// </summary>
    public int Status()
    {
        int first = 0;
        for (int i = 0; i < batch.Lines.Count; i++)
        {
            if (ProblemOf(i) is not { } problem) return 200;
            if (first == 0) first = problem.Status;
        }
        return first == 0 ? 400 : first;
    }

    public void Write(PipeWriter output, bool isSingle)
    {
        using AnswerWriter writer = new(output, state.Parts.Node.Words);
        Instant now = state.Now;
        if (batch.Lines.Count == 0) WriteEmpty(output);
        for (int i = 0; i < batch.Lines.Count; i++)
        {
            if (ProblemOf(i) is { } problem) WriteProblem(output, writer, i, problem, isSingle);
            else WriteTaken(writer, i, now);
        }
        for (int step = 0; step < writer.Counts.Count; step++)
            state.Metrics.CountVerdicts(AnswerWriter.NameOf((Step)step), writer.Counts[step]);
    }

    /// <summary>
    /// Tells screen which verdicts above allow left after their deadline, so that a warning follows (<c>design.md</c>
    /// 5). A source-clock journal knows only stated times, so nothing is measured there.
    /// </summary>
    public void ReportLate()
    {
        if (late.Count == 0) return;
        Instant now = state.Now;
        Submission submission = new()
        {
            Entries = [.. late.Select(about => new Receipt
            {
                About = about, Ordinal = -1, State = ReceiptState.Late, At = now,
            })],
            Completed = static _ => { },
        };
        bool isTaken = state.Parts.Node.Ingress(PartitionName.Screen).TryPost(submission);
        if (!isTaken) state.Metrics.CountRefusal("late-receipt-lost", late.Count);
    }

    private Problem? ProblemOf(int index)
    {
        WireLine line = batch.Lines[index];
        if (line.Kind == WireLineKind.Error) return Problem.Of(batch.Errors[line.Index]);
        Placement place = routing.Placements[index];
        if (place.Part!.Problem is { } problem) return problem;
        Answer answer = place.Part.Result!.Answers[place.Index];
        return answer.Kind switch
        {
            AnswerKind.Older => Problem.Older(answer.Last.Major),
            AnswerKind.OtherBody => Problem.OtherBody(answer.Last.Major),
            _ => null,
        };
    }

    private void WriteTaken(AnswerWriter writer, int index, Instant now)
    {
        Placement place = routing.Placements[index];
        Part part = place.Part!;
        Answer answer = part.Result!.Answers[place.Index];
        if (place.Index >= part.Events.Count)
        {
            writer.WriteEntry(SequenceOf(index), part.Partition, answer.Position);
            return;
        }
        bool isLate = answer.Verdict is { Late: true } || IsLateNow(part.Events[place.Index], now);
        if (isLate && answer is { Kind: AnswerKind.Accepted, Verdict: { Late: false, Step: > Step.Allow } }
            && part.Partition == PartitionName.Screen)
            late.Add(answer.Position);
        writer.Write(SequenceOf(index), part.Partition, answer, isLate);
    }

    private bool IsLateNow(EventRow row, Instant now) =>
        row.DeadlineMs >= 0 && state.Parts.Node.Clock == JournalClock.System && now.Since(arrival) > row.DeadlineMs;

    private void WriteProblem(PipeWriter output, AnswerWriter writer, int index, Problem problem, bool isSingle)
    {
        state.Metrics.CountRefusal(problem.Type);
        if (!isSingle)
        {
            writer.Write(batch.Lines[index].Number, SequenceOf(index), problem);
            return;
        }
        using Utf8JsonWriter json = new(output, Json.Options);
        json.WriteStartObject();
        problem.WriteMembers(json);
        json.WriteEndObject();
    }

    private static void WriteEmpty(PipeWriter output)
    {
        using Utf8JsonWriter json = new(output, Json.Options);
        json.WriteStartObject();
        Problem.Invalid("", "the body holds no line: one JSON object a line was expected").WriteMembers(json);
        json.WriteEndObject();
    }

    private long SequenceOf(int index)
    {
        WireLine line = batch.Lines[index];
        if (line.Kind == WireLineKind.Error) return batch.Errors[line.Index].Sequence;
        if (line.Kind == WireLineKind.Time) return batch.Times[line.Index].Sequence.Major;
        Placement place = routing.Placements[index];
        return place.Part!.Events[place.Index].Sequence.Major;
    }
}
