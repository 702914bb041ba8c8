using CsCheck;
using Levee.Benchmarks.Traffic;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Tests.Rules;
using Levee.Tests.Tidy;

namespace Levee.Tests.Engine;

/// <summary>Rules compiled into one method a kind say what rules evaluated one by one say.</summary>
public sealed class FusedRulesTests
{
    private static readonly RuleSet Shipped = ShippedRules.Load();

    [Fact]
    public void Shipped_rules_give_the_same_verdicts_and_counts_over_random_values()
    {
        FusedBench bench = new(Shipped);
        Gen.Int.Sample(seed => bench.Compare(seed, vectors: 400), iter: 10, threads: 1);
        AssertThatNineInTenSpeak(bench);
    }

    [Fact]
    public void Generated_set_of_170_rules_gives_the_same_verdicts_and_counts()
    {
        FusedBench bench = new(Compile(GeneratedRules.Make(170)));
        Gen.Int.Sample(seed => bench.Compare(seed, vectors: 400), iter: 10, threads: 1);
        AssertThatNineInTenSpeak(bench);
    }

    [Fact]
    public void Values_of_another_type_than_declared_are_evaluated()
    {
        FusedBench bench = new(Shipped);
        Gen.Int.Sample(seed => bench.Compare(seed, vectors: 200, wrongEvery: 20), iter: 5, threads: 1);
    }

    [Fact]
    public void Rules_that_fail_or_have_parts_not_compiled_give_the_same_verdicts_and_counts()
    {
        string[] whens =
        [
            "amount / (amount - payer_balance) > 1", "amount * payer_balance > 0 && state == 'asked'",
            "string(amount) == '0' || hour > 12", "[hour, 3].exists(h, h > 20) && amount > 100",
            "signal('bad', payee) > 0.3 || known(payer, payee, 3)", "foreign ? amount > 3 : hour % 5 == 0",
            "int(signal('bad', payer) * 10.0) in [0, 3, 9] && state != 'done'",
        ];
        RuleDocument[] rules = [.. whens.Select((when, i) =>
            RuleBench.Rule("payment", when) with { Id = $"rule-{i}", Symbol = $"RULE_{i}" })];
        RuleSet set = Compile(RuleBench.Set(rules));
        FusedBench bench = new(set);
        Gen.Int.Sample(seed => bench.Compare(seed, vectors: 400), iter: 10, threads: 1);
        AssertThatNineInTenSpeak(bench);
        Assert.True(bench.Tallies[0].Failed > 0 && bench.Tallies[1].Failed > 0);
        Assert.Equal("integer overflow", bench.Tallies[1].LastFailure);
        Assert.Equal(["rule-2", "rule-3"], set.NotCompiled.Select(part => part.Rule.Document.Id));
    }

    [Fact]
    public void Every_shipped_rule_is_compiled_whole() => Assert.Empty(Shipped.NotCompiled);

    [Fact]
    public void Evidence_gets_the_same_verdicts_from_rules_compiled_and_evaluated()
    {
        int verdicts = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("evidence"), "*.ndjson",
            SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            ScreenRun compiled = EvidenceFile.Play(file, Shipped, evaluated: 0);
            ScreenRun evaluated = EvidenceFile.Play(file, Shipped, evaluated: int.MaxValue);
            Assert.Equal(evaluated.Verdicts.Select(Words), compiled.Verdicts.Select(Words));
            Assert.Equal(evaluated.Decider.Tallies, compiled.Decider.Tallies);
            Assert.Equal(evaluated.State(), compiled.State());
            verdicts += compiled.Verdicts.Count;
        }
        Assert.True(verdicts > 100, $"{verdicts} verdicts");
    }

    [Fact]
    public void Rules_stay_themselves_when_they_are_compiled_between_two_events()
    {
        FusedBench bench = new(Shipped, evaluated: 30);
        bench.Compare(seed: 5, vectors: 60);
    }

    // By chance a rule with many terms may stay silent; evidence makes each of them speak.
    private static void AssertThatNineInTenSpeak(FusedBench bench)
    {
        Assert.True(bench.Tallies.Count(tally => tally.Spoke > 0) >= 0.9 * bench.Tallies.Count);
        Assert.True(bench.Tallies.Count(tally => tally.Unknown > 0) >= 0.9 * bench.Tallies.Count);
    }

    private static string Words(Verdict verdict) => $"{verdict} {string.Join(' ', verdict.Hits.Select(hit =>
        $"{hit.Rule}/{hit.Segment}: {string.Join(' ', hit.Values)}"))}";

    private static RuleSet Compile(RuleSetDocument document)
    {
        RuleSetResult result = RuleSet.Compile(document);
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }
}
