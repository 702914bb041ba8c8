using System.Threading.Channels;

namespace Levee.Client;

/// <summary>
/// Takes what is queued, numbers it, sends it as one request and hands the answers out. One loop a client; it owns the
/// sequences and the counts.
/// </summary>
internal sealed class SendLoop(
    LeveeClientOptions options, NodeConnection connection, ChannelReader<Slice> queue, UnscreenedCounts unscreened)
{
    private readonly SequenceBook sequences = new(options.SequenceFile, options.FirstSequence);
    private readonly List<Slice> group = [];
    private Slice? next;

    /// <summary>Runs until it is cancelled; then everything that still waits fails.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        // The constructor that starts the loop must not run any of it.
        await Task.Yield();
        try
        {
            while (await TakeGroupAsync(token).ConfigureAwait(false))
            {
                await SendGroupAsync(token).ConfigureAwait(false);
                group.Clear();
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Disposed: the rest is failed below.
        }
        foreach (Slice slice in group) slice.Answers.TrySetCanceled(token);
        next?.Answers.TrySetCanceled(token);
        while (queue.TryRead(out Slice? slice)) slice.Answers.TrySetCanceled(token);
    }

    private async Task<bool> TakeGroupAsync(CancellationToken token)
    {
        if (next is null && !queue.TryRead(out next))
        {
            if (!await queue.WaitToReadAsync(token).ConfigureAwait(false)) return false;
            queue.TryRead(out next);
        }
        int lines = 0;
        while (next is not null && (group.Count == 0
            || (next.Path == group[0].Path && lines + next.Lines.Length <= options.BatchMax)))
        {
            group.Add(next);
            lines += next.Lines.Length;
            queue.TryRead(out next);
        }
        return group.Count > 0;
    }

    private async Task SendGroupAsync(CancellationToken token)
    {
        OutLine[] lines = group.Count == 1 ? group[0].Lines : [.. group.SelectMany(slice => slice.Lines)];
        try
        {
            SentVerdict[] answers = await SendAsync(group[0].Path, lines, token).ConfigureAwait(false);
            int start = 0;
            foreach (Slice slice in group)
            {
                slice.Answers.TrySetResult(group.Count == 1
                    ? answers
                    : answers[start..(start + slice.Lines.Length)]);
                start += slice.Lines.Length;
            }
        }
        catch (LeveeClientException e)
        {
            foreach (Slice slice in group) slice.Answers.TrySetException(e);
        }
    }

    private async Task<SentVerdict[]> SendAsync(string path, OutLine[] lines, CancellationToken token)
    {
        foreach (OutLine line in lines)
            if (line.Sequence == 0)
                line.Sequence = sequences.Take();
        LineBatch batch = new(path, lines);
        bool isAnswered = await new BatchSender(options, connection, sequences).SendAsync(batch, token)
            .ConfigureAwait(false);
        if (isAnswered && !unscreened.IsEmpty && path == Slice.Events) await ReportAsync(token).ConfigureAwait(false);
        return isAnswered ? batch.Answers() : PassUnscreened(batch);
    }

    private SentVerdict[] PassUnscreened(LineBatch batch)
    {
        foreach (int index in batch.Open)
        {
            OutLine line = batch.Lines[index];
            SentVerdict fallback = line.WhenDown(options)
                ?? throw new LeveeClientException($"the node at {options.Address} did not answer in time");
            if (line is EventLine passed) unscreened.Count(passed.Event.Schema.Kind);
            batch.Set(index, fallback);
        }
        return batch.Answers();
    }

    private async Task ReportAsync(CancellationToken token)
    {
        IReadOnlyList<SentUnscreened> reports = unscreened.Take();
        LineBatch batch = new(Slice.Unscreened, [.. reports.Select(report => new UnscreenedLine(report)
        {
            Sequence = sequences.Take(),
        })]);
        bool isAnswered = await new BatchSender(options, connection, sequences).SendAsync(batch, token)
            .ConfigureAwait(false);
        if (!isAnswered) unscreened.Return(reports);
    }
}
