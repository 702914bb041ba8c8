using System.Net;
using System.Text.RegularExpressions;
using Levee.BrowserTests.Town;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Web.Portal;

namespace Levee.BrowserTests;

/// <summary>What a citizen finds: plain documents that work without a script.</summary>
public sealed partial class PortalTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, string, bool, int>> Views =>
        from page in (string[])["/", "/check", "/nothing-here", "/blocked/CODE"]
        from view in ((string Lang, bool IsDark, int Width)[])
            [("en", false, 1280), ("zh", true, 360), ("en", true, 360)]
        select new TheoryDataRow<string, string, bool, int>(page, view.Lang, view.IsDark, view.Width);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Public_page_is_accessible_fits_and_loads_two_things(
        string page, string lang, bool isDark, int width)
    {
        string code = await CodeAsync(TownLists.Known, CheckKind.Link);
        await using Tab tab = await chromium.OpenAtAsync(chromium.Host.PortalAddress, lang, isDark, width);
        List<string> loaded = [];
        tab.Page.Request += (_, request) => loaded.Add(request.Url);
        await tab.GoAsync("/" + lang + page.Replace("CODE", code, StringComparison.Ordinal));
        await tab.KeepAsync($"portal-{page.Trim('/').Split('/')[0]}-{lang}-{(isDark ? "dark" : "light")}-{width}");
        Assert.Empty(await tab.AxeAsync());
        Assert.Equal("", await tab.WiderThanThePageAsync());
        Assert.InRange(loaded.Count, 2, 3);
        Assert.DoesNotContain(tab.Troubles, trouble => !trouble.Contains("404", StringComparison.Ordinal));
        Assert.Equal(lang == "zh" ? "zh-Hans" : "en", await tab.Page.GetAttributeAsync("html", "lang"));
    }

    [Theory]
    [InlineData("en", false, 1280)]
    [InlineData("zh", true, 360)]
    [InlineData("en", true, 360)]
    public async Task Answer_about_a_message_is_accessible_and_fits(string lang, bool isDark, int width)
    {
        await using Tab tab = await chromium.OpenAtAsync(chromium.Host.PortalAddress, lang, isDark, width);
        await tab.GoAsync("/" + lang + "/check");
        await tab.Page.CheckAsync("input[value=Text]");
        await tab.Page.FillAsync("#value", "【公安局】您涉嫌洗钱案件，请立即将资金转入安全账户6222 0212 3456 7890配合调查，"
            + "详见http://login.bad.example/a和https://new.example/b，回电13900139000，否则将逮捕");
        await tab.Page.ClickAsync("main button");
        await tab.Page.WaitForSelectorAsync(".a-worded");
        await tab.KeepAsync($"portal-answer-{lang}-{(isDark ? "dark" : "light")}-{width}");
        Assert.Equal(5, await tab.Page.Locator(".answer").CountAsync());
        Assert.Empty(await tab.AxeAsync());
        Assert.Equal("", await tab.WiderThanThePageAsync());
    }

    [Theory]
    [InlineData(TownLists.Reported, CheckKind.Number, CheckAnswer.Reported)]
    [InlineData("138 0013 8000", CheckKind.Number, CheckAnswer.Reported)]
    [InlineData("http://LOGIN.bad.example/a?b", CheckKind.Link, CheckAnswer.Known)]
    [InlineData("您的包裹滞留，请点http://login.bad.example/x", CheckKind.Text, CheckAnswer.Known)]
    [InlineData("请回电 138-0013-8000 办理", CheckKind.Text, CheckAnswer.Reported)]
    [InlineData("Pay to 6222 0212 3456 7890 today", CheckKind.Text, CheckAnswer.Reported)]
    [InlineData("See you at eight, Mum", CheckKind.Text, CheckAnswer.Nothing)]
    [InlineData(TownLists.Official, CheckKind.Number, CheckAnswer.Official)]
    [InlineData("13900139000", CheckKind.Number, CheckAnswer.Nothing)]
    [InlineData("bad.example", CheckKind.Link, CheckAnswer.Nothing)]
    public async Task Check_says_what_the_lists_say_and_forgets_the_question(
        string typed, CheckKind kind, CheckAnswer answer)
    {
        string page = await AskAsync(typed, kind);
        Assert.Contains($"a-{answer.ToString().ToLowerInvariant()}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        bool isUnknown = page.Contains("which does not mean safe", StringComparison.Ordinal);
        Assert.Equal(answer == CheckAnswer.Nothing, isUnknown);
        if (kind == CheckKind.Number) Assert.DoesNotContain(typed, page.Replace(" ", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17012345678", "a mobile number of a virtual operator. Its prefix was given to China Telecom")]
    [InlineData("+95 9 123456789", "a number of elsewhere: Myanmar, ")]
    [InlineData("110", "A call that shows it may be false")]
    [InlineData("+44110", "a short number is dressed as a foreign one")]
    [InlineData("+008613800138000", "No network writes such a prefix")]
    public async Task Form_of_a_number_is_told_with_the_answer(string typed, string told)
    {
        string page = await AskAsync(typed, CheckKind.Number);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("a-nothing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wording_of_a_message_is_called_like_frauds_with_the_reasons_and_never_alone_safe()
    {
        string page = await AskAsync(
            "【公安局】您涉嫌洗钱案件，请立即将资金转入安全账户配合调查，否则将逮捕，不要告诉任何人", CheckKind.Text);
        Assert.Contains("a-worded", page, StringComparison.Ordinal);
        Assert.Contains("Worded like known frauds", page, StringComparison.Ordinal);
        Assert.Contains("speaks of a safe account", page, StringComparison.Ordinal);
        Assert.DoesNotContain("洗钱", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_question_keeps_what_was_typed_and_says_what_was_expected()
    {
        using HttpClient client = Client();
        using HttpResponseMessage answer =
            await PostAsync(client, "/en/check", ("kind", "Number"), ("value", "no <b>"));
        string page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objection_needs_no_name_and_reaches_the_desk()
    {
        string code = await CodeAsync(TownLists.Known, CheckKind.Link);
        using HttpClient client = Client();
        using HttpResponseMessage answer = await PostAsync(client, "/en/blocked/" + code, ("objection", "cleaned"));
        Assert.Contains("Received", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Command last = chromium.Host.Node.Read(PartitionName.Desk, new Position(1)).Last()
            .Others.OfType<Command>().Single();
        Assert.Equal(("dispute", "public", "cleaned"), (last.Name, last.Who, last.Arguments["objection"]));
        string waiting = await client.GetStringAsync("/en/blocked/" + code, Token);
        Assert.Contains("in force, disputed", waiting, StringComparison.Ordinal);
        Assert.Contains("Somebody objected", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("<fieldset", waiting, StringComparison.Ordinal);
        Position head = chromium.Host.Node.Status(PartitionName.Desk).Head.Next;
        using HttpResponseMessage again = await PostAsync(client, "/en/blocked/" + code, ("objection", "other"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(head, chromium.Host.Node.Status(PartitionName.Desk).Head.Next);
    }

    [Fact]
    public async Task Objections_have_an_allowance_of_their_own_by_address()
    {
        string code = await CodeAsync(TownLists.Reported, CheckKind.Number);
        using HttpClient busy = Client("203.0.113.88");
        HttpStatusCode status = HttpStatusCode.OK;
        for (int i = 0; i < 40 && status == HttpStatusCode.OK; i++)
        {
            using HttpResponseMessage asked =
                await PostAsync(busy, "/en/check", ("kind", "Number"), ("value", "95588"));
            status = asked.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        using HttpResponseMessage objected = await PostAsync(busy, "/en/blocked/" + code, ("objection", "new-owner"));
        Assert.Equal(HttpStatusCode.OK, objected.StatusCode);
    }

    [Fact]
    public async Task Code_that_was_guessed_is_nothing()
    {
        string code = await CodeAsync(TownLists.Known, CheckKind.Link);
        using HttpClient client = Client();
        string other = code[..^1] + (code[^1] == '0' ? '1' : '0');
        using HttpResponseMessage answer = await client.GetAsync("/en/blocked/" + other, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task First_page_goes_to_the_browsers_language_and_pages_are_small()
    {
        using HttpClient client = Client();
        client.DefaultRequestHeaders.Add("Accept-Language", "zh-CN,zh;q=0.9");
        using HttpResponseMessage first = await client.GetAsync("/", Token);
        Assert.Equal("/zh/", first.Headers.Location!.OriginalString);
        foreach (string path in (string[])["/zh/", "/en/", "/zh/check"])
            Assert.InRange((await client.GetByteArrayAsync(path, Token)).Length, 1_000, 9_000);
        using HttpResponseMessage page = await client.GetAsync("/zh/", Token);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_of_another_site_and_a_flood_are_turned_away()
    {
        using HttpClient client = Client("203.0.113.77");
        using HttpRequestMessage foreign = new(HttpMethod.Post, "/en/check")
        {
            Content = new FormUrlEncodedContent([new("value", "95588")]),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using HttpResponseMessage refused = await client.SendAsync(foreign, Token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        HttpStatusCode status = HttpStatusCode.OK;
        for (int i = 0; i < 60 && status != HttpStatusCode.TooManyRequests; i++)
        {
            using HttpResponseMessage answer =
                await PostAsync(client, "/en/check", ("kind", "Number"), ("value", "95588"));
            status = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    private async Task<string> AskAsync(string typed, CheckKind kind)
    {
        using HttpClient client = Client();
        using HttpResponseMessage answer =
            await PostAsync(client, "/en/check", ("kind", kind.ToString()), ("value", typed));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private async Task<string> CodeAsync(string typed, CheckKind kind) =>
        Code().Match(await AskAsync(typed, kind)).Value;

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client, string path, params (string Name, string Value)[] values) => client.PostAsync(path,
            new FormUrlEncodedContent(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))), Token);

    private HttpClient Client(string? address = null)
    {
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(chromium.Host.PortalAddress),
        };
        client.DefaultRequestHeaders.Add("X-Forwarded-For",
            address ?? FormattableString.Invariant($"198.51.100.{Random.Shared.Next(250)}"));
        return client;
    }

    [GeneratedRegex("B-[0-9A-Z]+-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
