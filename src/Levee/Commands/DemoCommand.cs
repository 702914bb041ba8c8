using System.Diagnostics;
using Levee.City;
using Levee.City.Scenarios;
using Levee.Composition;
using Levee.Demo;
using Command = System.CommandLine.Command;

namespace Levee.Commands;

/// <summary>
/// <c>levee demo</c>: a node on embedded storage, a simulated city on its edge, and the console open.
/// </summary>
internal static class DemoCommand
{
    private const string Means = """
        Runs the simulated city against a real node on this machine: the same edge, journal, rules and console that
        'levee serve' runs. Everything lives in a temporary folder and is gone when it stops (--data keeps it).

        Examples:
          levee demo
          levee demo --speed 30 --scenario scenarios/town.json

        It prints 'ready http://...' with a link that signs you in once, and 'intercepted ...' at the first thing of a
        gang's that is held or intercepted.

        Exit: 0 stopped by Ctrl-C; 2 it cannot start, and says why; 3 something broke.
        """;

    public static Command Create()
    {
        DemoOptions options = new();
        DetailedCommand command = new("demo", Means);
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
            RunAsync(options.Read(parsed), parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> RunAsync(DemoSettings demo, TextWriter output, CancellationToken stop)
    {
        Scenario scenario = CityNode.Read(demo.Scenario);
        using DemoSpace space = new(demo.Data);
        NodeSettings settings = new()
        {
            Name = "demo", Layout = space.Layout, Home = demo.Home, Api = demo.Api, Console = demo.Console,
            Portal = demo.Portal,
        };
        DemoCity score = new();
        await using CityNode node =
            await CityNode.StartAsync(scenario, settings, space.Heads, score, stop).ConfigureAwait(false);
        score.Connect(node.City);
        await LiveHistoryAsync(node.City, output, stop).ConfigureAwait(false);
        node.City.Intercepted = first => output.WriteLine(
            $"intercepted {first.Verdict} ({first.Step.ToString().ToLowerInvariant()}, {first.Typology}): "
            + $"{first.BecauseEn} / {first.BecauseZh}");
        await WelcomeAsync(node.Running, settings, output).ConfigureAwait(false);
        Task living = node.City.LiveAsync(demo.Speed, stop);
        Task<int> waiting = Waiting.ForStopAsync(node.Running.Node, stop);
        if (await Task.WhenAny(living, waiting).ConfigureAwait(false) == living && !stop.IsCancellationRequested)
            await living.ConfigureAwait(false);
        return await waiting.ConfigureAwait(false);
    }

    private static async Task LiveHistoryAsync(CityRun city, TextWriter output, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DemoProgress progress = new(output, watch, "living the city's history");
        await city.LiveHistoryAsync(progress, stop).ConfigureAwait(false);
        progress.Close();
    }

    private static async Task WelcomeAsync(RunningNode running, NodeSettings settings, TextWriter output)
    {
        string key = running.Hosts.OneTimeKeys.Issue(DemoFolder.People[0].Id);
        await output.WriteLineAsync($"ready {settings.Console}signin?key={key}").ConfigureAwait(false);
        if (settings.Portal is { } portal)
            await output.WriteLineAsync($"  What citizens see: {portal}").ConfigureAwait(false);
        await output.WriteLineAsync($"  Another link: levee people link {DemoFolder.People[0].Id} "
            + $"--data {settings.Layout.Data} --console {settings.Console}").ConfigureAwait(false);
        await output.WriteLineAsync("""
              The link signs you in once, as Lin, within 30 minutes. Look first at City (the truth beside the verdicts),
              then at Live events: open a line that was held, and read why. Warnings shows what people were told.
              右上角可切换中文。
              Pseudonyms are made inside this process: in the demo that protects nobody yet. Ctrl-C stops and clears up.
            """).ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
    }
}
