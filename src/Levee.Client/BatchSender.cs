namespace Levee.Client;

/// <summary>
/// Sends one batch until every line has an answer or time is up: the same sequences again after a lost answer, new ones
/// when the node says that they were used. Owned by the sending loop.
/// </summary>
internal sealed class BatchSender(LeveeClientOptions options, NodeConnection connection, SequenceBook sequences)
{
    /// <summary>How often lines are numbered anew before the refusal is handed to the caller.</summary>
    private const int RenumberMax = 3;

    private int renumbered;

    /// <summary>True when every line has an answer; false when the node did not answer in time.</summary>
    public async Task<bool> SendAsync(LineBatch batch, CancellationToken token)
    {
        long begun = options.Time.GetTimestamp();
        TimeSpan wait = options.RetryWait;
        while (batch.Open.Count > 0)
        {
            NodeAnswer answer = await connection.PostAsync(batch, token).ConfigureAwait(false);
            if (answer.Lines is { } lines && Take(batch, lines)) continue;
            TimeSpan pause = answer.RetryAfter ?? Jittered(wait);
            if (options.Time.GetElapsedTime(begun) + pause > options.GiveUpAfter) return false;
            options.Waiting?.Invoke(pause);
            await Task.Delay(pause, options.Time, token).ConfigureAwait(false);
            wait = Min(wait * 2, options.RetryWaitMax);
        }
        return true;
    }

    /// <summary>
    /// Keeps the answers; true when what is left may be sent at once, false when it should wait first.
    /// </summary>
    private bool Take(LineBatch batch, IReadOnlyList<SentVerdict> answers)
    {
        List<int> open = [];
        bool isBusy = false, isUsed = false;
        for (int i = 0; i < answers.Count; i++)
        {
            int index = batch.Open[i];
            OutLine line = batch.Lines[index];
            bool isRefusedAsUsed = answers[i].Fault is { Status: 409 or 422, Last: not null };
            if (isRefusedAsUsed) sequences.Learn(answers[i].Fault!.Last!.Value);
            if (answers[i].Fault is { Status: 429 or 503 })
            {
                isBusy = true;
                open.Add(index);
            }
            else if (isRefusedAsUsed && !line.IsCallersSequence && renumbered < RenumberMax)
            {
                isUsed = true;
                line.Sequence = 0;
                open.Add(index);
            }
            else
            {
                batch.Set(index, answers[i]);
            }
        }
        if (isUsed) Renumber(batch, open);
        batch.KeepOpen(open);
        return !isBusy;
    }

    // Sequences rise in line order, so when one line gets a new number every open line after it needs one too. Those
    // were not accepted: their answers said so.
    private void Renumber(LineBatch batch, List<int> open)
    {
        renumbered++;
        bool isAfter = false;
        foreach (int index in open)
        {
            isAfter |= batch.Lines[index].Sequence == 0;
            if (isAfter && !batch.Lines[index].IsCallersSequence) batch.Lines[index].Sequence = sequences.Take();
        }
    }

    private static TimeSpan Jittered(TimeSpan wait) => wait * (0.5 + Random.Shared.NextDouble());

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
