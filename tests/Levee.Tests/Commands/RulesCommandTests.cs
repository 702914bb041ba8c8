using System.Text.Json.Nodes;
using Levee.Commands;
using Levee.Commands.Rules;
using Levee.Tests.Rules;
using Levee.Tests.Tidy;

namespace Levee.Tests.Commands;

public sealed class RulesCommandTests : IDisposable
{
    private readonly RulesFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("rules/sim-farm.yaml", "family: calls", "families: calls",
        "rules/sim-farm.yaml:12:1: 'families' is no field here; expected id, on, title")]
    [InlineData("rules/sim-farm.yaml", "dialled >= p.min_calls", "answered >= 'many'",
        "rules/sim-farm.yaml:9:16: ")]
    [InlineData("parameters/sim-farm.yaml", "consumer: { min_calls: 25, spread", "consumer: { spread",
        "parameters/sim-farm.yaml:1:1: the parameter 'min_calls' has no value; expected a number under consumer")]
    [InlineData("rules/coached-transfer.yaml", "read by payer.person", "read by payer.person.number",
        "rules/coached-transfer.yaml:6:112: payer.person.number is two hops; expected one hop")]
    [InlineData("rules/sim-farm.yaml", "by caller over 1h\n  different", "by caller over 400d\n  different",
        "rules/sim-farm.yaml:6:43: '400d' is no time span; expected a number of s, m, h or d, such as 1h, at most 366")]
    [InlineData("rules/sim-farm.yaml", "id: sim-farm", "id: pass-through",
        "rules/sim-farm.yaml:2:5: the rule is called 'pass-through'; expected 'sim-farm', as its file")]
    public void Check_names_each_fault_of_a_pack_with_its_place(string file, string good, string bad, string fault)
    {
        folder.Edit(file, good, bad);
        CommandRun run = Run("check", "--home", folder.Root);
        Assert.Equal(1, run.Code);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Check_refuses_a_second_rule_under_a_name_of_its_own_file()
    {
        File.Copy(folder.PathOf("rules", "sim-farm.yaml"), folder.PathOf("rules", "other-farm.yaml"));
        File.Copy(folder.PathOf("parameters", "sim-farm.yaml"), folder.PathOf("parameters", "other-farm.yaml"));
        CommandRun run = Run("check", "--home", folder.Root);
        Assert.Equal(1, run.Code);
        Assert.Contains("rules/other-farm.yaml:2:5: the rule is called 'sim-farm'; expected 'other-farm', as its file",
            run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_refuses_the_measure_that_no_longer_fits_the_row()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(n => $"m{n}")];
        folder.Edit("rules/sim-farm.yaml", "  dialled: count", string.Join("", names.Select((name, index) =>
            $"  {name}: sum(ring_s) of call-ended where ring_s > {index} by caller over 1h\n")) + "  dialled: count");
        folder.Edit("rules/sim-farm.yaml", "when: dialled", $"when: {string.Join(" + ", names)} > 0 && dialled");
        CommandRun run = Run("check", "--home", folder.Root, "--json");
        JsonNode fault = run.Json["problems"]!.AsArray()[0]!;
        Assert.Equal(1, run.Code);
        Assert.Equal("rules/sim-farm.yaml", (string?)fault["file"]);
        // Which of the forty is the first too many depends on what else the shipped rules keep in that row.
        Assert.Contains(": sum(ring_s)", File.ReadAllLines(
            folder.PathOf("rules", "sim-farm.yaml"))[(int)fault["line"]! - 1], StringComparison.Ordinal);
        Assert.StartsWith("it does not fit: with it a row of call-ended by caller takes 4", (string?)fault["message"],
            StringComparison.Ordinal);
        Assert.StartsWith("at most 4096 bytes", (string?)fault["expected"], StringComparison.Ordinal);
    }

    [Fact]
    public void Test_shows_each_file_of_evidence_and_names_the_one_that_is_wrong()
    {
        folder.CopyEvidence("sim-farm");
        Assert.Equal(0, Run("test", "sim-farm", "--home", folder.Root).Code);
        folder.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 2500");
        CommandRun run = Run("test", "sim-farm", "--home", folder.Root);
        Assert.Equal(1, run.Code);
        Assert.Contains("must rack", run.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG: the rule does not fire, and must", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 files, 1 not as they should be", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_of_a_rule_without_evidence_is_no_success() =>
        Assert.Equal(1, Run("test", "sim-farm", "--home", folder.Root).Code);

    [Fact]
    public void Unknown_rule_is_answered_with_those_that_come_close() => Assert.Contains("sim-farm",
        Assert.Throws<CommandException>(() => Run("test", "sim-farms", "--home", folder.Root)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Explain_shows_each_part_of_the_condition_over_an_event()
    {
        JsonNode all = Run("explain", "sim-farm", "--home", Repository.Root, "--json", "--event",
            Repository.PathOf("evidence", "sim-farm", "must-not", "clinic-reminders.ndjson")).Json;
        JsonNode seen = all["event"]!;
        Assert.Equal("false", (string?)seen["answer"]);
        Assert.Equal(
            [
                "all of false ", "dialled >= p.min_calls true 59 >= 25",
                "different >= p.spread * dialled true 59 >= 53.1", "answered < p.answered false 0.745763 < 0.35",
            ],
            seen["parts"]!.AsArray().Select(part => $"{part!["text"]} {part["answer"]} {part["sides"]}"));
        Assert.Equal([64, 80, 112], all["reads"]!.AsArray().Select(read => (int)read!["bytes"]!));
        Assert.Equal("warn", (string?)all["reaches"]![0]!["step"]);
    }

    [Fact]
    public void Explain_says_unknown_where_a_value_was_not_sent()
    {
        folder.Write("one.ndjson", """
            {"kind":"time","seq":1,"now":"2026-01-02T00:00:00Z"}
            {"kind":"payment","seq":2,"at":"2026-01-02T00:00:00Z","payer":"account:622000000000001",
            """.TrimEnd() + """
            "payee":"account:622000000000002","amount":20000000,"currency":"CNY","state":"asked"}
            """);
        CommandRun run = Run("explain", "coached-transfer", "--home", folder.Root, "--event",
            folder.PathOf("one.ndjson"));
        Assert.Contains("not known, the rule stays silent", run.Output, StringComparison.Ordinal);
        Assert.Contains("unknown    talked >= p.min_talk_s  unknown >= 600", run.Output, StringComparison.Ordinal);
        Assert.Contains("true       amount >= p.min_amount  20000000 >= 100000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_names_what_no_rule_serves()
    {
        JsonNode whole = Run("coverage", "--home", folder.Root, "--json").Json;
        Assert.DoesNotContain("T8", whole["typologies_without"]!.AsArray().Select(name => (string?)name));
        folder.Edit("rules/cash-after-call.yaml", "T8", "T7");
        JsonNode less = Run("coverage", "--home", folder.Root, "--json").Json;
        Assert.Contains("T8", less["typologies_without"]!.AsArray().Select(name => (string?)name));
        Assert.Contains("caller_name", less["fields_unread"]!["call"]!.AsArray().Select(name => (string?)name));
        Assert.Contains("call-ended", less["kinds_without"]!.AsArray().Select(kind => (string?)kind!["kind"]));
    }

    [Fact]
    public void Coverage_names_rules_that_measure_nearly_the_same()
    {
        string copy = File.ReadAllText(folder.PathOf("rules", "sim-farm.yaml"));
        folder.Write("rules/other-farm.yaml", copy.Replace("id: sim-farm", "id: other-farm", StringComparison.Ordinal)
            .Replace("SIM_FARM", "OTHER_FARM", StringComparison.Ordinal));
        folder.Write("parameters/other-farm.yaml", File.ReadAllText(folder.PathOf("parameters", "sim-farm.yaml")));
        File.AppendAllText(folder.PathOf("scores", "symbols.yaml"), "OTHER_FARM: 1.0\n");
        JsonNode overlap = Run("coverage", "--home", folder.Root, "--json").Json["overlaps"]![0]!;
        Assert.Equal("other-farm sim-farm 1", $"{overlap["one"]} {overlap["other"]} {overlap["shared"]}");
    }

    [Fact]
    public void Cost_counts_rows_and_measures_time_within_its_bound()
    {
        JsonNode cost = Run("cost", "--home", folder.Root, "--seconds", "1", "--json").Json;
        JsonNode row = cost["rows"]!.AsArray().Single(one => (string?)one!["row"] == "call by caller")!;
        Assert.Equal(0, (int)row["bytes"]! % 32);
        Assert.True((int)row["bytes"]! >= 32 + row["measures"]!.AsArray().Sum(one => (int)one!["bytes"]!));
        Assert.Contains(row["measures"]!.AsArray(), one => one!["rules"]!.AsArray().Count > 1);
        Assert.All(cost["kinds"]!.AsArray(), kind => Assert.True((double)kind!["ns_an_event"]! > 0));
    }

    [Fact]
    public void Diff_of_equal_packs_says_that_they_are_the_same()
    {
        CommandRun run = Run("diff", folder.Root, "--home", folder.Root);
        Assert.Equal(0, run.Code);
        Assert.Contains("they say the same", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_says_rule_by_rule_what_changes()
    {
        using RulesFolder other = new();
        other.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 20");
        other.Edit("scores/symbols.yaml", "SIM_FARM: 3.0", "SIM_FARM: 2.5");
        other.Edit("actions.yaml", "call:\n  consumer: { label: 1.0, warn: 2.5",
            "call:\n  consumer: { label: 1.0, warn: 2.0");
        other.Edit("rules/coached-transfer.yaml", "over 30m", "over 60m");
        File.Delete(other.PathOf("rules", "lookalike-visit.yaml"));
        File.Delete(other.PathOf("parameters", "lookalike-visit.yaml"));
        other.Edit("scores/symbols.yaml", "LOOKALIKE_HOST: 1.5\n", "");
        CommandRun run = Run("diff", other.Root, "--home", folder.Root);
        Assert.Equal(1, run.Code);
        Assert.Contains("""
            sim-farm
              parameter min_calls of consumer was 25, is 20
              weight was 3.0, is 2.5
            actions
              warn on call of consumer was 2.5, is 2.0
            """, run.Output, StringComparison.Ordinal);
        Assert.Contains("over 30m, read by payer.person, is last(", run.Output, StringComparison.Ordinal);
        Assert.Contains("rule removed: A site named to look like another (on visit, LOOKALIKE_HOST 1.5, sites)",
            run.Output, StringComparison.Ordinal);
    }

    private static CommandRun Run(params string[] arguments) => CommandRun.Of(RulesCommand.Create(), arguments);
}
