using System.Diagnostics;
using Levee.City;
using Levee.City.Scenarios;
using Levee.Composition;
using Levee.Demo;
using Command = System.CommandLine.Command;

namespace Levee.Commands;

/// <summary>
/// <c>levee evaluate city</c>: runs a city against a real node and prints what it caught and whom it bothered.
/// </summary>
internal static class EvaluateCommand
{
    private const string Means = """
        Runs a simulated city to its end against a real node on this machine, as fast as it answers, and prints the
        truth beside the verdicts: frauds caught in time, late or missed, honest people bothered, what each rule said.
        The node is the one that 'levee serve' runs, in a temporary folder on free ports.

        Examples:
          levee evaluate city
          levee evaluate city --scenario scenarios/town.json --seed 7 --json

        A million honest events without a bother is printed as "at most 3 in a million" (95 %). With --json each figure
        is a line {"name","value","unit","n"}; docs/scenarios.md says what the names mean.

        Exit: 0 done, whatever the score; 2 it cannot start, and says why; 3 something broke.
        """;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create()
    {
        EvaluateOptions options = new();
        Command city = new("city", Means);
        options.AddTo(city);
        city.SetAction((parsed, stop) => RunAsync(
            options.Read(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop));
        return new Command("evaluate", "Measures how well rules and scorers do where the truth is known.")
        {
            city, FittingCommand.Evaluate("texts"), FittingCommand.Evaluate("hosts"),
            FittingCommand.Evaluate("phones"), FittingCommand.Evaluate("calls"),
            EvaluateAmlCommand.Create(),
        };
    }

    private static async Task<int> RunAsync(
        EvaluateSettings asked, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        Scenario scenario = CityNode.Read(asked.Scenario);
        if (asked.Seed is { } seed) scenario = scenario with { Seed = seed };
        using DemoSpace space = new(asked: null);
        Uri anywhere = new("http://127.0.0.1:0");
        NodeSettings settings = new()
        {
            Name = "evaluate", Layout = space.Layout, Home = asked.Home, Api = anywhere, Console = anywhere,
        };
        await using CityNode node =
            await CityNode.StartAsync(scenario, settings, heads: null, score: null, stop).ConfigureAwait(false);
        node.City.Rest = token => NodeRest.WaitAsync(node.Running.Node, token);
        IReadOnlyList<CityRows> rows = asked.Rows is null
            ? []
            : [.. CityRows.Recipes(asked.Home).Select(recipe => new CityRows(recipe, node.City))];
        Stopwatch watch = Stopwatch.StartNew();
        await LiveAsync(node.City, asked, errors, watch, stop).ConfigureAwait(false);
        EvaluateReport report = new(scenario, node.City.Report(), watch.Elapsed);
        if (asked.IsJson) report.WriteJson(output);
        else report.WriteTable(output);
        foreach (CityRows one in rows)
        {
            (string path, int count) = one.Write(node.Running.Node, asked.Rows!, scenario.Name, scenario.Seed);
            await errors.WriteLineAsync($"{path}: {count} rows").ConfigureAwait(false);
        }
        return 0;
    }

    private static async Task LiveAsync(
        CityRun city, EvaluateSettings asked, TextWriter errors, Stopwatch watch, CancellationToken stop)
    {
        DemoProgress history = new(errors, Stopwatch.StartNew(), "living the history");
        await city.LiveHistoryAsync(history, stop).ConfigureAwait(false);
        history.Close();
        DemoProgress days = new(errors, Stopwatch.StartNew(), "living the evaluation", city.Score.Events);
        await city.LiveFastAsync(asked.StepMs, days, stop).ConfigureAwait(false);
        days.Close();
        watch.Stop();
    }
}
