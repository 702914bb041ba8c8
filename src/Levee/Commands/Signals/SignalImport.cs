using Levee.Channels.Feeds;
using Levee.Commands.Files;
using Levee.Contracts.Signals;

namespace Levee.Commands.Signals;

/// <summary>One run of <c>levee signals import</c>: reads, sends in batches, names what was refused, sums up.</summary>
internal sealed class SignalImport(ImportRequest request, TextWriter output, TextWriter errors)
{
    private const int BatchMax = 2_000;
    private readonly ImportSums sums = new(request.File, errors);

    /// <summary>Runs and returns the exit code.</summary>
    public async Task<int> RunAsync(HttpClient node, CancellationToken stop)
    {
        using HttpClient owned = node;
        FeedFormat format = Check();
        try
        {
            using PackedText file = PackedText.Open(request.File);
            await SendAsync(new SignalSender(node, request, sums), file, format, stop).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            await errors.WriteLineAsync($"levee signals import: {node.BaseAddress} {e.Message}; "
                + $"{sums.Taken:n0} entries were taken. Run it again: it renews them.").ConfigureAwait(false);
            return 3;
        }
        sums.Write(output, request.IsJson);
        return sums.Refused > 0 ? 1 : 0;
    }

    private FeedFormat Check()
    {
        if (SignalLists.Find(request.List) is null)
            throw new CommandException($"--list: '{request.List}' is no list; these are: "
                + string.Join(", ", SignalLists.All.Select(list => list.Name)));
        if (request.Confidence is < 0 or > 100) throw new CommandException("--confidence must be from 0 to 100");
        if (request.Days is < 1 or > 3650) throw new CommandException("--days must be from 1 to 3650");
        return FeedFormat.Find(request.Format) ?? throw new CommandException(
            $"--format: '{request.Format}' is no format; these are: "
            + string.Join(", ", FeedFormat.All.Select(format => format.Name)));
    }

    private async Task SendAsync(SignalSender sender, PackedText file, FeedFormat format, CancellationToken stop)
    {
        List<FeedItem> batch = [];
        foreach (FeedItem item in format.Read(file.Reader, new FeedOptions(request.Column)))
        {
            if (item.Fault is { } fault)
            {
                sums.Refuse(item.Line, fault);
                continue;
            }
            batch.Add(item);
            if (batch.Count < BatchMax) continue;
            await sender.SendAsync(batch, stop).ConfigureAwait(false);
            batch.Clear();
            sums.Show(file.Share);
        }
        if (batch.Count > 0) await sender.SendAsync(batch, stop).ConfigureAwait(false);
        sums.EndProgress();
    }
}
