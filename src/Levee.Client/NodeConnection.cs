using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Levee.Contracts.Wire.Binary;

namespace Levee.Client;

/// <summary>
/// The HTTP side of a client. Requests of lines come from the sending loop only; effects from any thread.
/// </summary>
internal sealed class NodeConnection : IDisposable
{
    private const string NdJson = "application/x-ndjson";
    private readonly LeveeClientOptions options;
    private readonly HttpClient http;
    private readonly LineOutput output = new();
    private readonly ConcurrentDictionary<string, string> heads = new(StringComparer.Ordinal);
    private long known;

    public NodeConnection(LeveeClientOptions options, HttpMessageHandler? handler)
    {
        this.options = options;
        string address = options.Address.AbsoluteUri;
        http = new HttpClient(handler ?? new SocketsHttpHandler(), disposeHandler: handler is null)
        {
            BaseAddress = new Uri(address.EndsWith('/') ? address : address + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
    }

    /// <summary>Lines that the node had taken before it was sent them.</summary>
    public long Known => Interlocked.Read(ref known);

    /// <summary>The last head of each journal that an answer carried, a line each.</summary>
    public ICollection<string> Heads => heads.Values;

    /// <summary>
    /// Sends the open lines of a batch once. A failure that may pass by itself comes back as an answer without lines;
    /// one that will not throws <see cref="LeveeClientException"/>.
    /// </summary>
    public async Task<NodeAnswer> PostAsync(LineBatch batch, CancellationToken token)
    {
        using CancellationTokenSource timeout = new(options.RequestTimeout, options.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, token);
        bool isBinary = options.Form == EventForm.Binary && batch.Path == Slice.Events && TryWriteFrames(batch);
        if (!isBinary) WriteLines(batch);
        using HttpRequestMessage request = new(HttpMethod.Post, batch.Path);
        request.Content = new ReadOnlyMemoryContent(output.Written);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(isBinary ? BinaryEventReader.Media : NdJson);
        if (isBinary) request.Headers.Accept.ParseAdd(AnswerFrame.Media);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            NoteHeads(response);
            NoteKnown(response);
            return Read(response, body, batch.Open.Count);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return default;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return default;
        }
    }

    /// <summary>
    /// Reads effects, again where the node asks to wait; throws <see cref="LeveeClientException"/> or
    /// <see cref="HttpRequestException"/>.
    /// </summary>
    public async Task<EffectsPage> ReadEffectsAsync(string after, TimeSpan wait, CancellationToken token)
    {
        string path = string.Create(CultureInfo.InvariantCulture,
            $"v1/effects?after={Uri.EscapeDataString(after)}&wait_s={(int)wait.TotalSeconds}");
        long begun = options.Time.GetTimestamp();
        while (true)
        {
            using CancellationTokenSource timeout = new(options.RequestTimeout + wait, options.Time);
            using CancellationTokenSource either =
                CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, token);
            using HttpResponseMessage response = await http.GetAsync(path, either.Token).ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return EffectReader.Read(body);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                throw Refused(response, body);
            TimeSpan pause = RetryAfter(response) ?? options.RetryWait;
            if (options.Time.GetElapsedTime(begun) + pause > options.GiveUpAfter) throw Refused(response, body);
            await Task.Delay(pause, options.Time, token).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        output.Dispose();
    }

    private void WriteLines(LineBatch batch)
    {
        output.Clear();
        foreach (int index in batch.Open) batch.Lines[index].Write(output);
    }

    // A request is all frames or all lines: one line that cannot be read here makes it lines.
    private bool TryWriteFrames(LineBatch batch)
    {
        output.Clear();
        foreach (int index in batch.Open)
            if (!batch.Lines[index].TryWriteFrame(output))
                return false;
        return true;
    }

    private NodeAnswer Read(HttpResponseMessage response, byte[] body, int lines)
    {
        string? media = response.Content.Headers.ContentType?.MediaType;
        if (media is NdJson or AnswerFrame.Media)
        {
            IReadOnlyList<SentVerdict> answers = media == NdJson
                ? AnswerReader.Read(body)
                : FrameAnswerReader.Read(body);
            return answers.Count == lines
                ? new NodeAnswer(answers, null)
                : throw new LeveeClientException(string.Create(CultureInfo.InvariantCulture,
                    $"{options.Address} answered {answers.Count} lines to {lines}: this is not a node's answer"));
        }
        bool mayPass = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            || (int)response.StatusCode >= 500;
        return mayPass ? new NodeAnswer(null, RetryAfter(response)) : throw Refused(response, body);
    }

    private void NoteHeads(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Levee-Head", out IEnumerable<string>? lines)) return;
        foreach (string line in lines) heads[line.Split(' ')[0]] = line;
    }

    private void NoteKnown(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Levee-Known", out IEnumerable<string>? values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out long more))
            Interlocked.Add(ref known, more);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        RetryConditionHeaderValue? after = response.Headers.RetryAfter;
        return after?.Delta ?? (after?.Date is { } date ? Later(date - options.Time.GetUtcNow()) : null);
    }

    private static TimeSpan Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private LeveeClientException Refused(HttpResponseMessage response, byte[] body)
    {
        SentFault? fault = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            fault = AnswerReader.ReadFault(document.RootElement, (int)response.StatusCode);
        }
        catch (JsonException)
        {
            // Not a problem document: some other server answered, and the message says so.
        }
        int status = (int)response.StatusCode;
        return new LeveeClientException(fault is null
            ? string.Create(CultureInfo.InvariantCulture,
                $"{options.Address} answered {status} without a problem document: is a Levee node there?")
            : string.Create(CultureInfo.InvariantCulture,
                $"{options.Address} answered {status}: {fault.Title}; {fault.Detail}"),
            fault);
    }
}
