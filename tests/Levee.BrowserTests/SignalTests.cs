using Microsoft.Playwright;

namespace Levee.BrowserTests;

/// <summary>Lists on the console, in a browser.</summary>
public sealed class SignalTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Entry_is_proposed_by_one_and_checked_by_another_and_the_plain_value_is_shown_to_nobody()
    {
        await using Tab first = await chromium.OpenAsync("analyst-01");
        await first.GoAsync("/console/signals");
        await first.Page.FillAsync("#value", "http://sub.gang.example/login");
        await ChooseAsync(first, "bad-host");
        await first.Page.Locator("form.column button").ClickAsync();
        await first.ArriveAsync("**/console/signals/desk-*?done=propose");
        await Assertions.Expect(first.Page.Locator("form[action$='/check'] button")).ToBeDisabledAsync();
        Assert.DoesNotContain("gang", await first.Page.ContentAsync(), StringComparison.Ordinal);

        await using Tab second = await chromium.OpenAsync("everyone", lang: "zh");
        await second.Page.GotoAsync(first.Page.Url.Split('?')[0]);
        await second.Page.SelectOptionAsync("#check-ground", "seen");
        await second.Page.Locator("form[action$='/check'] button").ClickAsync();
        await second.ArriveAsync("**?done=check");
        Assert.Contains("生效中", await second.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(second.Troubles);
    }

    [Fact]
    public async Task Value_that_cannot_be_read_stays_on_the_page_with_the_reason()
    {
        await using Tab tab = await chromium.OpenAsync("analyst-01");
        await tab.GoAsync("/console/signals");
        await tab.Page.FillAsync("#value", "not a number");
        await ChooseAsync(tab, "bad-number");
        await tab.Page.Locator("form.column button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".wrong")).ToBeVisibleAsync();
        Assert.Equal("not a number", await tab.Page.InputValueAsync("#value"));
    }

    [Fact]
    public async Task Engineer_sees_lists_and_changes_nothing_and_the_desk_sees_none()
    {
        await using Tab engineer = await chromium.OpenAsync("engineer-01");
        await engineer.GoAsync("/console/signals/" + chromium.Host.Signal);
        await Assertions.Expect(engineer.Page.Locator("form[action$='/withdraw'] button")).ToBeDisabledAsync();
        await using Tab desk = await chromium.OpenAsync("desk-07");
        IResponse? answer = await desk.Page.GotoAsync(chromium.Host.Address + "/console/signals");
        Assert.Equal(404, answer!.Status);
    }

    private static async Task ChooseAsync(Tab tab, string list)
    {
        foreach ((string id, string value) in ((string, string)[])
            [("list", list), ("confidence", "950"), ("days", "30"), ("ground", "victim-report")])
            await tab.Page.SelectOptionAsync("#" + id, value);
    }
}
