using Microsoft.Playwright;

namespace Levee.BrowserTests;

/// <summary>What a person does on the console, in a browser.</summary>
public sealed class ConsoleTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Live_moves_by_itself_and_pause_holds_the_order()
    {
        await using Tab tab = await chromium.OpenAsync();
        await tab.GoAsync("/console/live?min=allow");
        ILocator first = tab.Page.Locator("tbody tr td").First;
        await Assertions.Expect(tab.Page.Locator("[data-state]")).ToHaveAttributeAsync("data-is", "live");
        string before = await first.InnerTextAsync();
        chromium.Host.Town.Live(12);
        await Assertions.Expect(first).Not.ToHaveTextAsync(before);
        await tab.Page.Keyboard.PressAsync(" ");
        string held = await first.InnerTextAsync();
        chromium.Host.Town.Live(12);
        await Assertions.Expect(tab.Page.Locator("[data-catch]")).ToBeVisibleAsync();
        Assert.Equal(held, await first.InnerTextAsync());
        await tab.Page.Keyboard.PressAsync(".");
        await Assertions.Expect(first).Not.ToHaveTextAsync(held);
        Assert.Equal(40, await tab.Page.Locator("tbody tr").CountAsync());
        Assert.Empty(tab.Troubles);
    }

    [Fact]
    public async Task Now_moves_by_itself()
    {
        await using Tab tab = await chromium.OpenAsync();
        ILocator state = tab.Page.Locator("levee-part .why");
        await Assertions.Expect(tab.Page.Locator("[data-state]")).ToHaveAttributeAsync("data-is", "live");
        string before = await state.InnerTextAsync();
        chromium.Host.Town.Live(12);
        await Assertions.Expect(state).Not.ToHaveTextAsync(before);
        Assert.Empty(tab.Troubles);
    }

    [Theory]
    [InlineData("en", "A call of 41 minutes from a stranger")]
    [InlineData("zh", "与陌生人通话41分钟后")]
    public async Task Verdict_explains_itself(string lang, string why)
    {
        await using Tab tab = await chromium.OpenAsync(lang: lang);
        await tab.GoAsync("/console/events/" + chromium.Host.Town.Held);
        string page = await tab.Page.InnerTextAsync("main");
        string[] expected = [why, "COACHED_TRANSFER", "coached >= p.long_call_s", "2,460", "900", "96110"];
        foreach (string said in expected)
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.True(await tab.Page.Locator(".line li").CountAsync() > 0, "the entries that led to it are listed");
    }

    [Fact]
    public async Task Keys_open_a_verdict_and_come_back()
    {
        await using Tab tab = await chromium.OpenAsync();
        await tab.Page.Keyboard.PressAsync("g");
        await tab.Page.Keyboard.PressAsync("l");
        await tab.ArriveAsync("**/console/live");
        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("**/console/events/screen-*");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.ArriveAsync("**/console/live");
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("g?" + chromium.Host.Town.Warning);
        Assert.Equal("g?" + chromium.Host.Town.Warning, await tab.Page.InputValueAsync("#find"));
        await tab.Page.Locator("#find").FillAsync(chromium.Host.Town.Warning);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("**/console/warnings/desk-*");
        Assert.Empty(tab.Troubles);
    }

    [Fact]
    public async Task Warning_is_claimed_and_a_refused_command_gives_the_deciders_reason()
    {
        await using Tab tab = await chromium.OpenAsync("desk-07");
        await tab.GoAsync("/console/warnings/" + chromium.Host.Town.Warning);
        await tab.Page.Locator("form[action$='/claim'] button").ClickAsync();
        await tab.ArriveAsync("**?done=claim");
        await Assertions.Expect(tab.Page.Locator("form[action$='/assign'] button")).ToBeDisabledAsync();
        await tab.Page.SelectOptionAsync("#record-outcome-outcome", "1");
        await tab.Page.Locator("form[action$='/record-outcome'] button").ClickAsync();
        await tab.ArriveAsync("**?refused=*");
        await Assertions.Expect(tab.Page.Locator(".wrong")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Link_signs_in_once_and_its_key_does_not_stay()
    {
        string link = chromium.Host.LinkFor("desk-07");
        await using Tab first = await chromium.OpenAsync(person: null);
        await first.Page.GotoAsync(link);
        Assert.Equal(chromium.Host.Address + "/console", first.Page.Url);
        await using Tab second = await chromium.OpenAsync(person: null);
        await second.Page.GotoAsync(link);
        Assert.Equal(chromium.Host.Address + "/signin?used=1", second.Page.Url);
        await second.Page.FillAsync("#key", ConsoleHost.KeyOf("desk-07"));
        await second.Page.Keyboard.PressAsync("Enter");
        await second.ArriveAsync("**/console");
    }
}
