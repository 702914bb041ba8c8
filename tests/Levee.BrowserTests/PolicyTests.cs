using System.Net;
using System.Text.RegularExpressions;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Web.Http;

namespace Levee.BrowserTests;

/// <summary>Headers, roles, forms and the access log, over HTTP without a browser.</summary>
public sealed class PolicyTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync(hasCity: false);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/signin")]
    [InlineData("/console")]
    [InlineData("/console/live")]
    [InlineData("/console/nothing")]
    [InlineData("/assets/x/levee.css")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        using HttpClient client = await SignedInAsync("everyone");
        using HttpResponseMessage answer = await client.GetAsync(path, Token);
        Assert.Equal(SecurityHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Cookie_is_out_of_reach_of_script_and_other_sites()
    {
        using HttpClient client = Client();
        using HttpResponseMessage answer = await client.GetAsync(host.LinkFor("desk-07"), Token);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"),
            value => value.StartsWith("levee-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData("prosecutor-01", "/console/live", false)]
    [InlineData("prosecutor-01", "/console/warnings", false)]
    [InlineData("engineer-01", "/console/events/HELD", false)]
    [InlineData("engineer-01", "/console/live", true)]
    [InlineData("desk-07", "/console/rules", false)]
    [InlineData("desk-07", "/console/rules/sim-farm", false)]
    [InlineData("engineer-01", "/console/rules/no-such-rule", false)]
    [InlineData("engineer-01", "/console/rules", true)]
    [InlineData("engineer-01", "/console/subjects/p:00000000000000000000000000000001", false)]
    [InlineData("desk-07", "/console/warnings", true)]
    [InlineData("everyone", "/console/city", false)]
    public async Task Forbidden_looks_absent(string person, string path, bool isSeen)
    {
        using HttpClient client = await SignedInAsync(person);
        string asked = path.Replace("HELD", host.Town.Held, StringComparison.Ordinal);
        using HttpResponseMessage answer = await client.GetAsync(asked, Token);
        Assert.Equal(isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        if (isSeen) return;
        using HttpResponseMessage absent = await client.GetAsync("/console/no-such-page", Token);
        Assert.Equal(await BodyAsync(absent, "/console/no-such-page"), await BodyAsync(answer, asked));
    }

    [Fact]
    public async Task Form_without_its_token_does_nothing()
    {
        using HttpClient client = await SignedInAsync("desk-07");
        long before = host.Node.Status(PartitionName.Desk).Head.Next.Value;
        using FormUrlEncodedContent form = new([new("token", "guessed")]);
        using HttpResponseMessage answer =
            await client.PostAsync($"/console/warnings/{host.Town.Warning}/claim", form, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, host.Node.Status(PartitionName.Desk).Head.Next.Value);
    }

    [Fact]
    public async Task Looking_is_journaled_before_the_page_and_without_it_there_is_no_page()
    {
        using HttpClient client = await SignedInAsync("desk-07");
        string page = await client.GetStringAsync("/console/events/" + host.Town.Held, Token);
        Batch last = host.Node.Read(PartitionName.Desk, new Position(1)).Last();
        Assert.Equal(Contracts.Events.EventKind.Access, last.Events[0].Kind);
        Assert.Contains(PartitionName.Desk.At(last.First), page, StringComparison.Ordinal);
        host.Node.Failure = "the disk is full";
        using HttpResponseMessage refused = await client.GetAsync("/console/events/" + host.Town.Held, Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.DoesNotContain("COACHED", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_keys_of_one_address_leave_the_door_open_to_others()
    {
        using HttpClient guesser = Client("203.0.113.5");
        using HttpClient desk = Client("203.0.113.6");
        List<HttpStatusCode> wrong = [];
        for (int i = 0; i < 11; i++) wrong.Add(await SignInAsync(guesser, "a guess"));

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Forbidden, 10), HttpStatusCode.TooManyRequests], wrong);
        Assert.Equal(HttpStatusCode.TooManyRequests, await SignInAsync(guesser, ConsoleHost.KeyOf("desk-07")));
        Assert.Equal(HttpStatusCode.SeeOther, await SignInAsync(desk, ConsoleHost.KeyOf("desk-07")));
    }

    [Fact]
    public async Task Address_that_asks_without_end_is_429_and_others_are_not()
    {
        using HttpClient flood = Client("203.0.113.5");
        using HttpClient other = Client("203.0.113.6");
        int asked = 0;
        HttpStatusCode status = HttpStatusCode.OK;
        while (status != HttpStatusCode.TooManyRequests && asked++ < 20_000)
        {
            using HttpResponseMessage answer = await flood.GetAsync("/assets/x/none", Token);
            status = answer.StatusCode;
        }
        using HttpResponseMessage seen = await other.GetAsync("/signin", Token);

        Assert.InRange(asked, 1_000, 20_000);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
    }

    private static async Task<HttpStatusCode> SignInAsync(HttpClient client, string key)
    {
        string page = await client.GetStringAsync("/signin", Token);
        string token = Regex.Match(page, "name=\"token\" value=\"([^\"]+)\"").Groups[1].Value;
        using FormUrlEncodedContent form = new([new("token", token), new("key", key)]);
        using HttpResponseMessage answer = await client.PostAsync("/signin", form, Token);
        return answer.StatusCode;
    }

    private HttpClient Client(string address)
    {
        HttpClient client = Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    private async Task<HttpClient> SignedInAsync(string person)
    {
        HttpClient client = Client();
        using HttpResponseMessage answer = await client.GetAsync(host.LinkFor(person), Token);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    private HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };

    private static async Task<string> BodyAsync(HttpResponseMessage answer, string path) =>
        (await answer.Content.ReadAsStringAsync(Token)).Replace(path, "PATH", StringComparison.Ordinal);
}
