using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Levee.Channels.Http;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.IntegrationTests.Http;

public sealed class EventsEndpointTests
{
    private const string Pay = """{"kind":"payment","seq":SEQ,"at":1700000000000,"payer":"acc-1","payee":"acc-2",""" +
        """ "state":"asked","amount":AMOUNT,"currency":"CNY","act":"transfer"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_answered_in_order_with_the_journals_head()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(
            node.Http(), [Payment(1, 100), Payment(2, 2_000_000)]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($$"""{"seq":1,"verdict":"{{node.Screen.At(1)}}","action":"allow"}""", answers[0].GetRawText());
        Assert.Equal("hold", answers[1].GetProperty("action").GetString());
        Assert.Equal(4.0, answers[1].GetProperty("symbols")[0].GetProperty("weight").GetDouble());
        Assert.Equal("此前有陌生人的长时间来电", answers[1].GetProperty("because").GetProperty("zh").GetString());
        string head = response.Headers.GetValues("Levee-Head").Single();
        Assert.Matches($"^screen {node.Screen.First.Plus(2)} 20\\d\\d-[^ ]+Z [0-9a-f]{{64}}$", head);
    }

    [Fact]
    public async Task Broken_line_in_the_middle_keeps_the_lines_around_it()
    {
        string wrongType = Payment(2, 1).Replace("\"amount\":1", "\"amount\":\"much\"", StringComparison.Ordinal);
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(node.Http(),
            [Payment(1, 1), "{\"kind\":\"payment\",", "", wrongType, Payment(3, 1)]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(4, answers.Length);
        Assert.Equal(1, answers[0].GetProperty("seq").GetInt64());
        Assert.Equal(2, answers[1].GetProperty("line").GetInt32());
        JsonElement wrong = answers[2].GetProperty("error");
        Assert.Equal(4, answers[2].GetProperty("line").GetInt32());
        Assert.Equal("amount", wrong.GetProperty("field").GetString());
        Assert.Equal("urn:levee:problem:wrong-type", wrong.GetProperty("type").GetString());
        Assert.DoesNotContain("much", wrong.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(3, answers[3].GetProperty("seq").GetInt64());
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Body_of_broken_lines_only_is_400()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(node.Http(), ["[]", "no"]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(2, answers.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer levee_wrong")]
    [InlineData("Basic bGV2ZWU6bGV2ZWU=")]
    public async Task Wrong_key_is_401_and_nothing_is_taken(string? header)
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using HttpClient http = new() { BaseAddress = node.Address };
        if (header is not null) http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(http, [Payment(1, 1)]);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(401, answers[0].GetProperty("status").GetInt32());
        Assert.Empty(node.Screen.Events);
    }

    [Fact]
    public async Task Kind_that_the_source_may_not_send_is_a_403_line()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(
            node.Http(HttpNode.CallsOnly), [Payment(1, 1), Call(2, "+8613800138000")]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(403, answers[0].GetProperty("error").GetProperty("status").GetInt32());
        Assert.Equal("allow", answers[1].GetProperty("action").GetString());
    }

    [Fact]
    public async Task Event_outside_the_sources_ranges_is_refused_and_the_rest_is_taken()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        string outside = Call(1, "+12025550100").Replace("13900139000", "+12025550101", StringComparison.Ordinal);

        (_, JsonElement[] answers) = await PostAsync(
            node.Http(HttpNode.Ranged), [outside, Call(2, "138 0013 8000"), Payment(3, 1)]);

        Assert.Equal(403, answers[0].GetProperty("error").GetProperty("status").GetInt32());
        Assert.Equal(2, answers[1].GetProperty("seq").GetInt64());
        Assert.Equal("allow", answers[1].GetProperty("action").GetString());
        Assert.Equal("allow", answers[2].GetProperty("action").GetString());
    }

    [Fact]
    public async Task Retry_after_a_lost_answer_gives_the_same_answer()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        string[] lines = [Payment(1, 1), Payment(2, 2_000_000)];

        (_, JsonElement[] first) = await PostAsync(node.Http(), lines);
        (_, JsonElement[] second) = await PostAsync(node.Http(), lines);

        Assert.Equal(first.Select(line => line.GetRawText()), second.Select(line => line.GetRawText()));
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Older_sequence_is_409_and_other_body_422_both_with_last()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await PostAsync(node.Http(), [Payment(5, 1), Payment(9, 1)]);

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(
            node.Http(), [Payment(7, 1), Payment(9, 2), Payment(10, 3)]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(409, answers[0].GetProperty("error").GetProperty("status").GetInt32());
        Assert.Equal(9, answers[0].GetProperty("error").GetProperty("last").GetInt64());
        Assert.Equal(422, answers[1].GetProperty("error").GetProperty("status").GetInt32());
        Assert.Equal(node.Screen.At(3), answers[2].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Mixed_body_is_split_and_answered_in_line_order()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        string report = """{"kind":"report","seq":2,"at":1700000000000,"person":"p-1","by":"victim","payee":"acc-2"}""";
        string access = """{"kind":"access","seq":4,"at":1700000000000,"staff":"e-1","person":"p-1","act":"view"}""";

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(
            node.Http(), [Payment(1, 1), report, Payment(3, 1), access]);

        Assert.Equal([node.Screen.At(1), node.Desk.At(1), node.Screen.At(2), node.Desk.At(2)],
            answers.Select(line => line.GetProperty("verdict").GetString()));
        Assert.Equal(2, response.Headers.GetValues("Levee-Head").Count());
        Assert.Equal([EventKind.Report, EventKind.Access], node.Desk.Events);
    }

    [Fact]
    public async Task Stated_time_goes_to_both_partitions_between_the_events_around_it()
    {
        await using HttpNode node = await HttpNode.StartAsync(clock: JournalClock.Source);

        (_, JsonElement[] answers) = await PostAsync(node.Http(HttpNode.Feeder),
            [Payment(1, 1), """{"kind":"time","seq":2,"now":1700000001000}""",
                Payment(3, 1), """{"kind":"time","seq":4,"now":1700000002000}"""]);

        Assert.Equal(node.Screen.At(2), answers[1].GetProperty("entry").GetString());
        Assert.Equal(node.Screen.At(3), answers[2].GetProperty("verdict").GetString());
        Assert.Equal(node.Screen.At(4), answers[3].GetProperty("entry").GetString());
        Assert.Equal([1700000001000, 1700000002000],
            node.Desk.Entries.OfType<TimeStated>().Select(time => time.Now.UnixMs));
    }

    [Fact]
    public async Task Single_json_event_is_answered_as_json()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        string spread = Payment(1, 2_000_000).Replace(",", ",\n ", StringComparison.Ordinal);
        using StringContent content = new(spread, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await node.Http().PostAsync("v1/events", content, Token);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("hold", answer.RootElement.GetProperty("action").GetString());
    }

    [Fact]
    public async Task Other_content_type_is_415()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using StringContent content = new(Payment(1, 1), Encoding.UTF8, "text/csv");

        using HttpResponseMessage response = await node.Http().PostAsync("v1/events", content, Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Body_of_100_MB_is_413_without_being_read()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using TcpClient tcp = new();
        await tcp.ConnectAsync(node.Address.Host, node.Address.Port, Token);

        string answer = await RawAsync(tcp, "Content-Length: 104857600\r\n", Payment(1, 1));

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("cut it into several requests", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chunked_body_over_the_bound_is_413()
    {
        await using HttpNode node = await StartAsync(new HttpLimits { BodyMax = 100_000 });
        using HttpRequestMessage request = new(HttpMethod.Post, "v1/events");
        request.Content = new ByteArrayContent(new byte[200_000]);
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new("application/x-ndjson");

        using HttpResponseMessage response = await node.Http().SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Too_many_lines_are_413()
    {
        await using HttpNode node = await StartAsync(new HttpLimits { LinesMax = 3 });

        (HttpResponseMessage response, _) = await PostAsync(node.Http(), Payments(4));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(node.Screen.Events);
    }

    [Fact]
    public async Task Slow_body_is_cut_off_with_408()
    {
        await using HttpNode node = await StartAsync(new HttpLimits { BodyTimeout = TimeSpan.FromMilliseconds(100) });
        using TcpClient tcp = new();
        await tcp.ConnectAsync(node.Address.Host, node.Address.Port, Token);

        string answer = await RawAsync(tcp, "Content-Length: 500\r\n", "{\"kind\":");

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_over_its_rate_is_429_with_the_time_to_wait()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        string[] lines = Payments(20);
        await PostAsync(node.Http(HttpNode.Slow), lines);

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(node.Http(HttpNode.Slow), lines);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 2);
        Assert.Equal("urn:levee:problem:rate", answers[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Full_queue_is_429_and_the_same_lines_pass_later()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        node.Screen.IsFull = true;
        (HttpResponseMessage refused, _) = await PostAsync(node.Http(), [Payment(1, 1)]);
        node.Screen.IsFull = false;

        (HttpResponseMessage taken, _) = await PostAsync(node.Http(), [Payment(1, 1)]);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task Failed_commit_is_503_with_its_reason()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        node.Screen.Failure = "the disk is full";

        (HttpResponseMessage response, JsonElement[] answers) = await PostAsync(node.Http(), [Payment(1, 1)]);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("the disk is full", answers[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_held_by_open_requests_is_bounded()
    {
        // A request of thirty lines holds about 24 KB: two fit beside each other, a third does not.
        await using HttpNode node = await StartAsync(new HttpLimits { InFlightMax = 60_000 });
        node.Screen.HoldAnswers();
        Task<(HttpResponseMessage, JsonElement[])> held = PostAsync(node.Http(2), Payments(30));
        Task<(HttpResponseMessage, JsonElement[])> another = PostAsync(node.Http(3), Payments(30));
        while (node.Screen.Events.Count < 60 && !held.IsCompleted && !another.IsCompleted) await Task.Yield();

        (HttpResponseMessage refused, _) = await PostAsync(node.Http(), Payments(30));
        node.Screen.ReleaseAnswers();
        (HttpResponseMessage first, _) = await held;
        await another;
        (HttpResponseMessage again, _) = await PostAsync(node.Http(), Payments(30));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter is not null);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Answer_after_the_deadline_is_late()
    {
        // The edge's clock runs a second behind the partition's: the event arrived a second before it was committed.
        await using HttpNode node = await HttpNode.StartAsync(parts => parts with { Time = new BehindTime() });
        string late = Payment(1, 2_000_000)
            .Replace("\"state\"", "\"deadline_ms\":500,\"state\"", StringComparison.Ordinal);
        string inTime = Payment(2, 2_000_000)
            .Replace("\"state\"", "\"deadline_ms\":60000,\"state\"", StringComparison.Ordinal);

        (_, JsonElement[] answers) = await PostAsync(node.Http(), [late, inTime]);

        Assert.True(answers[0].GetProperty("late").GetBoolean());
        Assert.False(answers[1].TryGetProperty("late", out _));
    }

    [Fact]
    public async Task Eight_sources_at_once_get_their_own_answers()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            using HttpClient http = node.Http(number);
            for (int round = 0; round < 10; round++)
            {
                string[] lines = Payments(50, (round * 50) + 1);
                (_, JsonElement[] answers) = await PostAsync(http, lines);
                Assert.Equal(Enumerable.Range((round * 50) + 1, 50).Select(seq => (long)seq),
                    answers.Select(line => line.GetProperty("seq").GetInt64()));
            }
        }));

        Assert.Equal(8 * 500, node.Screen.Events.Count);
    }

    private static Task<HttpNode> StartAsync(HttpLimits limits) =>
        HttpNode.StartAsync(parts => parts with { Limits = limits });

    private static string[] Payments(int count, int first = 1) =>
        [.. Enumerable.Range(first, count).Select(seq => Payment(seq, 1))];

    internal static string Payment(long seq, long amount) => Pay
        .Replace("SEQ", seq.ToString("D"), StringComparison.Ordinal)
        .Replace("AMOUNT", amount.ToString("D"), StringComparison.Ordinal);

    internal static string Call(long seq, string caller) =>
        $$"""{"kind":"call","seq":{{seq}},"at":1700000000000,"caller":"{{caller}}","callee":"13900139000"}""";

    internal static async Task<(HttpResponseMessage Response, JsonElement[] Answers)> PostAsync(
        HttpClient http, string[] lines, string path = "v1/events")
    {
        using StringContent content = new(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        HttpResponseMessage response = await http.PostAsync(path, content, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        return (response, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)]);
    }

    private static async Task<string> RawAsync(TcpClient tcp, string header, string body)
    {
        NetworkStream stream = tcp.GetStream();
        string head = $"POST /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {HttpNode.KeyOf(1)}\r\n"
            + $"Content-Type: application/x-ndjson\r\nConnection: close\r\n{header}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + body), Token);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(Token);
    }
}
