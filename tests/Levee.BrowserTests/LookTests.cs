using Levee.Contracts;

namespace Levee.BrowserTests;

/// <summary>Every screen, wide and at 360 px, in both languages and themes: accessible, whole, in its policy.</summary>
public sealed class LookTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Screens =
        ["now", "live", "verdict", "allowed", "help", "missing", "signin", "city", "warnings",
        "warning", "signals", "signal", "rules", "rule", "subject", "number", "reason"];

    public static IEnumerable<TheoryDataRow<string, string, bool, int>> Views =>
        from screen in Screens
        from view in ((string Lang, bool IsDark, int Width)[])
            [("en", false, 1280), ("zh", true, 1440), ("zh", false, 360), ("en", true, 360)]
        select new TheoryDataRow<string, string, bool, int>(screen, view.Lang, view.IsDark, view.Width);

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
        Assert.Equal("", await tab.WiderThanThePageAsync());
        Assert.DoesNotContain(tab.Troubles, trouble => !trouble.Contains("404", StringComparison.Ordinal));
    }

    private string PathOf(string screen) => screen switch
    {
        "now" => "/console",
        "warning" => "/console/warnings/" + chromium.Host.Town.Warning,
        "signal" => "/console/signals/" + chromium.Host.Signal,
        "verdict" => "/console/events/" + chromium.Host.Town.Held,
        "rule" => "/console/rules/coached-transfer",
        "subject" => SubjectTests.PathOf(SubjectKind.Account, 900, chromium.Host.Town.Held),
        "number" => SubjectTests.PathOf(SubjectKind.Number, 20, chromium.Host.Town.Warning),
        "reason" => SubjectTests.PathOf(SubjectKind.Account, 900, chromium.Host.Town.Allowed),
        "allowed" => "/console/events/" + chromium.Host.Town.Allowed,
        "missing" => "/console/nothing-here",
        "signin" => "/signin",
        _ => "/console/" + screen,
    };
}
