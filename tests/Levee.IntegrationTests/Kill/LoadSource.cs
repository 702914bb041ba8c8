using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Kill;

/// <summary>
/// One source on one connection: sends batch after batch, the next when the last is answered, and keeps what it was
/// told. One task at a time runs it.
/// </summary>
internal sealed class LoadSource
{
    /// <summary>Batches kept whole; together within the node's window of sequences.</summary>
    private const int RecentMax = 25;

    private const int Lines = 2_000;
    private const int ReportsEvery = 5;

    private readonly string key;
    private readonly Random random;
    private readonly LoadBody[] traffic;
    private readonly LoadBody reports;
    private readonly List<(SentBatch Batch, byte[] Answers)> recent = [];
    private int made;
    private long next = LoadBody.FirstSequence;

    public LoadSource(int number, string key, int seed)
    {
        Number = number;
        this.key = key;
        random = new Random(seed + number);
        traffic = [.. Enumerable.Range(0, 16).Select(_ => LoadBody.Traffic(number, Lines, random))];
        reports = LoadBody.Reports(20, random);
    }

    /// <summary>Its number in the journal.</summary>
    public int Number { get; }

    /// <summary>What it was told.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Sequences it has sent, answered or not.</summary>
    public long Sent => next - LoadBody.FirstSequence;

    /// <summary>The batch that went out and was not answered, or null.</summary>
    public SentBatch? Unanswered { get; private set; }

    /// <summary>Sends until the node is gone or it is time to stop.</summary>
    public async Task RunAsync(ServedNode node, RateMeter meter, CancellationToken stop)
    {
        using HttpClient client = node.Client(key);
        while (!stop.IsCancellationRequested)
        {
            Unanswered ??= Make();
            byte[]? answers = await TrySendAsync(client, Unanswered).ConfigureAwait(false);
            if (answers is null) return;
            meter.Add(Unanswered.Body.Count);
            Keep(Unanswered, answers);
        }
    }

    /// <summary>
    /// After a restart: what was answered is answered the same again, and what was not is taken now, once. Returns the
    /// lines that were compared.
    /// </summary>
    public async Task<long> RetryAsync(ServedNode node)
    {
        using HttpClient client = node.Client(key);
        long compared = 0;
        if (Unanswered is { } lost)
        {
            Keep(lost, await SendAsync(client, lost).ConfigureAwait(false));
        }
        int[] sample = [recent.Count - 1, recent.Count - 2, random.Next(recent.Count), random.Next(recent.Count)];
        foreach ((SentBatch batch, byte[] answers) in sample.Where(index => index >= 0).Select(index => recent[index]))
        {
            byte[] again = await SendAsync(client, batch).ConfigureAwait(false);
            Assert.True(answers.AsSpan().SequenceEqual(again),
                $"source {Number}: the batch from {batch.First} on was answered otherwise after the restart");
            compared += batch.Body.Count;
        }
        return compared;
    }

    /// <summary>What the node says to the unanswered batch now, when it takes nothing.</summary>
    public async Task<(HttpStatusCode Status, string Problem)> RefusalAsync(ServedNode node)
    {
        using HttpClient client = node.Client(key);
        using HttpResponseMessage response = await PostAsync(client, Unanswered!).ConfigureAwait(false);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(CancellationToken.None)
            .ConfigureAwait(false));
    }

    /// <summary>Sends the unanswered batch until it is taken, then retries as after a restart.</summary>
    public async Task<long> RetryWhenThereIsRoomAsync(ServedNode node)
    {
        using HttpClient client = node.Client(key);
        for (int attempt = 0; attempt < 200; attempt++)
        {
            byte[]? answers = await TrySendAsync(client, Unanswered!).ConfigureAwait(false);
            if (answers is not null)
            {
                Keep(Unanswered!, answers);
                break;
            }
            await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
        }
        return await RetryAsync(node).ConfigureAwait(false);
    }

    private SentBatch Make()
    {
        LoadBody body = ++made % ReportsEvery == 0 ? reports : traffic[made % traffic.Length];
        SentBatch batch = new(body, next, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        next = batch.Next;
        return batch;
    }

    private void Keep(SentBatch batch, byte[] answers)
    {
        Ledger.Take(batch, answers);
        Unanswered = null;
        if (recent.Count == RecentMax) recent.RemoveAt(0);
        recent.Add((batch, answers));
    }

    // Null when the node is gone, stops or takes nothing now: the batch stays unanswered.
    private static async Task<byte[]?> TrySendAsync(HttpClient client, SentBatch batch)
    {
        try
        {
            using HttpResponseMessage response = await PostAsync(client, batch).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.ServiceUnavailable
                ? null
                : await AnswersAsync(response).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static async Task<byte[]> SendAsync(HttpClient client, SentBatch batch)
    {
        using HttpResponseMessage response = await PostAsync(client, batch).ConfigureAwait(false);
        return await AnswersAsync(response).ConfigureAwait(false);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, SentBatch batch)
    {
        ReadOnlyMemoryContent content = new(batch.Body.At(batch.First, batch.UnixMs));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await client.PostAsync(new Uri("v1/events", UriKind.Relative), content, CancellationToken.None)
            .ConfigureAwait(false);
    }

    private static async Task<byte[]> AnswersAsync(HttpResponseMessage response)
    {
        byte[] answers = await response.Content.ReadAsByteArrayAsync(CancellationToken.None).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidDataException($"{(int)response.StatusCode}: {Encoding.UTF8.GetString(answers)}");
        return answers;
    }
}
