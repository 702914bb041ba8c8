using Microsoft.Playwright;

namespace Levee.BrowserTests;

/// <summary>
/// One Chromium and one console for all tests of a class; without a browser every test is skipped, saying why.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    public IBrowser? Browser { get; private set; }

    public ConsoleHost Host { get; private set; } = null!;

    private static string? Executable => new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium" }
        .FirstOrDefault(path => path is not null && File.Exists(path));

    public async ValueTask InitializeAsync()
    {
        Host = await ConsoleHost.StartAsync();
        if (Executable is not { } path) return;
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A page of a fresh browser profile, signed in by a link when a person is named.</summary>
    public async Task<Tab> OpenAsync(
        string? person = "everyone", string lang = "en", bool isDark = false, int width = 1440)
    {
        Tab tab = await OpenAtAsync(Host.Address, lang, isDark, width);
        if (person is not null) await tab.Page.GotoAsync(Host.LinkFor(person));
        return tab;
    }

    /// <summary>A page of a fresh browser profile for a console anywhere; it shows nothing yet.</summary>
    public async Task<Tab> OpenAtAsync(string address, string lang = "en", bool isDark = false, int width = 1440)
    {
        if (Browser is null)
            Assert.Skip("no Chromium: neither $CHROMIUM nor /usr/bin/chromium is there (apt-get install chromium)");
        IBrowserContext context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 640 ? 740 : 900 },
            Locale = lang == "zh" ? "zh-CN" : "en-GB",
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        return new Tab(await context.NewPageAsync(), address);
    }
}
