using System.Net.Http.Headers;
using Levee.Contracts.Wire.Binary;

namespace Levee.Benchmarks.Http;

/// <summary>One source on one connection, which sends request after request and counts the answers.</summary>
internal sealed class Sender : IDisposable
{
    private readonly HttpClient http;
    private readonly LoadBody[] bodies;
    private long sequence = LoadBody.FirstSequence;
    private int next;

    public Sender(Uri address, string key, LoadBody[] bodies)
    {
        this.bodies = bodies;
        http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (bodies[0].Media == BinaryEventReader.Media) http.DefaultRequestHeaders.Accept.ParseAdd(AnswerFrame.Media);
    }

    /// <summary>Sends until it is told to stop; returns the events that were answered as taken.</summary>
    public async Task<long> SendAsync(CancellationToken stop)
    {
        long taken = 0;
        while (!stop.IsCancellationRequested) taken += await SendOneAsync().ConfigureAwait(false);
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<int> SendOneAsync()
    {
        LoadBody body = bodies[next++ % bodies.Length];
        using ReadOnlyMemoryContent content =
            new(body.At(sequence, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));
        sequence += body.Count;
        content.Headers.ContentType = new MediaTypeHeaderValue(body.Media);
        using HttpResponseMessage response = await http.PostAsync("v1/events", content).ConfigureAwait(false);
        byte[] answer = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        int taken = response.IsSuccessStatusCode ? Taken(answer, response.Content.Headers.ContentType?.MediaType) : 0;
        return taken == body.Count
            ? taken
            : throw new BenchException($"{taken} of {body.Count} events were taken ({(int)response.StatusCode}): "
                + System.Text.Encoding.UTF8.GetString(answer.AsSpan(0, Math.Min(300, answer.Length))));
    }

    private static int Taken(ReadOnlySpan<byte> answer, string? media)
    {
        int taken = 0;
        if (media != AnswerFrame.Media)
        {
            foreach (Range line in answer.Split((byte)'\n'))
                if (answer[line].StartsWith("{\"seq\":"u8))
                    taken++;
            return taken;
        }
        while (AnswerFrame.TryRead(answer, out AnswerFrame frame))
        {
            if ((frame.Flags & AnswerFlags.Refused) == 0) taken++;
            answer = answer[(AnswerFrame.Size + frame.ObjectBytes)..];
        }
        return taken;
    }
}
