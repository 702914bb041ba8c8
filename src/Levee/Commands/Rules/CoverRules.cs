using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules coverage</c>: what the rules cover between them, and what none reads.</summary>
internal static class CoverRules
{
    private const string Means = """
        Says which rules serve which type of fraud, by family and kind of event; then what is left out: types of fraud
        without a rule, kinds on which none speaks, fields and measures none reads, and rules that measure nearly the
        same.

        Two rules overlap when more than half of the measures and journeys that either reads are read by both.

        Examples:
          levee rules coverage
          levee rules coverage --json

        Exit: 0; 1 the rules have faults.
        """;

    public static Command Create()
    {
        Option<string> home = Shared.Home("rules/, scores/ and parameters/");
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("coverage", Means) { home, json };
        command.SetAction(parsed => Run(parsed.GetValue(home)!, parsed.GetValue(json),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string home, bool isJson, InvocationConfiguration console)
    {
        if (LoadedRules.Of(home, console) is not { } rules) return 1;
        RuleCoverage coverage = new(rules);
        if (isJson) console.Output.WriteLine(RuleJson.Text(JsonOf(coverage)));
        else Print(rules, coverage, console.Output);
        return 0;
    }

    private static void Print(RuleSet rules, RuleCoverage coverage, TextWriter output)
    {
        output.WriteLine($"{rules.Rules.Count} rules");
        TextTable table = new();
        table.Add("type", "family", "on", "rules");
        string last = "";
        foreach ((string typology, string family, string kind, IReadOnlyList<string> ids) in coverage.Cells())
        {
            table.Add(typology == last ? "" : typology, family, kind, string.Join(", ", ids));
            last = typology;
        }
        table.Write(output);
        Left(output, "types of fraud without a rule", coverage.TypologiesWithout());
        Left(output, "kinds on which no rule speaks", coverage.KindsWithout()
            .Select(kind => kind.IsRead ? $"{kind.Kind} (measures read it)" : kind.Kind));
        output.WriteLine("fields that no rule reads:");
        TextTable fields = new();
        foreach ((string kind, IReadOnlyList<string> unread) in coverage.FieldsUnread())
            fields.Add(kind, string.Join(", ", unread));
        fields.Write(output, "  ");
        Left(output, "measures that no rule uses", coverage.FunctionsUnused().Select(name => name + "()"));
        Left(output, "rules that measure nearly the same", coverage.Overlaps().Select(pair =>
            string.Create(CultureInfo.InvariantCulture, $"{pair.One} and {pair.Other} ({pair.Shared * 100:0}%)")));
    }

    private static void Left(TextWriter output, string what, IEnumerable<string> names)
    {
        string all = string.Join(", ", names);
        output.WriteLine($"{what}: {(all.Length == 0 ? "none" : all)}");
    }

    private static JsonObject JsonOf(RuleCoverage coverage) => new()
    {
        ["cells"] = new JsonArray([.. coverage.Cells().Select(cell => new JsonObject
        {
            ["typology"] = cell.Typology, ["family"] = cell.Family, ["on"] = cell.Kind,
            ["rules"] = RuleJson.List(cell.Rules),
        })]),
        ["typologies_without"] = RuleJson.List(coverage.TypologiesWithout()),
        ["kinds_without"] = new JsonArray([.. coverage.KindsWithout().Select(kind => new JsonObject
        {
            ["kind"] = kind.Kind, ["is_read"] = kind.IsRead,
        })]),
        ["fields_unread"] = new JsonObject(coverage.FieldsUnread().Select(kind =>
            KeyValuePair.Create(kind.Kind, (JsonNode?)RuleJson.List(kind.Fields)))),
        ["functions_unused"] = RuleJson.List(coverage.FunctionsUnused()),
        ["overlaps"] = new JsonArray([.. coverage.Overlaps().Select(pair => new JsonObject
        {
            ["one"] = pair.One, ["other"] = pair.Other, ["shared"] = Math.Round(pair.Shared, 3),
        })]),
    };
}
