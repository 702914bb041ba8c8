using Levee.Engine.Rules;

namespace Levee.Tests.Rules;

public sealed class ShippedRulesTests
{
    [Fact]
    public void Shipped_pack_compiles_and_its_canonical_form_gives_the_same_hash()
    {
        RuleSet shipped = ShippedRules.Load();
        RuleSetResult again = RuleSet.Compile(RuleSetJson.Read(shipped.Canonical.Span));
        Assert.Equal(shipped.Hash, again.RuleSet!.Hash);
    }
}
