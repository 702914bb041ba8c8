using Levee.BrowserTests.Town;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Microsoft.Playwright;
using Position = Levee.Contracts.Position;

namespace Levee.BrowserTests;

/// <summary>A subject's page, in a browser.</summary>
public sealed class SubjectTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>The way to the page of a made-up subject for a reason.</summary>
    public static string PathOf(SubjectKind kind, int number, string reason) =>
        $"/console/subjects/{TownScript.Of(kind, number).Id}?for={reason}";

    [Fact]
    public async Task Verdict_leads_to_its_subject_and_the_look_is_journaled_with_the_reason_first()
    {
        await using Tab tab = await chromium.OpenAsync("desk-07");
        await tab.GoAsync("/console/events/" + chromium.Host.Town.Held);
        await tab.Page.Locator($".facts a[href*='{TownScript.Of(SubjectKind.Account, 900).Id}']").ClickAsync();
        await tab.ArriveAsync("**?for=" + chromium.Host.Town.Held);
        EventRow look = LastLook();
        Assert.Equal(TownScript.Of(SubjectKind.Account, 900), look.Subjects[AccessEvent.Person.Slot]);
        string entry = PartitionName.Desk.At(Last().First);
        await Assertions.Expect(tab.Page.Locator(".side")).ToContainTextAsync($"logged before it was shown: {entry}");
        await Assertions.Expect(tab.Page.Locator(".side")).ToContainTextAsync("Desk 07");
        await Assertions.Expect(tab.Page.Locator(".line")).ToContainTextAsync("payment");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("the other side");
    }

    [Fact]
    public async Task Warning_leads_to_the_one_warned()
    {
        await using Tab tab = await chromium.OpenAsync("desk-07", "zh");
        await tab.GoAsync("/console/warnings/" + chromium.Host.Town.Warning);
        await tab.Page.Locator(".facts a[href*='/subjects/']").First.ClickAsync();
        await tab.ArriveAsync("**?for=" + chromium.Host.Town.Warning);
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("被预警方");
    }

    [Fact]
    public async Task Without_an_entry_that_names_the_subject_nothing_is_shown_or_logged()
    {
        await using Tab tab = await chromium.OpenAsync("desk-07");
        long before = chromium.Host.Node.Status(PartitionName.Desk).Head.Next.Value;
        await tab.GoAsync(PathOf(SubjectKind.Account, 900, chromium.Host.Town.Allowed));
        await Assertions.Expect(tab.Page.Locator(".wrong")).ToBeVisibleAsync();
        Assert.Equal(0, await tab.Page.Locator(".line").CountAsync());
        Assert.Equal(before, chromium.Host.Node.Status(PartitionName.Desk).Head.Next.Value);
        await tab.Page.FillAsync("#for", chromium.Host.Town.Held);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator(".line")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Quiet_runs_are_folded_and_long_gaps_are_said()
    {
        await using Tab tab = await chromium.OpenAsync("desk-07");
        await tab.GoAsync(PathOf(SubjectKind.Number, 20, chromium.Host.Town.Warning));
        await Assertions.Expect(tab.Page.Locator(".line .gap").First).ToContainTextAsync("min");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("The whole retained journal was read");
        Assert.Empty(tab.Troubles);
    }

    [Theory]
    [InlineData("en", false, 1280, "how many different “callee”", "The window in twelve panes", "SIM farm")]
    [InlineData("zh", true, 1440, "不同“被叫”数", "时段分十二格", "卡池")]
    [InlineData("zh", false, 360, "不同“被叫”数", "时段分十二格", "卡池")]
    public async Task Measures_stand_with_window_value_panes_and_the_rules_that_read_them(
        string lang, bool isDark, int width, string measure, string heading, string rule)
    {
        await using Tab tab = await chromium.OpenAsync("everyone", lang, isDark, width);
        await tab.GoAsync(FarmPath());
        ILocator row = tab.Page.Locator(".kept tbody tr", new PageLocatorOptions { HasText = measure });
        await Assertions.Expect(row).ToContainTextAsync("distinct(callee) of call by caller over 1h");
        Assert.InRange(int.Parse(await row.Locator(".num b").InnerTextAsync()), 50, 60);
        Assert.Equal(12, await row.Locator(".panes rect").CountAsync());
        Assert.Contains("5", await row.Locator(".panes").GetAttributeAsync("aria-label"));
        await Assertions.Expect(tab.Page.Locator(".kept")).ToContainTextAsync(heading);
        await row.ScrollIntoViewIfNeededAsync();
        await tab.KeepAsync($"kept-{lang}-{(isDark ? "dark" : "light")}-{width}");
        Assert.Empty(await tab.AxeAsync());
        Assert.Equal("", await tab.WiderThanThePageAsync());
        Assert.Empty(tab.Troubles);
        await row.Locator("a[href$='/rules/sim-farm']").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync(rule);
    }

    [Fact]
    public async Task Partition_that_does_not_answer_leaves_the_rest_of_the_page()
    {
        await using Tab tab = await chromium.OpenAsync("desk-07");
        chromium.Host.Node.IsSilent = true;
        try
        {
            await tab.GoAsync(FarmPath());
        }
        finally
        {
            chromium.Host.Node.IsSilent = false;
        }
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("Not answered");
        Assert.Equal(0, await tab.Page.Locator(".kept").CountAsync());
        await Assertions.Expect(tab.Page.Locator(".line")).ToBeVisibleAsync();
    }

    /// <summary>The page of the number that dials strangers, for its newest call.</summary>
    private string FarmPath()
    {
        Subject farm = TownScript.Of(SubjectKind.Number, 700);
        Batch last = chromium.Host.Node.Read(PartitionName.Screen, new Position(1)).Last(batch =>
            Enumerable.Range(0, batch.Events.Count).Any(i => batch.Events[i].Subjects[CallEvent.Caller.Slot] == farm));
        return PathOf(SubjectKind.Number, 700, PartitionName.Screen.At(last.PositionOf(last.Count - 1)));
    }

    private Batch Last() => chromium.Host.Node.Read(PartitionName.Desk, new Position(1)).Last();

    private EventRow LastLook() => Last().Events[0];
}
