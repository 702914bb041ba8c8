using System.Globalization;

namespace Levee.IntegrationTests.Kill;

/// <summary>
/// <c>kill -9</c> at random moments under load over eight connections, against the program as it ships: no answered
/// verdict is lost, doubled or changed, and everything that is kept agrees with the journal.
/// </summary>
[Collection(KillCollection.Name)]
public sealed class KillSeriesTests(ITestOutputHelper output)
{
    [Fact]
    public Task Three_kills_lose_nothing() => RunAsync(kills: 3, seed: 7);

    [Fact]
    [Trait("Run", "long")]
    public Task Twenty_kills_lose_nothing() => RunAsync(kills: 20, seed: Environment.TickCount);

    private async Task RunAsync(int kills, int seed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processor time is read from /proc");
        using KillSeries series = await KillSeries.StartAsync(seed, output.WriteLine);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        for (int kill = 1; kill <= kills; kill++) await series.KillUnderLoadAsync(kill);
        await series.EndAsync();
    }
}
