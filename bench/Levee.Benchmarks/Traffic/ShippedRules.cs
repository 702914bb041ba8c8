using Levee.Contracts.Entries;
using Levee.Engine.Rules;
using Levee.Packs;

namespace Levee.Benchmarks.Traffic;

/// <summary>The rule set that ships, as the entry that puts it in force.</summary>
internal static class ShippedRules
{
    /// <summary>Reads it; throws <see cref="BenchException"/> when it has a fault.</summary>
    public static RulesInForce Read(string home)
    {
        RuleSetResult result = RulePack.Load(home);
        if (!result.IsSuccess)
            throw new BenchException($"the rules in {home} have a fault: {result.Problems[0]}");
        return InForce(result.RuleSet);
    }

    /// <summary>A rule set as the entry that puts it in force.</summary>
    internal static RulesInForce InForce(RuleSet rules) =>
        new() { Hash = rules.Hash, Document = rules.Canonical.ToArray(), Build = "bench" };
}
