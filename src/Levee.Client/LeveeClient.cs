using System.Threading.Channels;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Client;

/// <summary>
/// Sends events of one source to a node and brings the verdicts back. Safe from any thread: what callers queue while a
/// request is under way goes out together in the next one. One request is under way at a time, because a source's
/// sequences must rise.
/// </summary>
public sealed class LeveeClient : IAsyncDisposable
{
    private readonly LeveeClientOptions options;
    private readonly Channel<Slice> queue;
    private readonly RoomGate room;
    private readonly NodeConnection connection;
    private readonly CancellationTokenSource stop = new();
    private readonly UnscreenedCounts unscreened;
    private readonly Task loop;

    /// <summary>A client; its loop runs until it is disposed.</summary>
    /// <param name="options">How to reach the node.</param>
    /// <param name="handler">The transport, or null for the usual one; not disposed here.</param>
    public LeveeClient(LeveeClientOptions options, HttpMessageHandler? handler = null)
    {
        this.options = options;
        int inFlightMax = Math.Max(options.InFlightMax, options.BatchMax);
        room = new RoomGate(inFlightMax);
        queue = Channel.CreateBounded<Slice>(new BoundedChannelOptions(inFlightMax) { SingleReader = true });
        connection = new NodeConnection(options, handler);
        unscreened = new UnscreenedCounts(options.Time);
        SendLoop sending = new(options, connection, queue.Reader, unscreened);
        loop = sending.RunAsync(stop.Token);
    }

    /// <summary>Events counted as unscreened since start, whether reported yet or not.</summary>
    public long UnscreenedTotal => unscreened.Total;

    /// <summary>
    /// Lines that the node had taken before: sent again, they were answered as then and not taken twice.
    /// </summary>
    public long KnownTotal => connection.Known;

    /// <summary>
    /// The last head of each journal that an answer carried (<c>Levee-Head</c>), a line each. Whoever keeps such lines
    /// can prove later, by <c>levee verify --head</c>, that nothing before them was rewritten.
    /// </summary>
    public IReadOnlyCollection<string> Heads => [.. connection.Heads.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Sends events in their order and returns a verdict for each, in the same order. Waits while too many are in
    /// flight. An event whose <see cref="PlainEvent.Sequence"/> is 0 is given the next one; an event that has one keeps
    /// it, so that sending it again answers what it answered before. Throws <see cref="LeveeClientException"/> when a
    /// whole request is refused; a refused event has a <see cref="SentVerdict.Fault"/> instead.
    /// </summary>
    public async Task<IReadOnlyList<SentVerdict>> SendAsync(IReadOnlyList<PlainEvent> events,
        CancellationToken token = default)
    {
        List<Task<SentVerdict[]>> slices = [];
        for (int start = 0; start < events.Count; start += options.BatchMax)
        {
            OutLine[] lines = new OutLine[Math.Min(options.BatchMax, events.Count - start)];
            for (int i = 0; i < lines.Length; i++) lines[i] = new EventLine(events[start + i]);
            slices.Add(await QueueAsync(new Slice(Slice.Events, lines), token).ConfigureAwait(false));
        }
        SentVerdict[][] answers = await Task.WhenAll(slices).WaitAsync(token).ConfigureAwait(false);
        return answers.Length == 1 ? answers[0] : [.. answers.SelectMany(answer => answer)];
    }

    /// <summary>
    /// Sends events as they stand in a file, at most <see cref="LeveeClientOptions.BatchMax"/> at once, each under the
    /// sequence that it names. The returned task ends when they are queued; its result ends with their verdicts.
    /// </summary>
    public Task<Task<SentVerdict[]>> QueueRawAsync(IReadOnlyList<RawEvent> events, CancellationToken token = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events.Count, options.BatchMax);
        return QueueAsync(new Slice(Slice.Events, [.. events.Select(raw => new RawLine(raw))]), token);
    }

    /// <summary>Sends one event.</summary>
    public async Task<SentVerdict> SendAsync(PlainEvent plain, CancellationToken token = default) =>
        (await SendAsync([plain], token).ConfigureAwait(false))[0];

    /// <summary>
    /// States the time of a node that runs on a source's clock; only its feeder may. What was queued before goes out
    /// before, what is queued after goes out after, in the same request when both are queued together.
    /// </summary>
    public Task<SentVerdict> StateTimeAsync(Instant now, CancellationToken token = default) =>
        SendOneAsync(Slice.Events, new TimeLine(now), token);

    /// <summary>Reads the effects this source is to carry out, waiting up to <paramref name="wait"/> for one.</summary>
    /// <param name="after"><see cref="EffectsPage.Next"/> of the last page dealt with; empty to begin.</param>
    /// <param name="wait">How long the node may wait, whole seconds, at most 55.</param>
    /// <param name="token">Ends the waiting.</param>
    public Task<EffectsPage> EffectsAsync(string after, TimeSpan wait, CancellationToken token = default) =>
        connection.ReadEffectsAsync(after, wait, token);

    /// <summary>Confirms what became of effects and verdicts.</summary>
    public async Task<IReadOnlyList<SentVerdict>> SendReceiptsAsync(IReadOnlyList<SentReceipt> receipts,
        CancellationToken token = default)
    {
        List<Task<SentVerdict[]>> slices = [];
        foreach (SentReceipt[] some in receipts.Chunk(options.BatchMax))
        {
            Slice slice = new(Slice.Receipts, [.. some.Select(receipt => new ReceiptLine(receipt))]);
            slices.Add(await QueueAsync(slice, token).ConfigureAwait(false));
        }
        SentVerdict[][] answers = await Task.WhenAll(slices).WaitAsync(token).ConfigureAwait(false);
        return [.. answers.SelectMany(answer => answer)];
    }

    /// <summary>
    /// Reports events that an edge let pass by itself. What this client counted when its node was down is reported
    /// without asking.
    /// </summary>
    public Task<SentVerdict> ReportUnscreenedAsync(SentUnscreened report, CancellationToken token = default) =>
        SendOneAsync(Slice.Unscreened, new UnscreenedLine(report), token);

    /// <summary>
    /// Stops the loop; whatever was not answered fails with <see cref="OperationCanceledException"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stop.CancelAsync().ConfigureAwait(false);
        await loop.ConfigureAwait(false);
        connection.Dispose();
        stop.Dispose();
    }

    private async Task<SentVerdict> SendOneAsync(string path, OutLine line, CancellationToken token)
    {
        Task<SentVerdict[]> answer = await QueueAsync(new Slice(path, [line]), token).ConfigureAwait(false);
        return (await answer.WaitAsync(token).ConfigureAwait(false))[0];
    }

    private async Task<Task<SentVerdict[]>> QueueAsync(Slice slice, CancellationToken token)
    {
        Task entered = room.EnterAsync(slice.Lines.Length);
        // The order of callers is the order of the queue, so the wait for room is never cut short by a caller.
        await entered.ConfigureAwait(false);
        if (token.IsCancellationRequested || !queue.Writer.TryWrite(slice))
        {
            room.Leave(slice.Lines.Length);
            token.ThrowIfCancellationRequested();
            throw new ObjectDisposedException(nameof(LeveeClient));
        }
        return LeaveAfterAsync(slice);
    }

    private async Task<SentVerdict[]> LeaveAfterAsync(Slice slice)
    {
        try
        {
            return await slice.Answers.Task.ConfigureAwait(false);
        }
        finally
        {
            room.Leave(slice.Lines.Length);
        }
    }
}
