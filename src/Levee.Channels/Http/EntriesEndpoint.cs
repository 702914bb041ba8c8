using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// Takes lines that become entries other than events: <c>POST /v1/receipts</c> and <c>POST /v1/unscreened</c>. The
/// answer is a line a line, in order.
/// </summary>
internal static class EntriesEndpoint
{
    /// <summary>
    /// Reads one line into its partition and entry; throws <see cref="ProblemException"/> for that line.
    /// </summary>
    public delegate (PartitionName Partition, Entry Entry) LineReader(JsonElement line, Source source, HttpState state);

    public static Task AnswerAsync(HttpContext context, HttpState state, LineReader read) =>
        AnswerAsync(context, state, read, static entries => entries);

    /// <summary>
    /// As above; <paramref name="finish"/> completes the entries of a request, all at once and in order, before they
    /// are posted.
    /// </summary>
    public static async Task AnswerAsync(HttpContext context, HttpState state, LineReader read,
        Func<IReadOnlyList<Entry>, IReadOnlyList<Entry>> finish)
    {
        Source source = state.Authenticate(context);
        state.RequireReady();
        bool isSingle = Media.IsJson(context.Request);
        using RequestBody body = await RequestBody.ReadAsync(context, state, source).ConfigureAwait(false);
        List<EntryAnswer> answers = Read(body, source, state, read, isSingle);
        state.TakeRate(source, answers.Count);
        EntryAnswer[] taken = [.. answers.Where(answer => answer.Entry is not null)];
        foreach ((EntryAnswer answer, Entry whole) in taken.Zip(finish([.. taken.Select(answer => answer.Entry!)])))
            answer.Entry = whole;
        Part[] parts = [.. taken.GroupBy(answer => answer.Partition)
            .Select(group => Place(group.Key, group))];
        foreach (Part part in parts) part.Post(state.Parts.Node.Ingress(part.Partition));
        foreach (Part part in parts)
            await part.WaitAsync(state.Parts.Limits.AnswerTimeout, state.Parts.Time, context.RequestAborted)
                .ConfigureAwait(false);
        if (parts.Length > 0 && parts.All(part => part.Problem is not null))
            throw new ProblemException(parts[0].Problem!);
        Write(context, state, answers, parts, isSingle);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static List<EntryAnswer> Read(RequestBody body, Source source, HttpState state, LineReader read,
        bool isSingle)
    {
        List<EntryAnswer> answers = [];
        ReadOnlyMemory<byte> rest = body.Memory;
        int number = 0;
        while (!rest.IsEmpty)
        {
            int end = isSingle ? -1 : rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            number++;
            if (line.Span.Trim(" \t\r\n"u8).IsEmpty) continue;
            if (answers.Count == state.Parts.Limits.LinesMax)
                throw new ProblemException(Problem.TooManyLines(state.Parts.Limits.LinesMax));
            answers.Add(ReadOne(line, number, source, state, read));
        }
        if (answers.Count == 0)
            throw new ProblemException(Problem.Invalid("",
                "the body holds no line: one JSON object a line was expected"));
        return answers;
    }

    private static EntryAnswer ReadOne(ReadOnlyMemory<byte> line, int number, Source source, HttpState state,
        LineReader read)
    {
        try
        {
            using JsonDocument document = EntryLine.Parse(line, state.Parts.Limits.LineMax);
            (PartitionName partition, Entry entry) = read(document.RootElement, source, state);
            return new EntryAnswer(number) { Partition = partition, Entry = entry };
        }
        catch (ProblemException e)
        {
            return new EntryAnswer(number) { Problem = e.Problem };
        }
        catch (InvalidOperationException)
        {
            // The only such case on UTF-8 input: an escape that is half a surrogate pair (RFC 8259 section 8.2).
            return new EntryAnswer(number)
            {
                Problem = new Problem("not-json", 400, "The line is not one JSON object",
                    "the line holds an escape that is half a character; whole surrogate pairs were expected"),
            };
        }
    }

    private static Part Place(PartitionName partition, IEnumerable<EntryAnswer> answers)
    {
        Part part = new(partition);
        foreach (EntryAnswer answer in answers)
        {
            answer.Place = new Placement(part, part.Entries.Count);
            part.Entries.Add(answer.Entry!);
        }
        return part;
    }

    private static void Write(HttpContext context, HttpState state, List<EntryAnswer> answers, Part[] parts,
        bool isSingle)
    {
        Problem?[] problems = [.. answers.Select(answer => answer.FinalProblem())];
        HttpResponse response = context.Response;
        response.StatusCode = problems.Contains(null) ? 200 : problems[0]!.Status;
        response.ContentType = isSingle ? Media.Json : Media.NdJson;
        foreach (Part part in parts)
            if (part.Result is { } result)
                Heads.Set(response, result.Head);
        using AnswerWriter writer = new(response.BodyWriter, state.Parts.Node.Words);
        for (int i = 0; i < answers.Count; i++)
        {
            long sequence = answers[i].Entry?.Sequence.Major ?? 0;
            if (problems[i] is { } problem)
            {
                state.Metrics.CountRefusal(problem.Type);
                writer.Write(answers[i].Line, sequence, problem);
                continue;
            }
            if (answers[i].Entry is SignalChanged) writer.WriteListing(sequence, answers[i].Answer);
            else writer.WriteEntry(sequence, answers[i].Partition, answers[i].Answer.Position);
        }
    }

    /// <summary>One line on its way to its answer. Owned by its request.</summary>
    private sealed class EntryAnswer(int line)
    {
        public int Line { get; } = line;

        public PartitionName Partition { get; init; }

        public Entry? Entry { get; set; }

        public Problem? Problem { get; init; }

        public Placement Place { get; set; }

        public Answer Answer => Place.Part!.Result!.Answers[Place.Index];

        public Problem? FinalProblem()
        {
            if (Problem is not null) return Problem;
            if (Place.Part!.Problem is { } problem) return problem;
            return Channels.Http.Problem.Of(Answer);
        }
    }
}
