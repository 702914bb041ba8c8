using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Levee.Contracts.Events;
using Levee.Engine.Explaining;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules cost</c>: what a rule set takes in memory and time.</summary>
internal static class CostRules
{
    private const string Means = """
        Says what the rules take: bytes of a subject by row, which measures are shared, values read and measures fed by
        kind of event; then, measured on made-up traffic in this process for a few seconds, nanoseconds an event by
        kind, with the machine's load beside them.

        Rows are kept for at most 1,048,576 subjects each; the members of distinct are kept beside them. A measured time
        holds for this machine, its load, and 100,000 subjects of each kind; 'levee bench decide' measures with care.

        Examples:
          levee rules cost
          levee rules cost --seconds 0
          levee rules cost --home /etc/levee --json

        Exit: 0; 1 the rules have faults.
        """;

    public static Command Create()
    {
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        Option<int> seconds = new("--seconds")
        {
            Description = "How long to measure, 0 to 60; 0: not at all", DefaultValueFactory = _ => 3,
        };
        seconds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture,
                out int given) || given is < 0 or > 60))
                result.AddError($"--seconds: '{result.Tokens[0].Value}' was given; 0 to 60 was expected");
        });
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("cost", Means) { home, seconds, json };
        command.SetAction(parsed => Run(parsed.GetValue(home)!, parsed.GetValue(seconds), parsed.GetValue(json),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string home, int seconds, bool isJson, InvocationConfiguration console)
    {
        if (LoadedRules.Of(home, console) is not { } rules) return 1;
        IReadOnlyList<StateRow> rows = StateRows.Of(rules);
        IReadOnlyList<KindCost> kinds = KindCosts.Of(rules);
        IReadOnlyList<KindTime> times = seconds == 0
            ? []
            : new CostRun(rules).Measure([.. kinds.Select(kind => EventSchemas.Find(kind.Kind)!)],
                TimeSpan.FromSeconds(seconds));
        if (isJson) console.Output.WriteLine(RuleJson.Text(JsonOf(rows, kinds, times)));
        else Print(rows, kinds, times, console.Output);
        return 0;
    }

    private static void Print(IReadOnlyList<StateRow> rows, IReadOnlyList<KindCost> kinds,
        IReadOnlyList<KindTime> times, TextWriter output)
    {
        TextTable table = new();
        table.Add("row", "bytes a subject", "full", "measures", "read by more than one rule");
        foreach (StateRow row in rows)
            table.Add(row.Name, Text($"{row.Bytes}"), Text($"{(long)row.Bytes * row.SubjectsMax / 1_048_576:n0} MiB"),
                Text($"{row.Measures.Count}"), Text($"{row.Measures.Count(measure => measure.Rules.Count > 1)}"));
        table.Write(output);
        StateMeasure[] shared = [.. rows.SelectMany(row => row.Measures).Where(measure => measure.Rules.Count > 1)
            .OrderByDescending(measure => measure.Rules.Count).ThenBy(measure => measure.Text, StringComparer.Ordinal)];
        if (shared.Length > 0) output.WriteLine("shared measures:");
        foreach (StateMeasure measure in shared)
            output.WriteLine($"  {measure.Text}: {string.Join(", ", measure.Rules)}");
        TextTable reads = new();
        reads.Add("kind", "rules", "values read", "of them measures", "measures and steps fed", "ns an event", "of");
        foreach (KindCost kind in kinds)
        {
            KindTime? time = times.FirstOrDefault(one => one.Kind == kind.Kind);
            reads.Add(kind.Kind, Text($"{kind.Rules}"), Text($"{kind.Values}"), Text($"{kind.Measures}"),
                Text($"{kind.Fed}"), time is null ? "-" : Text($"{time.Nanoseconds:n0}"),
                time is null ? "" : Text($"{time.Events:n0} events"));
        }
        reads.Write(output);
        if (times.Count > 0)
            output.WriteLine(Text($"measured in this process on made-up traffic, {MadeTraffic.SubjectsEach:n0} ")
                + $"subjects of each kind; {MachineLoad.Words()}");
    }

    private static JsonObject JsonOf(IReadOnlyList<StateRow> rows, IReadOnlyList<KindCost> kinds,
        IReadOnlyList<KindTime> times) => new()
        {
            ["rows"] = new JsonArray([.. rows.Select(row => new JsonObject
            {
                ["row"] = row.Name, ["bytes"] = row.Bytes, ["subjects_max"] = row.SubjectsMax,
                ["measures"] = new JsonArray([.. row.Measures.Select(measure => new JsonObject
                {
                    ["text"] = measure.Text, ["bytes"] = measure.Bytes, ["rules"] = RuleJson.List(measure.Rules),
                })]),
            })]),
            ["kinds"] = new JsonArray([.. kinds.Select(kind => new JsonObject
            {
                ["kind"] = kind.Kind, ["rules"] = kind.Rules, ["values"] = kind.Values, ["measures"] = kind.Measures,
                ["fed"] = kind.Fed,
                ["ns_an_event"] = times.FirstOrDefault(one => one.Kind == kind.Kind) is { } time
                    ? Math.Round(time.Nanoseconds)
                    : null,
                ["events_measured"] = times.FirstOrDefault(one => one.Kind == kind.Kind)?.Events,
            })]),
            ["load"] = MachineLoad.LastMinute(), ["processors"] = Environment.ProcessorCount,
        };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
