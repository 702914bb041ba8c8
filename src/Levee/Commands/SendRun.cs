using System.Globalization;
using Levee.Client;
using Levee.Commands.Files;

namespace Levee.Commands;

/// <summary>
/// One run of <c>levee send</c>: reads ahead, keeps a few requests queued, sums up. Owned by the command.
/// </summary>
internal sealed class SendRun(SendRequest request, TextWriter output, TextWriter errors)
{
    /// <summary>Requests read ahead of the one under way.</summary>
    private const int AheadMax = 4;

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(60);

    private readonly SendSums sums = new();
    private bool hasToldWaiting;
    private readonly Queue<(IReadOnlyList<FileLine> Lines, Task<SentVerdict[]> Answers)> ahead = new();

    /// <summary>Runs and returns the exit code.</summary>
    public static async Task<int> RunAsync(SendRequest request, TextWriter output, TextWriter errors,
        CancellationToken token)
    {
        try
        {
            return await new SendRun(request, output, errors).RunAsync(token).ConfigureAwait(false);
        }
        catch (CommandException e)
        {
            await errors.WriteLineAsync($"levee send: {e.Message}").ConfigureAwait(false);
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync($"levee send: {FileFault.Of(request.File, e)}").ConfigureAwait(false);
            return 2;
        }
        catch (LeveeClientException e)
        {
            await errors.WriteLineAsync($"levee send: {e.Message}").ConfigureAwait(false);
            return 3;
        }
    }

    private async Task<int> RunAsync(CancellationToken token)
    {
        LeveeClientOptions options = new()
        {
            Address = request.To, Key = ReadKey(), BatchMax = CheckedBatch(), GiveUpAfter = GiveUpAfter,
            Waiting = TellWaiting, Form = request.IsBinary ? EventForm.Binary : EventForm.NdJson,
        };
        using EventFile file = EventFile.Open(request.File, request.Kind);
        SendProgress progress = new(file, sums, errors);
        await using (LeveeClient client = new(options))
        {
            foreach (FileLine[] lines in file.Lines().Chunk(request.Batch))
            {
                FileLine[] good = [.. lines.Where(line => IsGood(line))];
                Task<SentVerdict[]> answers = await client.QueueRawAsync([.. good.Select(Numbered)], token)
                    .ConfigureAwait(false);
                ahead.Enqueue((good, answers));
                if (ahead.Count >= AheadMax) await TakeOneAsync(token).ConfigureAwait(false);
                if (sums.Unscreened > 0) break;
                progress.Show();
            }
            while (ahead.Count > 0 && sums.Unscreened == 0) await TakeOneAsync(token).ConfigureAwait(false);
            sums.Known = client.KnownTotal;
            if (request.HeadsFile is { } kept)
                await File.AppendAllLinesAsync(kept, client.Heads, token).ConfigureAwait(false);
        }
        progress.End();
        if (sums.Unscreened > 0)
        {
            await errors.WriteLineAsync($"levee send: {request.To} did not answer for {GiveUpAfter.TotalSeconds:f0} s; "
                + "sending stopped. Run the same command again: what was taken is not taken twice.")
                .ConfigureAwait(false);
        }
        sums.Write(output, request.IsJson);
        return sums.Unscreened > 0 ? 4 : sums.Refused > 0 ? 1 : 0;
    }

    private void TellWaiting(TimeSpan pause)
    {
        if (hasToldWaiting) return;
        hasToldWaiting = true;
        errors.WriteLine($"levee send: {request.To} does not answer; trying again for {GiveUpAfter.TotalSeconds:f0} s");
    }

    private RawEvent Numbered(FileLine line) => new(line.Json, request.First + line.Number - 1, line.Sequence);

    private bool IsGood(FileLine line)
    {
        if (line.Fault is null) return true;
        Name(line, line.Fault);
        return false;
    }

    private async Task TakeOneAsync(CancellationToken token)
    {
        (IReadOnlyList<FileLine> lines, Task<SentVerdict[]> answers) = ahead.Dequeue();
        SentVerdict[] verdicts = await answers.WaitAsync(token).ConfigureAwait(false);
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i].Fault is not { } fault) sums.Add(verdicts[i]);
            else Name(lines[i], fault.Field is null ? fault.Detail : $"'{fault.Field}': {fault.Detail}");
        }
    }

    private void Name(FileLine line, string why)
    {
        sums.Refused++;
        if (sums.Refused > SendSums.NamedMax) return;
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.File}:{line.Number}: {why}"));
        if (sums.Refused == SendSums.NamedMax) errors.WriteLine("(further refused lines are counted, not named)");
    }

    private string ReadKey()
    {
        if (request.Key is not null && request.KeyFile is not null)
            throw new CommandException("give either --key or --key-file, not both");
        if (request.Key is not null) return request.Key;
        if (request.KeyFile is null)
            throw new CommandException("the source's key is missing: give --key-file or --key");
        try
        {
            return File.ReadAllText(request.KeyFile).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the key file {FileFault.Of(request.KeyFile, e)}");
        }
    }

    private int CheckedBatch() => request.Batch is >= 1 and <= 20_000
        ? request.Batch
        : throw new CommandException("--batch must be from 1 to 20000");
}
