using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Levee.BrowserTests;

/// <summary>A browser page that notes breaches of the content policy, script errors, requests to elsewhere.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly List<string> troubles = [];

    public Tab(IPage page, string address)
    {
        Page = page;
        Address = address;
        page.Console += (_, message) =>
        {
            if (message.Type is "error") troubles.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => troubles.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal))
                troubles.Add($"left the origin: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Where the console is.</summary>
    public string Address { get; }

    public IReadOnlyList<string> Troubles => troubles;

    public Task GoAsync(string path) => Page.GotoAsync(Address + path);

    /// <summary>
    /// Waits for an address and for the page's scripts: a key pressed before they run is lost. The document's state is
    /// asked for, because a load event that came before the waiting began is never told again.
    /// </summary>
    public async Task ArriveAsync(string pattern)
    {
        await Page.WaitForURLAsync(pattern, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await Page.WaitForFunctionAsync("document.readyState === 'complete'");
    }

    /// <summary>What axe finds against WCAG A and AA, serious or worse.</summary>
    public async Task<string[]> AxeAsync()
    {
        AxeResult result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions
            {
                Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            },
        });
        return [.. result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Nodes.First().Html}")];
    }

    /// <summary>What makes the page scroll sideways; empty when it does not.</summary>
    public Task<string> WiderThanThePageAsync() => Page.EvaluateAsync<string>("""
        () => {
          const main = document.querySelector('main');
          if (document.documentElement.scrollWidth <= innerWidth && main.scrollWidth <= main.clientWidth) return '';
          const wide = [...document.querySelectorAll('body *')].filter(node =>
            node.getBoundingClientRect().right > innerWidth && !node.closest('.rail, .wide, pre'));
          return wide.map(node => node.outerHTML.slice(0, 120)).slice(0, 3).join(' | ')
            || `document ${document.documentElement.scrollWidth} main ${main.scrollWidth} of ${main.clientWidth}`;
        }
        """);

    /// <summary>Keeps a picture for people to look at, when a folder for them is named.</summary>
    public async Task KeepAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("LEVEE_PICTURES") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
