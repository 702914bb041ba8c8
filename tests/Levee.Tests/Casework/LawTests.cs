using Levee.Casework.Law;
using Levee.Contracts;
using Levee.Packs;
using Levee.Tests.Tidy;

namespace Levee.Tests.Casework;

public sealed class LawTests
{
    private const string Sources = "sources: { D: a decision }\n";

    [Theory]
    [InlineData("stop.duration", 48, LawUnit.Hour)]
    [InlineData("stop.max", 2, LawUnit.Count)]
    [InlineData("freeze.deposit", 6, LawUnit.Month)]
    [InlineData("return.bank", 3, LawUnit.WorkingDay)]
    [InlineData("reconsider.apply", 60, LawUnit.Day)]
    [InlineData("warning.high.call", 3, LawUnit.Minute)]
    [InlineData("warning.control.share", 0, LawUnit.PerMille)]
    public void Table_of_chinese_law_holds_the_figure(string key, long value, LawUnit unit)
    {
        LawParameter row = DeskBench.Law().Law.Find(key, At("2026-01-01T00:00:00Z"))!;
        Assert.Equal((value, unit), (row.Value, row.Unit));
        Assert.NotEmpty(row.Note.Zh);
    }

    [Fact]
    public void Figure_is_read_by_the_date_of_the_act()
    {
        LawTable law = DeskBench.Law().Law;
        Assert.Null(law.Find("punish.cap", At("2024-11-30T23:59:59Z")));
        Assert.Equal(5, law.Find("punish.cap", At("2024-12-01T00:00:00Z"))!.Value);
        Assert.Equal("V8", law.Find("unrelated.release", At("2019-05-01T00:00:00Z"))!.Source);
        Assert.Equal("V9", law.Find("unrelated.release", At("2021-05-01T00:00:00Z"))!.Source);
    }

    [Theory]
    [InlineData("2025-08-31T04:00:00Z", 6, LawUnit.Month, "2026-02-28T04:00:00.000Z")]
    [InlineData("2027-08-31T04:00:00Z", 6, LawUnit.Month, "2028-02-29T04:00:00.000Z")]
    [InlineData("2024-02-29T00:00:00Z", 1, LawUnit.Year, "2025-02-28T00:00:00.000Z")]
    [InlineData("2026-03-27T09:00:00Z", 3, LawUnit.WorkingDay, "2026-04-01T09:00:00.000Z")]
    [InlineData("2026-01-31T17:00:00Z", 1, LawUnit.Month, "2026-02-28T17:00:00.000Z")]
    [InlineData("2026-01-30T17:00:00Z", 1, LawUnit.Month, "2026-02-27T17:00:00.000Z")]
    [InlineData("2026-01-01T00:00:00Z", 48, LawUnit.Hour, "2026-01-03T00:00:00.000Z")]
    public void Span_is_added_in_the_nodes_zone(string from, long amount, LawUnit unit, string until) =>
        Assert.Equal(until, LawCalendar.Add(At(from), amount, unit, zoneMinutes: 480).ToString());

    [Fact]
    public void Second_stop_runs_from_its_own_start()
    {
        LawTable law = DeskBench.Law().Law;
        Instant first = At("2026-01-01T00:00:00Z"), second = first.Plus(47 * DeskBench.Hour);
        Assert.Equal(first.Plus(48 * DeskBench.Hour), law.Due("stop.duration", first, first));
        Assert.Equal(first.Plus(95 * DeskBench.Hour), law.Due("stop.duration", first, second));
    }

    [Fact]
    public void Document_survives_its_bytes_and_carries_no_names()
    {
        LawDocument document = DeskBench.Law();
        byte[] bytes = document.ToBytes();
        Assert.Equal(bytes, LawDocument.Read(bytes).ToBytes());
        Assert.DoesNotContain("坐席一", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(DeskBench.People.Count, document.People.Count);
        Assert.Empty(LawNeeds.Missing(document.Law, At("2001-01-01T00:00:00Z")));
    }

    [Theory]
    [InlineData("parameters: [{ key: a, value: 1, unit: week, source: D, from: 2000-01-01, en: a, zh: 甲 }]",
        "unit 'week'")]
    [InlineData("parameters: [{ key: a, value: -1, unit: h, source: D, from: 2000-01-01, en: a, zh: 甲 }]",
        "'value' is no whole number")]
    [InlineData("parameters: [{ key: a, value: 1, unit: h, source: X, from: 2000-01-01, en: a, zh: 甲 }]",
        "source 'X'")]
    [InlineData("parameters: [{ key: a, value: 1, unit: h, source: D, from: soon, en: a, zh: 甲 }]", "'from' is no day")]
    [InlineData("parameters: [{ key: a, value: 1, unit: h, source: D, from: 2000-01-01, en: a }]", "'zh' is missing")]
    [InlineData("parameters: [{ kee: a }]", "'kee' is not known")]
    [InlineData("parameters: [", "law.yaml:")]
    [InlineData("parameters: []", "warning.high.call")]
    public void Broken_table_is_refused_with_place_and_reason(string text, string reason)
    {
        LawFormatException refused = Assert.Throws<LawFormatException>(
            () => LawPack.Read(Sources + text, "law.yaml", [], zoneMinutes: 0));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("law.yaml", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_of_the_registry_is_there()
    {
        string[] registry =
        [
            "card.reverify.window", "card.selfquery.reply", "report.entry", "stop.duration", "stop.max", "atm.delay",
            "noncounter.strongauth", "account.dormant.new", "account.classI.max", "freeze.deposit",
            "freeze.deposit.major", "freeze.securities", "freeze.equity", "unrelated.release", "return.notice",
            "return.bank", "aml.tempfreeze", "aml.retention", "file.nofile_notice", "file.review", "file.decide",
            "procurator.reason", "procurator.order", "pil.notice", "pil.admin_reply", "pil.admin_reply.urgent",
            "punish.convicted", "punish.identified", "punish.cap", "credit.objection", "exitban.min", "exitban.max",
            "log.min", "dpia.min", "provide.min", "audit.pi", "reconsider.apply", "reconsider.decide", "sue",
            "appeal.ack", "appeal.phone", "appeal.account", "appeal.site", "appeal.lift",
        ];
        Assert.Empty(registry.Except(DeskBench.Law().Law.Rows.Select(row => row.Key)));
        Assert.True(File.Exists(Repository.PathOf("law", "cn", "parameters.yaml")));
    }

    private static Instant At(string text) => Instant.TryParse(text, out Instant at)
        ? at
        : throw new FormatException(text);
}
