using System.Text.RegularExpressions;
using Levee.IntegrationTests.Processes;
using Microsoft.Playwright;

namespace Levee.BrowserTests;

/// <summary>The demo as it ships, a process of its own, and what a newcomer sees of it in a browser.</summary>
public sealed partial class DemoTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("levee-demo-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(Timeout = 240_000)]
    [Trait("Run", "long")]
    public async Task Demo_signs_in_by_its_link_and_its_first_interception_explains_itself()
    {
        (int api, int console) = ServedNode.FreePorts();
        string address = $"http://127.0.0.1:{console}";
        using LeveeProcess demo = await LeveeProcess.StartAsync(LeveeProgram.Shipped, folder,
            line => line.StartsWith("ready ", StringComparison.Ordinal), "demo", "--scenario", SmallTown.Write(folder),
            "--data", Path.Combine(folder, "kept"), "--speed", "300", "--api", $"http://127.0.0.1:{api}",
            "--console", address);
        await using Tab tab = await chromium.OpenAtAsync(address);

        string ready = await demo.LineAsync(line => line.StartsWith("ready ", StringComparison.Ordinal));
        await tab.Page.GotoAsync(ready["ready ".Length..]);
        await Assertions.Expect(tab.Page.Locator(".person")).ToContainTextAsync("Lin");
        await NowMovesAsync(tab);
        Assert.Empty(tab.Troubles);
        await ShortAddressLeadsOnAsync(tab);
        Match told = Told().Match(await demo.LineAsync(line => Told().IsMatch(line)));
        await ExplainsItselfAsync(tab, told);

        await demo.EndByAsync("TERM");
        Assert.Equal(0, demo.ExitCode);
    }

    private static async Task NowMovesAsync(Tab tab)
    {
        await tab.GoAsync("/console");
        ILocator state = tab.Page.Locator("levee-part .why");
        string before = await state.InnerTextAsync();
        await Assertions.Expect(state).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });
    }

    private static async Task ShortAddressLeadsOnAsync(Tab tab)
    {
        IResponse? missing = await tab.Page.GotoAsync(tab.Address + "/live");
        Assert.Equal(404, missing!.Status);
        await tab.Page.GetByText("To the page “Live events”").ClickAsync();
        await tab.ArriveAsync("**/console/live");
    }

    private static async Task ExplainsItselfAsync(Tab tab, Match told)
    {
        await tab.GoAsync("/console/events/" + told.Groups["verdict"].Value);
        ILocator main = tab.Page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync(told.Groups["en"].Value, new() { IgnoreCase = true });
        await tab.Page.GetByText("中文").ClickAsync();
        await Assertions.Expect(main).ToContainTextAsync(told.Groups["zh"].Value);
    }

    [GeneratedRegex(@"^intercepted (?<verdict>screen-\d+) \([^)]*\): (?<en>.+) / (?<zh>.+)$")]
    private static partial Regex Told();
}
