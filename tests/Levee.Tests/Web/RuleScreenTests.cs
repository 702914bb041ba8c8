using Levee.Engine.Rules;
using Levee.Features.Scoring;
using Levee.Packs;
using Levee.Tests.Tidy;
using Levee.Web.Rules;
using Levee.Web.Texts;

namespace Levee.Tests.Web;

public sealed class RuleScreenTests
{
    private static readonly RuleSet Shipped = Rules.ShippedRules.Load();

    [Theory]
    [InlineData("count() of call by caller over 1h", "how many, event “call”, by caller, in 1 hour",
        "1小时内按主叫统计“来电”事件的次数")]
    [InlineData("distinct(callee) of call where leg == 'domestic' by caller over 24h, read by payer.number",
        "how many different “callee”, event “call”, by caller, in 24 hours; only where leg == 'domestic'; "
        + "read for payer's linked number",
        "24小时内按主叫统计“来电”事件的不同“被叫”数；仅限leg == 'domestic'；读取对象：付款方关联的号码")]
    [InlineData("known(payer, payee, 7)",
        "whether payer and payee met in 90 days, for the first time at least 7 days ago",
        "付款方与收款方在90天内是否往来过，且首次往来在7天以前")]
    [InlineData("signal('bad-number', caller)", "confidence that caller is on the list “bad numbers”",
        "主叫列入“涉诈号码”的置信度")]
    [InlineData("quantile(amount, 95) of payment by payer over 30d",
        "value of “amount” that 95 % do not exceed, event “payment”, by payer, in 30 days",
        "30天内按付款方统计“支付”事件的“金额”第95百分位数")]
    [InlineData("residence(amount) of payment by payee then payer over 1d, read by payer",
        "how long “amount” stays, event “payment”, by payee, who gives as payer, in 1 day; read for payer",
        "1天内按收款方（付出时为付款方）统计“支付”事件的“金额”停留时间；读取对象：付款方")]
    [InlineData("explained(person: ticket, call-ended by callee.person; 3d) of access by staff over 7d",
        "share with a reason: ticket, “call ended” of callee's linked person, in 3 days before, event “access”, by "
        + "staff, in 7 days",
        "7天内按查阅人统计“查阅”事件的有正当缘由的占比（此前3天内：工单、被叫关联的人员的“通话结束”）")]
    public void Measure_is_said_in_both_languages(string written, string en, string zh)
    {
        MeasureDocument measure = new("m", written);
        Assert.Equal(en, MeasureWords.Of(measure, Text.En));
        Assert.Equal(zh, MeasureWords.Of(measure, Text.Zh));
    }

    [Fact]
    public void Every_shipped_measure_has_words() => Assert.Empty(
        from rule in Shipped.Rules
        from measure in rule.Document.Measures
        let written = string.Join(' ', measure.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        where MeasureWords.Of(measure, Text.En) == written
        select $"{rule.Document.Id}: {measure.Text}");

    [Fact]
    public void Shipped_evidence_says_on_the_page_what_it_must()
    {
        EvidenceBook book = new(Repository.Root, ModelPack.Load(Repository.Root, []));
        for (int i = 0; i < Shipped.Rules.Count; i++)
        {
            IReadOnlyList<EvidenceCase> cases = book.Of(Shipped, i);
            Assert.Contains(cases, one => one.MustFire);
            Assert.Contains(cases, one => !one.MustFire);
            Assert.All(cases, one => Assert.True(one.IsPlayed && one.Fires == one.MustFire,
                $"{Shipped.Rules[i].Document.Id}/{one.Name} line {one.BadLine}"));
            Assert.All(cases.Where(one => one.Fires), one => Assert.Contains(one.Lines, line => line.Fires));
        }
    }

    [Fact]
    public void Rule_without_a_folder_has_no_evidence() =>
        Assert.Empty(new EvidenceBook(Repository.PathOf("law"), Scorers.None).Of(Shipped, 0));
}
