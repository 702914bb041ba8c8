using System.Text.Json.Nodes;
using Levee.Commands;
using Levee.Commands.Replay;
using Levee.Contracts;
using Levee.Engine.Explaining;
using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Tests.Rules;

namespace Levee.Tests.Commands.Replay;

public sealed class ReplayCommandTests : IDisposable
{
    private const int Caller = 7;
    private readonly RulesFolder then = new();
    private readonly RulesFolder now = new();

    public void Dispose()
    {
        then.Dispose();
        now.Dispose();
    }

    [Fact]
    public async Task Equal_rules_change_nothing_while_the_node_runs()
    {
        using JournaledNode node = await Lived(then, "data");
        JsonNode all = Replay("data");
        Assert.Equal(0, (long)all["verdicts_changed"]!);
        Assert.Equal(160, (long)all["events_compared"]!);
        Assert.True((bool)all["is_rerun"]!);
        Assert.All(all["rules"]!.AsArray(), rule =>
            Assert.Equal((long)rule!["recorded"]!, (long)rule["again"]!));
        Assert.Contains(all["steps"]!.AsArray(), step => (string?)step!["to"] == "warn");
    }

    [Fact]
    public async Task Equal_rules_change_nothing_from_the_middle_on()
    {
        using JournaledNode node = await Lived(then, "data");
        JsonNode all = Replay("data", "--since", "20m");
        Assert.Equal(0, (long)all["verdicts_changed"]!);
        Assert.Equal(76, (long)all["events_folded"]!);
        Assert.Equal(84, (long)all["events_compared"]!);
    }

    [Fact]
    public async Task Lower_threshold_changes_exactly_what_a_node_under_it_says_otherwise()
    {
        now.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 10");
        using JournaledNode recorded = await Lived(then, "data");
        using JournaledNode oracle = await Lived(now, "other");
        JsonNode all = Replay("data");
        string[] expected = [.. recorded.Steps().Select(event_ => (From: event_.Value, To: oracle.Steps()[event_.Key]))
            .GroupBy(step => step).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.From} {group.Key.To} {group.Count()}".ToLowerInvariant())];
        Assert.Equal(expected, all["steps"]!.AsArray()
            .Select(step => $"{step!["from"]} {step["to"]} {step["events"]}"));
        Assert.Equal(15, (long)all["verdicts_changed"]!);
        JsonNode rule = all["rules"]!.AsArray().Single(one => (string?)one!["rule"] == "sim-farm")!;
        Assert.Equal("55 15 70 0", $"{rule["recorded"]} {rule["gained"]} {rule["again"]} {rule["lost"]}");
        Assert.Equal(15, (int)all["newly_warned"]!["count"]!);
        Assert.Equal(0, (int)all["newly_warned_against"]!["count"]!);
        Assert.Equal(0, (int)all["no_longer_warned"]!["count"]!);
    }

    [Fact]
    public async Task Higher_threshold_frees_whom_no_other_rule_warns_and_loses_the_confirmed_warning()
    {
        now.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 2500");
        using JournaledNode node = await Lived(then, "data");
        using JournaledNode oracle = await Lived(now, "other");
        long[] freed = [.. node.Steps().Where(step => step.Value == Step.Warn
            && oracle.Steps().GetValueOrDefault(step.Key) < Step.Warn).Select(step => step.Key)];
        node.Label(new Position(freed[0]), "1");
        node.Label(new Position(freed[1]), "3");
        node.Label(new Position(freed[2]), "7");
        JsonNode all = Replay("data");
        Assert.Equal(freed.Length, (int)all["no_longer_warned"]!["count"]!);
        // Other rules warn of the same number on other events.
        Assert.Contains(Step.Warn, oracle.Steps().Values);
        Assert.Equal(0, (int)all["no_longer_warned_against"]!["count"]!);
        JsonNode labelled = all["labelled"]!;
        Assert.Equal("0 1 0 1", $"{labelled["fraud_kept"]} {labelled["fraud_lost"]} {labelled["honest_kept"]} "
            + $"{labelled["honest_freed"]}");
    }

    [Fact]
    public async Task What_is_gained_against_a_confirmed_counterpart_is_counted()
    {
        now.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 10");
        using JournaledNode node = await Lived(then, "data");
        node.Label(new Position(node.Steps().First(step => step.Value == Step.Warn).Key), "6");
        JsonNode labelled = Replay("data")["labelled"]!;
        Assert.Equal("1 0 15", $"{labelled["fraud_kept"]} {labelled["fraud_lost"]} {labelled["fraud_gained"]}");
    }

    [Fact]
    public async Task Tighter_limit_over_recorded_values_says_what_a_node_under_it_says()
    {
        now.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 50");
        using JournaledNode recorded = await Lived(then, "data");
        using JournaledNode oracle = await Lived(now, "other");
        RuleSetResult changed = ChangedParameter.In(RulePack.Load(then.Root).RuleSet!, "sim-farm", "consumer",
            "min_calls", "50");
        Assert.True(changed.IsSuccess);
        Assert.NotEmpty(recorded.Verdicts());
        Assert.All(recorded.Verdicts(), one => Assert.Equal(oracle.Steps()[one.Key],
            ChangedParameter.Decide(changed.RuleSet, one.Value)?.Step ?? Step.Allow));
        Assert.Contains(recorded.Verdicts(), one => oracle.Steps()[one.Key] != one.Value.Step);
    }

    [Fact]
    public void Limit_that_is_no_number_is_refused() => Assert.False(ChangedParameter.In(
        RulePack.Load(then.Root).RuleSet!, "sim-farm", "consumer", "min_calls", "many").IsSuccess);

    [Fact]
    public async Task What_was_unknown_then_because_a_measure_warmed_is_told_apart()
    {
        now.Edit("rules/sim-farm.yaml", "different: distinct(callee) of call by caller over 1h",
            "different: distinct(callee) of call by caller over 2h");
        using (JournaledNode first = await Lived(then, "data")) Assert.Contains(Step.Warn, first.Steps().Values);
        using JournaledNode node = new(then.PathOf("data"), RulePack.Load(now.Root).RuleSet!, after: 1_000);
        for (int minute = 41; minute <= 50; minute++) await node.Minute(minute, Caller, 2);
        JsonNode all = Replay("data", "--since", "9m");
        JsonNode rule = all["rules"]!.AsArray().Single(one => (string?)one!["rule"] == "sim-farm")!;
        Assert.Equal("0 20 20", $"{rule["recorded"]} {rule["gained"]} {rule["gained_while_warming"]}");
        Assert.Equal(2, all["recorded_under"]!.AsArray().Count);
    }

    [Fact]
    public async Task Rules_with_faults_are_named_and_not_run()
    {
        now.Edit("rules/sim-farm.yaml", "when: dialled", "when: dialed");
        using JournaledNode node = await Lived(then, "data");
        CommandRun run = CommandRun.Of(ReplayCommand.Create(), "--rules", now.Root, "--data", then.PathOf("data"));
        Assert.Equal(1, run.Code);
        Assert.Contains("rules/sim-farm.yaml:9:7: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 hours")]
    [InlineData("1700000000")]
    [InlineData("2026-01-02")]
    public async Task Time_that_is_none_is_refused_with_what_was_expected(string since)
    {
        using JournaledNode node = await Lived(then, "data");
        Assert.Contains("such as 2026-01-02T00:00:00+08:00", Assert.Throws<CommandException>(() =>
            Replay("data", "--since", since)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_for_people_says_that_it_is_a_rerun_and_how_long_it_took()
    {
        now.Edit("parameters/sim-farm.yaml", "min_calls: 25", "min_calls: 10");
        using JournaledNode node = await Lived(then, "data");
        string text = CommandRun.Of(ReplayCommand.Create(), "--rules", now.Root, "--data", then.PathOf("data")).Output;
        Assert.StartsWith("a re-run, a new result", text, StringComparison.Ordinal);
        Assert.Contains("15 verdicts change", text, StringComparison.Ordinal);
        Assert.Contains("scores of texts and hosts are those journaled", text, StringComparison.Ordinal);
        Assert.Contains("s a million", text, StringComparison.Ordinal);
    }

    private JsonNode Replay(string data, params string[] more)
    {
        CommandRun run = CommandRun.Of(ReplayCommand.Create(),
            ["--rules", now.Root, "--data", then.PathOf(data), "--json", .. more]);
        Assert.Equal(0, run.Code);
        return run.Json;
    }

    // Forty minutes, two calls and their ends a minute: one number rings eighty others, nobody answers.
    private async Task<JournaledNode> Lived(RulesFolder rules, string data)
    {
        RuleSetResult loaded = RulePack.Load(rules.Root);
        Assert.True(loaded.IsSuccess);
        JournaledNode node = new(then.PathOf(data), loaded.RuleSet);
        for (int minute = 1; minute <= 40; minute++) await node.Minute(minute, Caller, 2);
        return node;
    }
}
