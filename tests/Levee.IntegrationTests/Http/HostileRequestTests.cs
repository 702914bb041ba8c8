using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Levee.Channels.Http;

namespace Levee.IntegrationTests.Http;

/// <summary>
/// What a source may try and must not reach: the lines beside its own, and the room of other sources.
/// </summary>
public sealed class HostileRequestTests
{
    private const int Room = 1 << 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"verdict":"\ud800","seq":6,"state":"applied","at":1}""", "not-json")]
    [InlineData("""{"\ud800":1}""", "not-json")]
    [InlineData("""{"verdict":"screen-1","seq":6,"seq":7,"state":"applied","at":1}""", "invalid")]
    public async Task Hostile_receipt_line_keeps_the_lines_around_it(string hostile, string problem)
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using HttpClient http = node.Http();
        string about = await VerdictAsync(http);

        byte[] body = Encoding.UTF8.GetBytes($"{Receipt(about, 5)}\n{hostile}\n{Receipt(about, 9)}");
        JsonElement[] answers = await SendAsync(http, "/v1/receipts", body);

        Assert.Equal(5, answers[0].GetProperty("seq").GetInt64());
        Assert.Equal("urn:levee:problem:" + problem, answers[1].GetProperty("error").GetProperty("type").GetString());
        Assert.Equal(9, answers[2].GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Receipt_line_that_is_not_utf8_or_too_long_keeps_the_lines_around_it()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using HttpClient http = node.Http();
        string about = await VerdictAsync(http);
        byte[] latin = [.. Encoding.ASCII.GetBytes("{\"verdict\":\"screen-1"), 0xFF,
            .. Encoding.ASCII.GetBytes("\",\"seq\":6,\"state\":\"applied\",\"at\":1}")];
        byte[] wide = Encoding.ASCII.GetBytes($"[{new string('1', 70_000)}]");

        byte[] body = [.. latin, (byte)'\n', .. wide, (byte)'\n', .. Encoding.ASCII.GetBytes(Receipt(about, 9))];
        JsonElement[] answers = await SendAsync(http, "/v1/receipts", body);

        Assert.Equal(["urn:levee:problem:not-utf8", "urn:levee:problem:too-long"],
            answers[..2].Select(answer => answer.GetProperty("error").GetProperty("type").GetString()));
        Assert.Equal(9, answers[2].GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Announced_length_takes_no_room_from_others()
    {
        await using HttpNode node = await HttpNode.StartAsync(Small);
        using TcpClient claimer = await BeginAsync(node, source: 2, announced: 600_000, sent: 1);
        using TcpClient another = await BeginAsync(node, source: 2, announced: 600_000, sent: 1);

        JsonElement[] answers = await SendAsync(node.Http(), "/v1/events", Wide(200_000));

        Assert.Equal("allow", answers[^1].GetProperty("action").GetString());
    }

    [Fact]
    public async Task Source_over_its_share_of_the_memory_is_refused_and_others_are_not()
    {
        await using HttpNode node = await HttpNode.StartAsync(Small);
        using TcpClient greedy = await BeginAsync(node, source: 2, announced: 700_000, sent: 650_000);

        using StreamReader answer = new(greedy.GetStream());
        Assert.StartsWith("HTTP/1.1 503", await answer.ReadLineAsync(Token), StringComparison.Ordinal);

        JsonElement[] answers = await SendAsync(node.Http(), "/v1/events", Wide(200_000));
        Assert.Equal("allow", answers[^1].GetProperty("action").GetString());
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("2305843009214742529")]
    public async Task Highest_sequence_is_a_422_line_that_says_what_is_allowed(string sequence)
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using HttpClient http = node.Http();
        string high = Payment(1).Replace("\"seq\":1", "\"seq\":" + sequence, StringComparison.Ordinal);

        JsonElement[] answers = await SendAsync(http, "/v1/events",
            Encoding.ASCII.GetBytes($"{Payment(7)}\n{high}\n{Payment(8)}"));
        JsonElement error = answers[1].GetProperty("error");

        Assert.Equal(("urn:levee:problem:too-high", 422, 7), (error.GetProperty("type").GetString(),
            error.GetProperty("status").GetInt32(), error.GetProperty("last").GetInt32()));
        Assert.Contains("2^61", error.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("allow", answers[2].GetProperty("action").GetString());
    }

    private static LeveeHttpParts Small(LeveeHttpParts parts) =>
        parts with { Limits = parts.Limits with { InFlightMax = Room } };

    private static string Payment(int sequence) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"kind":"payment","seq":{{sequence}},"at":1,"payer":"a-1","payee":"a-2",""" +
        $$""" "state":"asked","amount":1,"currency":"CNY"}""");

    private static string Receipt(string about, int sequence) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"verdict":"{{about}}","seq":{{sequence}},"state":"applied","at":1}""");

    /// <summary>One payment after a broken line that is as long as asked for.</summary>
    private static byte[] Wide(int bytes) => Encoding.ASCII.GetBytes(new string('x', bytes) + "\n" + Payment(1));

    private static async Task<string> VerdictAsync(HttpClient http)
    {
        JsonElement[] answers = await SendAsync(http, "/v1/events", Encoding.ASCII.GetBytes(Payment(1)));
        return answers[0].GetProperty("verdict").GetString()!;
    }

    private static async Task<JsonElement[]> SendAsync(HttpClient http, string path, byte[] body)
    {
        using ByteArrayContent content = new(body);
        content.Headers.ContentType = new("application/x-ndjson");
        using HttpResponseMessage response = await http.PostAsync(path, content, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Opens a request that announces more than it sends; returns once the node has taken it up.</summary>
    private static async Task<TcpClient> BeginAsync(HttpNode node, int source, int announced, int sent)
    {
        TcpClient client = new();
        await client.ConnectAsync(node.Address.Host, node.Address.Port, Token);
        string head = $"POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {HttpNode.KeyOf(source)}\r\n"
            + "Content-Type: application/x-ndjson\r\nExpect: 100-continue\r\n"
            + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {announced}\r\n\r\n");
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Token);
        // The node asks for the body once it has made room for it: from here on the room is held.
        byte[] asked = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await client.GetStream().ReadExactlyAsync(asked, Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(new string('x', sent)), Token);
        return client;
    }
}
