using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

/// <summary>The rule pack that ships, loaded once.</summary>
internal static class ShippedRules
{
    public static RuleSet Load()
    {
        RuleSetResult result = RulePack.Load(Repository.Root);
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }
}
