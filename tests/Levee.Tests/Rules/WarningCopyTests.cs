using Levee.Engine.Rules;

namespace Levee.Tests.Rules;

/// <summary>
/// How people are spoken to: short, what to do first, no blame, no link (the copy rules of the screens).
/// </summary>
public sealed class WarningCopyTests
{
    public static TheoryData<string> Ids => [.. ShippedRules.Load().Rules.Select(rule => rule.Document.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Advice_is_short_and_calm_in_both_languages(string id)
    {
        RuleDocument rule = ShippedRules.Load().Rules.Single(known => known.Document.Id == id).Document;
        Assert.InRange(rule.WarningEn.Split(' ').Length, 3, 20);
        Assert.InRange(rule.WarningZh.Length, 6, 30);
        Assert.DoesNotMatch("!|！|http|www|suspicious|AI|safe|可疑|please be advised", rule.WarningEn + rule.WarningZh);
    }
}
