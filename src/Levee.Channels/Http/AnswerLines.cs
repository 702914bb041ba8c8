using System.IO.Pipelines;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Wire;

namespace Levee.Channels.Http;

/// <summary>Brings the answers of all parts of one request back into line order. Owned by its request.</summary>
internal sealed class AnswerLines(HttpState state, WireBatch batch, Routing routing, BodyForm form)
{
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

    /// <summary>Lines that had been taken before: answered as they were then, and not taken again.</summary>
    public int Known()
    {
        int known = 0;
        for (int i = 0; i < batch.Lines.Count; i++)
        {
            if (batch.Lines[i].Kind == WireLineKind.Error) continue;
            Placement place = routing.Placements[i];
            if (place.Part!.Result is { } result && result.Answers[place.Index].Kind == AnswerKind.Repeated) known++;
        }
        return known;
    }

    public void Write(PipeWriter output, AnswerForm shape)
    {
        string placeName = form == BodyForm.Frames ? "frame" : "line";
        using IAnswerSink writer = shape == AnswerForm.Frames
            ? new AnswerFrames(output, state.Parts.Node.Words, placeName)
            : new AnswerWriter(output, state.Parts.Node.Words, placeName);
        if (batch.Lines.Count == 0) WriteEmpty(output);
        for (int i = 0; i < batch.Lines.Count; i++)
        {
            if (ProblemOf(i) is { } problem) WriteProblem(output, writer, i, problem, shape);
            else WriteTaken(writer, i);
        }
        for (int step = 0; step < writer.Counts.Count; step++)
            state.Metrics.CountVerdicts(AnswerWriter.NameOf((Step)step), writer.Counts[step]);
    }

    private Problem? ProblemOf(int index)
    {
        WireLine line = batch.Lines[index];
        if (line.Kind == WireLineKind.Error) return Problem.Of(batch.Errors[line.Index]);
        Placement place = routing.Placements[index];
        if (place.Part!.Problem is { } problem) return problem;
        return Problem.Of(place.Part.Result!.Answers[place.Index]);
    }

    private void WriteTaken(IAnswerSink writer, int index)
    {
        Placement place = routing.Placements[index];
        Part part = place.Part!;
        Answer answer = part.Result!.Answers[place.Index];
        if (place.Index >= part.Events.Count)
        {
            writer.WriteEntry(SequenceOf(index), part.Partition, answer.Position);
            return;
        }
        bool isLate = answer.Late || answer.Verdict is { Late: true };
        writer.Write(SequenceOf(index), part.Partition, answer, isLate);
    }

    private void WriteProblem(PipeWriter output, IAnswerSink writer, int index, Problem problem, AnswerForm shape)
    {
        state.Metrics.CountRefusal(problem.Type);
        if (shape != AnswerForm.Object)
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
        Problem.NoEvent().WriteMembers(json);
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
