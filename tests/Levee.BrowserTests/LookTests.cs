namespace Levee.BrowserTests;

/// <summary>Every screen in both languages, both themes, wide and at 360 px: accessible, whole, within its policy.</summary>
public sealed class LookTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Screens = ["now", "live", "verdict", "allowed", "help", "missing", "signin", "city"];

    public static IEnumerable<TheoryDataRow<string, string, bool, int>> Views =>
        from screen in Screens
        from lang in (string[])["en", "zh"]
        from isDark in (bool[])[false, true]
        from width in (int[])[1440, 360]
        select new TheoryDataRow<string, string, bool, int>(screen, lang, isDark, width);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Screen_is_accessible_and_fits(string screen, string lang, bool isDark, int width)
    {
        await using Tab tab = await chromium.OpenAsync(screen == "signin" ? null : "everyone", lang, isDark, width);
        await tab.GoAsync(PathOf(screen));
        await tab.Page.WaitForTimeoutAsync(100);
        await tab.KeepAsync($"{screen}-{lang}-{(isDark ? "dark" : "light")}-{width}");
        Assert.Equal(lang == "zh" ? "zh-Hans" : "en", await tab.Page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await tab.AxeAsync());
        Assert.False(await tab.ScrollsSidewaysAsync(), "the page scrolls sideways");
        Assert.DoesNotContain(tab.Troubles, trouble => !trouble.Contains("404", StringComparison.Ordinal));
    }

    private string PathOf(string screen) => screen switch
    {
        "now" => "/console",
        "verdict" => "/console/events/" + chromium.Host.Town.Held,
        "allowed" => "/console/events/" + chromium.Host.Town.Allowed,
        "missing" => "/console/nothing-here",
        "signin" => "/signin",
        _ => "/console/" + screen,
    };
}
