using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Levee.Channels.Feeds;

namespace Levee.Commands.Signals;

/// <summary>
/// Sends entries to <c>POST /v1/signals</c>, a batch a request, and tries a batch again with the same sequences while
/// the node is busy, so that nothing is taken twice. Owned by its run.
/// </summary>
internal sealed class SignalSender(HttpClient node, ImportRequest request, ImportSums sums)
{
    private static readonly TimeSpan TryFor = TimeSpan.FromSeconds(60);

    // Rises from run to run: microseconds of the machine's clock at the start.
    private long sequence = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;

    /// <summary>Sends; throws <see cref="HttpRequestException"/> when the node refuses all or stays away.</summary>
    public async Task SendAsync(IReadOnlyList<FeedItem> items, CancellationToken stop)
    {
        string body = Body(items);
        using HttpResponseMessage response = await TryAsync(body, stop).ConfigureAwait(false);
        string answer = await response.Content.ReadAsStringAsync(stop).ConfigureAwait(false);
        string[] lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (response.Content.Headers.ContentType?.MediaType != "application/x-ndjson" || lines.Length != items.Count)
            throw new HttpRequestException($"answered {(int)response.StatusCode}: {Detail(answer)}");
        for (int i = 0; i < lines.Length; i++) Take(items[i], lines[i]);
    }

    private async Task<HttpResponseMessage> TryAsync(string body, CancellationToken stop)
    {
        long began = Environment.TickCount64;
        while (true)
        {
            using StringContent content = new(body, Encoding.UTF8, "application/x-ndjson");
            HttpResponseMessage response = await node.PostAsync("v1/signals", content, stop).ConfigureAwait(false);
            bool isBusy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (!isBusy || Environment.TickCount64 - began > TryFor.TotalMilliseconds) return response;
            TimeSpan pause = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            response.Dispose();
            await Task.Delay(pause, stop).ConfigureAwait(false);
        }
    }

    private string Body(IReadOnlyList<FeedItem> items)
    {
        using MemoryStream bytes = new();
        foreach (FeedItem item in items)
        {
            using (Utf8JsonWriter json = new(bytes)) Write(json, item);
            bytes.WriteByte((byte)'\n');
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Write(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", sequence++);
        json.WriteString("list", request.List);
        json.WriteString("value", item.Value);
        json.WriteNumber("confidence", item.Confidence ?? request.Confidence);
        if (item.Until is { } until) json.WriteString("until", until.ToString());
        else json.WriteNumber("days", request.Days);
        json.WriteString("feed", request.Feed);
        json.WriteEndObject();
    }

    private void Take(FeedItem item, string line)
    {
        using JsonDocument answer = JsonDocument.Parse(line);
        JsonElement root = answer.RootElement;
        if (root.TryGetProperty("state", out JsonElement state)) sums.Take(state.GetString()!);
        else if (root.TryGetProperty("refused", out JsonElement code)) sums.Refuse(item.Line, Why(code.GetString()!));
        else if (root.TryGetProperty("error", out JsonElement fault)) sums.Refuse(item.Line, Detail($"{fault}"));
        else sums.Take("repeated");
    }

    private static string Why(string code) => code switch
    {
        "OVER" => "its end lies in the past",
        "UNKNOWN_TARGET" => "it does not stand on the list, so it cannot be taken back",
        _ => string.Create(CultureInfo.InvariantCulture, $"the desk refused it: {code}"),
    };

    private static string Detail(string problem)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(problem);
            return json.RootElement.TryGetProperty("detail", out JsonElement detail) ? detail.GetString()! : problem;
        }
        catch (JsonException)
        {
            return "something that is no answer of a node";
        }
    }
}
