using Microsoft.Playwright;

namespace Levee.BrowserTests;

/// <summary>The screens of rules, in a browser.</summary>
public sealed class RuleTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Keys_open_the_list_and_the_page_of_a_rule_and_come_back()
    {
        await using Tab tab = await chromium.OpenAsync("engineer-01");
        await tab.Page.Keyboard.PressAsync("g");
        await tab.Page.Keyboard.PressAsync("r");
        await tab.ArriveAsync("**/console/rules");
        Assert.Equal(3, await tab.Page.Locator("tbody tr").CountAsync());
        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("**/console/rules/sim-farm");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.ArriveAsync("**/console/rules");
        Assert.Empty(tab.Troubles);
    }

    [Fact]
    public async Task List_counts_answers_and_the_hits_of_a_day()
    {
        await using Tab tab = await chromium.OpenAsync("engineer-01");
        await tab.GoAsync("/console/rules");
        string[] farm = [.. await Row(tab, "sim-farm").Locator("td.num").AllInnerTextsAsync()];
        Assert.Equal(["2.2", "41", "3", "1"], farm[..4]);
        Assert.True(int.Parse(farm[4], System.Globalization.CultureInfo.InvariantCulture) > 30, farm[4]);
        Assert.Equal("1", await Row(tab, "coached-transfer").Locator("td.num").Last.InnerTextAsync());
    }

    [Theory]
    [InlineData("en", "fires · as it should", "does not fire · as it should", "Line 4 of the file cannot be read.",
        "last “duration”", "30 minutes")]
    [InlineData("zh", "已触发 · 符合预期", "未触发 · 符合预期", "文件第4行无法读取。", "最近一次“通话时长”", "30分钟")]
    public async Task Page_plays_the_evidence_and_says_the_measures(
        string lang, string fires, string quiet, string unread, string measure, string span)
    {
        await using Tab tab = await chromium.OpenAsync("everyone", lang);
        await tab.GoAsync("/console/rules/coached-transfer");
        string page = await tab.Page.InnerTextAsync("main");
        foreach (string said in (string[])[fires, quiet, unread, measure, span, "900", "id: coached-transfer"])
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000001", await tab.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("6222020200000001", await tab.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hit_leads_to_its_verdict_and_the_verdict_to_its_rule()
    {
        await using Tab tab = await chromium.OpenAsync();
        await tab.GoAsync("/console/rules/coached-transfer");
        await tab.Page.Locator(".hits a").ClickAsync();
        await tab.ArriveAsync("**/console/events/" + chromium.Host.Town.Held);
        await tab.Page.Locator("a[href='/console/rules/first-payee']").ClickAsync();
        await tab.ArriveAsync("**/console/rules/first-payee");
    }

    [Fact]
    public async Task Who_may_not_open_a_verdict_reads_its_entry_without_a_link()
    {
        await using Tab tab = await chromium.OpenAsync("engineer-01");
        await tab.GoAsync("/console/rules/coached-transfer");
        await Assertions.Expect(tab.Page.Locator(".hits")).ToContainTextAsync(chromium.Host.Town.Held);
        Assert.Equal(0, await tab.Page.Locator(".hits a").CountAsync());
    }

    private static ILocator Row(Tab tab, string id) =>
        tab.Page.Locator("tbody tr").Filter(new() { HasText = id });
}
