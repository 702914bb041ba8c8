using Levee.Contracts.Entries;
using Levee.Engine.Rules;
using Levee.Packs;

namespace Levee.Benchmarks.Traffic;

/// <summary>Rule sets as the entries that put them in force; a fault is a <see cref="BenchException"/>.</summary>
internal static class RuleEntries
{
    /// <summary>The rules that ship, by the folder they stand in.</summary>
    public static RulesInForce OfShipped(string home) => Of(RulePack.Load(home), $"the rules in {home}");

    /// <summary>So many generated rules.</summary>
    public static RulesInForce OfGenerated(int count) =>
        Of(RuleSet.Compile(GeneratedRules.Make(count)), "the generated rules");

    private static RulesInForce Of(RuleSetResult result, string what) => result.IsSuccess
        ? new RulesInForce
        {
            Hash = result.RuleSet.Hash, Document = result.RuleSet.Canonical.ToArray(), Build = "bench",
        }
        : throw new BenchException($"{what} have a fault: {result.Problems[0]}");
}
