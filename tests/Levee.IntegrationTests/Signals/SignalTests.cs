using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Signals;

/// <summary>Lists through the real executable: in by file and by HTTP, on to screen, out to whoever blocks.</summary>
public sealed class SignalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imported_list_is_decided_by_and_given_out_and_importing_again_renews()
    {
        using ServedNode node = new();
        string feed = await node.AddFeedAsync("lists-1");
        string carrier = await node.AddSourceAsync("carrier-1", "call");
        await node.AddPersonAsync("desk-01", "desk");
        await node.StartAsync();
        string file = Path.Combine(node.Work, "numbers.txt"), key = Path.Combine(node.Work, "lists.key");
        await File.WriteAllTextAsync(key, feed, Token);
        await File.WriteAllTextAsync(file, "+8613800138000\nno number\n# comment\n+8613800138001\n95588\n", Token);
        string[] import =
        [
            "signals", "import", file, "--format", "domains", "--list", "bad-number", "--source", "hotline",
            "--confidence", "79", "--key-file", key, "--to", node.Api.ToString(), "--json",
        ];

        using LeveeProcess first = await LeveeProcess.RunAsync(node.Work, import);
        using LeveeProcess second = await LeveeProcess.RunAsync(node.Work, import);

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains("numbers.txt:2: A telephone number holds digits", first.Complained, StringComparison.Ordinal);
        Assert.Contains(
            """{"taken":3,"refused":1,"by_state":{"in-force":2,"proposed":1}}""", first.Printed,
            StringComparison.Ordinal);
        Assert.Equal(first.Printed, second.Printed);
        using HttpClient client = node.Client(carrier);
        await ServedNode.UntilAsync(async () =>
            (await client.GetStringAsync("v1/lists/bad-number.e164", Token)).Length > 20);
        Assert.Equal("8613800138000\n8613800138001\n",
            await client.GetStringAsync("v1/lists/bad-number.e164", Token));
        await ServedNode.UntilAsync(async () =>
            (await CallAsync(client)).Contains("LISTED_CALLER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_is_given_out_with_a_tag_and_not_again_while_it_is_the_same()
    {
        using ServedNode node = new();
        string feed = await node.AddFeedAsync("lists-1");
        await node.AddPersonAsync("desk-01", "desk");
        await node.StartAsync();
        using HttpClient client = node.Client(feed);
        using HttpResponseMessage said = await PostAsync(client,
            """{"seq":1,"list":"bad-host","value":"HTTP://Login.Bad.example/x","confidence":70,"days":3}""",
            """{"seq":2,"list":"bad-host","value":"t.cn","confidence":70,"days":3}""",
            """{"seq":3,"list":"bad-host","value":"whole.example","confidence":70,"days":3}""",
            """{"seq":4,"list":"bad-hosts","value":"x.example","confidence":70,"days":3}""",
            """{"seq":5,"list":"bad-host","value":"x.test","confidence":7,"days":3,"until":"2027-01-01T00:00:00Z"}""",
            """{"seq":6,"list":"bad-host","value":"bad_label..example","confidence":70,"days":3}""",
            """{"seq":7,"list":"bad-host","value":"x.example","confidence":0,"days":3}""");
        string[] lines = (await said.Content.ReadAsStringAsync(Token)).Split('\n');
        Assert.Equal(["in-force", "proposed", "in-force"], lines[..3].Select(line => Member(line, "state")));
        Assert.All(lines[3..6], line => Assert.Contains("\"error\"", line, StringComparison.Ordinal));
        Assert.Equal("UNKNOWN_TARGET", Member(lines[6], "refused"));
        Assert.DoesNotContain("bad_label", string.Concat(lines), StringComparison.Ordinal);

        await ServedNode.UntilAsync(async () => (await client.GetStringAsync("v1/lists/bad-host.hosts", Token))
            .Contains("0.0.0.0 login.bad.example\n", StringComparison.Ordinal));
        using HttpResponseMessage list = await client.GetAsync("v1/lists/bad-host.domains?unchecked=yes", Token);
        EntityTagHeaderValue tag = list.Headers.ETag!;
        Assert.EndsWith("\nlogin.bad.example\nwhole.example\n", await list.Content.ReadAsStringAsync(Token),
            StringComparison.Ordinal);
        using HttpRequestMessage again = new(HttpMethod.Get, "v1/lists/bad-host.domains?unchecked=yes")
        {
            Headers = { IfNoneMatch = { tag } },
        };
        using HttpResponseMessage same = await client.SendAsync(again, Token);
        Assert.Equal((HttpStatusCode.NotModified, 0L),
            (same.StatusCode, (await same.Content.ReadAsByteArrayAsync(Token)).LongLength));
    }

    [Fact]
    public async Task Lists_need_a_key_and_a_kind()
    {
        using ServedNode node = new();
        string carrier = await node.AddSourceAsync("carrier-1", "call");
        await node.AddPersonAsync("desk-01", "desk");
        await node.StartAsync();
        using HttpClient nobody = new() { BaseAddress = node.Api }, known = node.Client(carrier);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("v1/lists", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("v1/lists/bad-host.hosts", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await known.GetAsync("v1/lists/bad-host.e164", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await known.GetAsync("v1/lists/none.hosts", Token)).StatusCode);
        using HttpResponseMessage said = await PostAsync(known,
            """{"seq":1,"list":"bad-number","value":"+8613800138000","confidence":70,"days":3}""");
        Assert.Equal(HttpStatusCode.Forbidden, said.StatusCode);
    }

    private static async Task<string> CallAsync(HttpClient client)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        using StringContent call = new(FormattableString.Invariant(
            $$"""{"kind":"call","seq":{{now}},"at":{{now}},"caller":"+8613800138000","callee":"+8613900139000"}"""),
            Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync("v1/events", call, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, params string[] lines) => client.PostAsync(
        "v1/signals", new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson"), Token);

    private static string? Member(string line, string name)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }
}
