using Levee.Engine.Rules;

namespace Levee.Tests.Engine;

/// <summary>Makes small rule sets for tests: one rule that always speaks and so records every value it reads.</summary>
internal static class RuleBench
{
    /// <summary>A rule on a kind that records the measures given, in that order.</summary>
    public static RuleSet Recording(string on, params (string Name, string Text)[] measures)
    {
        RuleDocument rule = Rule(on, string.Join(" || ", measures.Select(measure =>
            $"({measure.Name} == {measure.Name})"))
            + " || hour >= 0", measures);
        RuleSetResult result = RuleSet.Compile(Set(rule));
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }

    /// <summary>A rule on a kind that records what its journey comes to.</summary>
    public static RuleSet Recording(string on, JourneyDocument journey)
    {
        RuleSetResult result = RuleSet.Compile(Set(
            Rule(on, "j.complete || j.steps >= 0 || j.since >= 0 || hour >= 0") with { Journey = journey }));
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }

    public static RuleDocument Rule(string on, string when, params (string Name, string Text)[] measures) => new()
    {
        Id = "bench", On = on, TitleEn = "Bench", TitleZh = "测试", When = when, Parameters = [], Values = [],
        Measures = [.. measures.Select(measure => new MeasureDocument(measure.Name, measure.Text))],
        Symbol = "BENCH", Family = "calls", BecauseEn = "it speaks", BecauseZh = "有话", WarningEn = "Stop.",
        WarningZh = "请停下。", Text = "",
    };

    public static RuleSetDocument Set(params RuleDocument[] rules) => new()
    {
        Rules = rules,
        Weights = new SortedDictionary<string, int>(rules.ToDictionary(rule => rule.Symbol, _ => 3000)),
        Caps = new SortedDictionary<string, int>(RuleFamilies.Names.ToDictionary(family => family, _ => 9000)),
        Actions = new SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, int>>>(
            rules.Select(rule => rule.On).Distinct(StringComparer.Ordinal).ToDictionary(on => on, _ => Thresholds())),
    };

    private static SortedDictionary<string, SortedDictionary<string, int>> Thresholds() => new()
    {
        ["consumer"] = new() { ["label"] = 1000, ["warn"] = 2000, ["hold"] = 4000, ["intercept"] = 8000 },
    };
}
