using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Levee.Channels.Http;
using Levee.Contracts.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Levee.IntegrationTests.Http;

public sealed class VerdictEndpointTests
{
    private const string Pay =
        """{"id":"p-1","payer":"acc-1","payee":"acc-2","state":"asked","amount":2000000,"currency":"CNY",""" +
        """ "act":"transfer"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payment_without_kind_seq_and_time_is_decided()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, string body) = await PostAsync(node.Http(), "payments", Pay);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using JsonDocument answer = JsonDocument.Parse(body);
        Assert.Equal("hold", answer.RootElement.GetProperty("action").GetString());
        Assert.Equal(node.Screen.At(1), answer.RootElement.GetProperty("verdict").GetString());
        Assert.StartsWith("screen ", response.Headers.GetValues("Levee-Head").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\ufeff")]
    [InlineData("\ufeff\ufeff")]
    public async Task Mark_before_the_object_hides_nothing_from_the_check(string mark)
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, _) = await PostAsync(node.Http(), "calls", mark
            + """{"seq":7,"kind":"payment","at":1768377340536,"payer":"a-1","payee":"a-2","state":"asked",""" +
            """ "amount":2000000,"currency":"CNY"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "")]
    [InlineData("*/*", "?answer=line")]
    public async Task One_line_says_what_to_do_and_the_symbols(string accept, string query)
    {
        await using HttpNode node = await HttpNode.StartAsync();
        HttpClient http = node.Http();
        http.DefaultRequestHeaders.Accept.ParseAdd(accept);

        (_, string held) = await PostAsync(http, "payments" + query, Pay);
        (_, string allowed) = await PostAsync(http, "calls" + query,
            """{"caller":"+8613800138000","callee":"+8613900139000"}""");

        Assert.Equal(("hold COACHED\n", "allow\n"), (held, allowed));
    }

    [Fact]
    public async Task Library_that_names_text_beside_json_gets_json()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        HttpClient http = node.Http();
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/plain, */*");

        (HttpResponseMessage response, _) = await PostAsync(http, "payments", Pay);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Form_of_a_sip_script_is_taken()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, string body) = await PostAsync(node.Http(), "calls?answer=line",
            "caller=+8613800138000&callee=%2B8613900139000&cli=verified-a&deadline_ms=30000&cell=&id=abc%40host",
            "application/x-www-form-urlencoded");

        Assert.Equal((HttpStatusCode.OK, "allow\n"), (response.StatusCode, body));
        EventRow row = Assert.Single(node.Screen.Inner.Read(node.Screen.First)).Events[0];
        Assert.Equal((0, 30_000), (row[CallEvent.Cli], row.DeadlineMs));
        Assert.Equal(node.SubjectOf(Contracts.SubjectKind.Number, "+8613800138000").Id,
            Subject(node, row[CallEvent.Caller]));
    }

    [Fact]
    public async Task Retry_under_the_same_id_answers_the_same_and_takes_nothing_twice()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (_, string first) = await PostAsync(node.Http(), "payments", Pay);
        await PostAsync(node.Http(), "payments", Pay.Replace("p-1", "p-2", StringComparison.Ordinal));
        (_, string again) = await PostAsync(node.Http(), "payments", Pay);

        Assert.Equal(first, again);
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Retry_after_a_restart_of_the_edge_answers_the_same()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        (HttpResponseMessage response, string first) = await PostAsync(node.Http(), "payments", Pay);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using WebApplication edge = builder.Build();
        edge.MapLevee(node.Parts);
        await edge.StartAsync(Token);
        using HttpClient http = new() { BaseAddress = new Uri(edge.Urls.First()) };
        http.DefaultRequestHeaders.Authorization = node.Http().DefaultRequestHeaders.Authorization;

        (_, string again) = await PostAsync(http, "payments", Pay);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(first, again);
        Assert.Single(node.Screen.Events);
    }

    [Fact]
    public async Task Idempotency_key_stands_for_an_absent_id()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        HttpClient http = node.Http();
        http.DefaultRequestHeaders.Add("Idempotency-Key", "\"8e03978e\"");
        string call = """{"caller":"+8613800138000","callee":"+8613900139000"}""";

        (_, string first) = await PostAsync(http, "calls", call);
        (_, string again) = await PostAsync(http, "calls", call);

        Assert.Equal(first, again);
        Assert.Single(node.Screen.Events);
    }

    [Fact]
    public async Task Id_with_another_body_is_refused()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await PostAsync(node.Http(), "payments", Pay);

        (HttpResponseMessage response, string body) = await PostAsync(node.Http(), "payments",
            Pay.Replace("acc-2", "acc-3", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("\"field\":\"id\"", body, StringComparison.Ordinal);
        Assert.Single(node.Screen.Events);
    }

    [Fact]
    public async Task Number_used_by_the_sources_own_sequence_is_given_anew()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await PostAsync(node.Http(), "payments", Pay);
        await EventsEndpointTests.PostAsync(node.Http(), [EventsEndpointTests.Payment(1L << 60, 1)]);

        (HttpResponseMessage response, _) = await PostAsync(node.Http(), "payments",
            Pay.Replace("p-1", "p-2", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Requests_at_once_are_all_taken_in_the_order_of_their_numbers()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        HttpClient http = node.Http();

        (HttpResponseMessage Response, string Body)[] all = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(i => PostAsync(http, "payments", Pay.Replace("p-1", $"q-{i}", StringComparison.Ordinal))));

        Assert.All(all, one => Assert.Equal(HttpStatusCode.OK, one.Response.StatusCode));
        Assert.Equal(200, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Deadline_that_passes_without_an_answer_is_503_and_the_retry_is_answered()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        string soon = Pay.Replace("{\"id\"", "{\"deadline_ms\":20,\"id\"", StringComparison.Ordinal);
        node.Screen.HoldAnswers();

        (HttpResponseMessage late, string body) = await PostAsync(node.Http(), "payments", soon);
        node.Screen.ReleaseAnswers();
        (HttpResponseMessage again, _) = await PostAsync(node.Http(), "payments", soon);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.Contains("urn:levee:problem:deadline", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(node.Screen.Events);
    }

    [Fact]
    public async Task Full_queue_is_429_and_the_retry_is_taken()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        node.Screen.IsFull = true;
        (HttpResponseMessage full, _) = await PostAsync(node.Http(), "payments", Pay);
        node.Screen.IsFull = false;
        await PostAsync(node.Http(), "payments", Pay.Replace("p-1", "p-2", StringComparison.Ordinal));

        (HttpResponseMessage again, _) = await PostAsync(node.Http(), "payments", Pay);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (full.StatusCode, again.StatusCode));
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Theory]
    [InlineData("""{"kind":"call","payer":"a"}""", "kind")]
    [InlineData("""{"seq":4,"payer":"a"}""", "seq")]
    [InlineData("""{"payer":"a"}""", "payee")]
    [InlineData("""{"payer":"a","amonut":4}""", "amonut")]
    public async Task Wrong_member_is_named(string body, string field)
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, string answer) = await PostAsync(node.Http(), "payments", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using JsonDocument problem = JsonDocument.Parse(answer);
        if (field != "payee") Assert.Equal(field, problem.RootElement.GetProperty("field").GetString());
        Assert.Empty(node.Screen.Events);
    }

    [Theory]
    [InlineData("", "application/json", 400)]
    [InlineData("{", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("\"\\ud800\"", "application/json", 400)]
    [InlineData("", "application/x-www-form-urlencoded", 400)]
    [InlineData("%&=&%zz=%", "application/x-www-form-urlencoded", 400)]
    [InlineData("{}", "text/xml", 415)]
    public async Task Body_that_is_no_event_is_refused(string body, string media, int status)
    {
        await using HttpNode node = await HttpNode.StartAsync();

        (HttpResponseMessage response, _) = await PostAsync(node.Http(), "payments", body, media);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("source-1", 200)]
    [InlineData("source-2", 401)]
    public async Task Basic_authorization_names_the_source_and_its_key(string name, int status)
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using HttpClient http = new() { BaseAddress = node.Address };
        string pair = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{name}:{HttpNode.KeyOf(1)}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", pair);

        (HttpResponseMessage response, _) = await PostAsync(http, "payments", Pay);

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static Contracts.SubjectId Subject(HttpNode node, int number) =>
        node.Screen.Inner.Subjects[number].Id;

    private static async Task<(HttpResponseMessage Response, string Body)> PostAsync(HttpClient http, string path,
        string body, string media = "application/json")
    {
        using StringContent content = new(body, Encoding.UTF8, media);
        HttpResponseMessage response = await http.PostAsync("v1/verdicts/" + path, content, Token);
        return (response, await response.Content.ReadAsStringAsync(Token));
    }
}
