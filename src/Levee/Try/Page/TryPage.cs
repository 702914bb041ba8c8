using System.Globalization;
using Levee.Contracts;
using Levee.Try.Columns;
using Levee.Try.Reading;
using Levee.Try.Running;

namespace Levee.Try.Page;

/// <summary>
/// The page of a try: one HTML file that needs nothing else, in both languages, without a script. Equal results give
/// equal bytes.
/// </summary>
internal sealed class TryPage
{
    private readonly TryResult result;
    private readonly WallTime time;
    private readonly HtmlText page = new();

    private TryPage(TryResult result)
    {
        this.result = result;
        time = new WallTime(result.Settings.Times.ZoneMinutes);
    }

    /// <summary>The page as text.</summary>
    public static string Of(TryResult result)
    {
        TryPage page = new(result);
        page.WriteHead();
        page.WriteFigures();
        new LabelSection(result, page.page).Write();
        page.WriteRules();
        page.WritePlots();
        new FindingSection(result, page.page, page.time).Write();
        page.WriteReading();
        page.WriteUnknown();
        page.WriteBadLines();
        page.WriteFoot();
        return page.page.ToString();
    }

    private void WriteHead()
    {
        string names = string.Join(", ", result.Files.Select(file => file.Name));
        page.Tag("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Tag("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + "'unsafe-inline'\">\n")
            .Tag("<title>levee try: ").Text(names).Tag("</title>\n<style>\n").Tag(PageStyle.Css)
            .Tag("\n</style>\n</head>\n<body>\n")
            .Tag("<input class=\"pick\" type=\"radio\" name=\"l\" id=\"l-en\" checked><input class=\"pick\" "
                + "type=\"radio\" name=\"l\" id=\"l-zh\">\n")
            .Tag("<nav aria-label=\"Language\"><label class=\"pick-en\" for=\"l-en\" lang=\"en\">English</label>")
            .Tag("<label class=\"pick-zh\" for=\"l-zh\" "
                + "lang=\"zh-Hans\">中文</label></nav>\n<main>\n<h1>").Text(names).Tag("</h1>\n");
        string from = time.Of(result.First), until = time.Of(result.Last);
        page.Paragraph(
            $"What Levee would have said about this file, event by event, had it stood in the way. {from} to {until}, "
                + $"{time.Zone}. "
            + "Nothing was stopped, nothing left this machine.",
            $"假如当时已接入 Levee，它对此文件中的每个事件会如何处置。时间范围：{from} 至 {until}（{time.Zone}）。本次未拦截任何事件，数据未离开本机。");
    }

    private void WriteFigures()
    {
        Findings found = result.Findings;
        long stopped = found.Of(Step.Challenge) + found.Of(Step.Delay) + found.Of(Step.Hold) + found.Of(Step.Intercept);
        page.Tag("<div class=\"tiles\">");
        Tile(stopped, "stopped, held or asked to confirm", "拦截、暂停、延迟或要求核验",
            found.StoppedMinor == 0 ? null : MoneyText(found.StoppedMinor));
        Tile(found.Of(Step.Warn), "warned, and let through", "提醒后放行", null);
        Tile(found.Of(Step.Label), "labelled only", "仅标记", null);
        Tile(result.Allowed, "let through without a word", "直接放行", null);
        if (result.Bad.Count > 0)
            Tile(result.Bad.Count, "lines that could not be read", "未能读取的行", ShareText(result.BadShare), "tile bad");
        page.Tag("</div>\n");
        if (result.HasManyBad)
            page.Tag("<p class=\"bad\">").Words(
                $"Only part of the file was read: {N(result.Bad.Count)} of {N(result.Sums.Lines + result.Bad.Count)} "
                    + "lines could not be, and nothing on this page is about them. Is the file of one kind, and are "
                    + "its columns taken for what they are? Both stand below.",
                $"仅读取了文件的一部分：共 {N(result.Sums.Lines + result.Bad.Count)} 行，其中 {N(result.Bad.Count)} 行未能读取，"
                    + "本页结果不含这些行。请核对下方列出的列识别结果，并确认文件只含一类事件。").Tag("</p>\n");
        page.Paragraph(
            $"{N(result.Sums.Lines)} lines taken ({N(result.Events)} events; a call is its beginning and its end, a "
                + $"payment is "
            + $"asked and done), {N(result.Bad.Count)} not taken. {N(found.Bothered.Count)} different people or "
            + $"accounts would "
            + "have been warned or more.",
            $"读取 {N(result.Sums.Lines)} 行（{N(result.Events)} 个事件；一次通话含开始与结束，一笔付款含发起与完成），"
            + $"{N(result.Bad.Count)} 行未读取。共有 {N(found.Bothered.Count)} 个不同的用户或账户会收到提醒或更高处置。");
    }

    private void Tile(long number, string en, string zh, string? more, string style = "tile")
    {
        page.Tag($"<div class=\"{style}\"><b>").Number(number).Tag("</b>").Words(en, zh);
        if (more is not null) page.Tag("<small>").Text(more).Tag("</small>");
        page.Tag("</div>");
    }

    private void WriteRules()
    {
        page.Heading("By rule", "按规则");
        if (result.Findings.ByRule.Count == 0)
        {
            page.Paragraph("No rule spoke.", "没有规则触发。");
            return;
        }
        bool hasTruth = result.Sums.Frauds + result.Sums.Honest > 0;
        List<(string, string, bool)> heads =
            [("rule", "规则", false), ("symbol", "征象", false), ("lines", "行数", true), ("people", "人数", true)];
        if (hasTruth) heads.AddRange([("fraud", "欺诈", true), ("honest", "正常", true)]);
        page.Tag("<table>").Heads([.. heads]).Tag("<tbody>");
        foreach (Levee.Engine.Rules.Rule rule in result.Rules.Rules)
        {
            if (!result.Findings.ByRule.TryGetValue(rule.Document.Symbol, out RuleSums? sums)) continue;
            page.Tag("<tr>");
            page.Cell("rule", "规则", () => page.Words(rule.Document.TitleEn, rule.Document.TitleZh));
            page.Cell("symbol", "征象", () =>
                page.Tag("<span class=\"mono\">").Text(rule.Document.Symbol).Tag("</span>"));
            page.Cell("lines", "行数", () => page.Number(sums.Lines), isNumber: true);
            page.Cell("people", "人数", () => page.Number(sums.Anchors.Count), isNumber: true);
            if (hasTruth) page.Cell("fraud", "欺诈", () => page.Number(sums.Frauds), isNumber: true);
            if (hasTruth) page.Cell("honest", "正常", () => page.Number(sums.Honest), isNumber: true);
            page.Tag("</tr>\n");
        }
        page.Tag("</tbody></table>\n");
    }

    private void WritePlots()
    {
        if (result.Files.All(file => file.Mapping.Find("at") is { IsLine: true })) return;
        page.Heading("When", "时间分布");
        int peak = Array.IndexOf(result.Findings.ByHour, result.Findings.ByHour.Max());
        string most = result.Findings.Warned == 0 ? "" : $" Most warnings fall in the hour from {peak}:00.";
        string mostZh = result.Findings.Warned == 0 ? "" : $"提醒最多的是 {peak} 时。";
        new Bars([.. Enumerable.Range(0, 24).Select(hour => N(hour))], result.Sums.ByHour,
            result.Findings.ByHour).Write(page,
            ($"By hour of the day: all lines above, those warned about or more below.{most}",
                $"按一天中的小时：上为全部行，下为提醒及以上。{mostZh}"), ("hour", "小时"));
        int[] days = [.. result.Sums.ByDay.Keys];
        if (days.Length is < 2 or > 92) return;
        new Bars([.. days.Select(WallTime.OfDay).Select(day => day[5..])], [.. result.Sums.ByDay.Values],
            [.. days.Select(day => result.Findings.ByDay.GetValueOrDefault(day))]).Write(page,
            ("By day: all lines above, those warned about or more below.", "按日：上为全部行，下为提醒及以上。"), ("day", "日期"));
    }

    private void WriteReading()
    {
        page.Heading("How the file was read", "文件的读取方式");
        foreach (TriedFile file in result.Files)
        {
            page.Tag("<h3>").Text(file.Name).Tag(": ").Words(file.Mapping.Kind.Title).Tag(", ")
                .Text(file.Form.EncodingName).Tag("</h3>\n");
            if (file.Mapping.Kind == KindTables.Own) continue;
            page.Tag("<table>").Heads(("column", "列", false), ("taken for", "识别为", false), ("read as", "读取方式", false),
                ("sample", "示例", false), ("sure", "把握", true)).Tag("<tbody>");
            foreach ((string column, string field, Words how, string sample, string sure) in
                ColumnTable.Rows(file.Form, file.Mapping, result.Settings.ShowsValues))
            {
                page.Tag("<tr>");
                page.Cell("column", "列", () => page.Text(column));
                page.Cell("taken for", "识别为", () => page.Tag("<span class=\"mono\">").Text(field).Tag("</span>"));
                page.Cell("read as", "读取方式", () => page.Words(how));
                page.Cell("sample", "示例", () => page.Text(sample));
                page.Cell("sure", "把握", () => page.Text(sure), isNumber: true);
                page.Tag("</tr>\n");
            }
            page.Tag("</tbody></table>\n");
            string unused = string.Join(", ", ColumnTable.Unused(file.Form, file.Mapping));
            if (unused.Length > 0) page.Paragraph($"Not used: {unused}.", $"未使用的列：{unused}。");
        }
        foreach ((string column, long count) in result.Sums.NotUnderstood)
            page.Paragraph($"In the column {column}, {N(count)} values were not understood and left out.",
                $"列“{column}”中有 {N(count)} 个值无法识别，按未提供处理。");
    }

    private void WriteUnknown()
    {
        page.Heading("What stayed unknown", "未能判断的部分");
        if (result.Settings.IsHistoryComplete)
            page.Paragraph("The file was said to hold the whole history: who is not seen before is new.",
                "已声明文件含完整历史：此前未出现者即为首次出现。");
        else
            page.Paragraph("The file was taken to begin in the middle of things: for its first 30 days nobody can be "
                + "called a "
                + "stranger or a new payee, and rules that ask so do not speak. With --history complete they do.",
                "文件按“历史不完整”处理：前 30 天内无法判定某人是否陌生、是否首次收款，相关规则不触发。使用 --history complete 可改为按完整历史处理。");
        (string Rule, long Unknown)[] unknown =
            [.. result.Tallies.Where(tally => tally.Unknown > 0).Select(tally => (tally.Rule, tally.Unknown))];
        if (unknown.Length == 0) return;
        page.Tag("<table>").Heads(("rule", "规则", false), ("events without an answer", "未能判断的事件数", true)).Tag("<tbody>");
        foreach ((string id, long count) in unknown)
        {
            Levee.Engine.Rules.RuleDocument rule = result.Rules.Rules.First(known => known.Document.Id == id).Document;
            page.Tag("<tr>");
            page.Cell("rule", "规则", () => page.Words(rule.TitleEn, rule.TitleZh));
            page.Cell("events without an answer", "未能判断的事件数", () => page.Number(count), isNumber: true);
            page.Tag("</tr>\n");
        }
        page.Tag("</tbody></table>\n");
        page.Paragraph("A rule gives no answer when something it reads is not known: the learning time above, a field "
            + "that the "
            + "file does not have (a balance, a card's age), or nothing seen of the other channel (calls beside "
            + "payments).",
            "规则所需信息缺失时不作判断：例如处于上述学习期、文件缺少某字段（余额、卡龄等），或没有另一渠道的数据（如付款文件中没有通话）。");
    }

    private void WriteBadLines()
    {
        if (result.Bad.Count == 0) return;
        page.Heading("Lines not taken", "未读取的行");
        page.Paragraph($"{N(result.Bad.Count)} lines were named and passed over; {result.Bad.Kept.Count} stand here.",
            $"共 {N(result.Bad.Count)} 行已指明并跳过，此处列出 {result.Bad.Kept.Count} 行。");
        page.Tag("<table>").Heads(("file", "文件", false), ("line", "行", true), ("column", "列", false),
            ("what is wrong", "问题", false)).Tag("<tbody>");
        foreach (BadLine bad in result.Bad.Kept)
        {
            page.Tag("<tr>");
            page.Cell("file", "文件", () => page.Text(result.Files[bad.File].Name));
            page.Cell("line", "行", () => page.Number(bad.Line), isNumber: true);
            page.Cell("column", "列", () => page.Text(bad.Fault.Column));
            page.Cell("what is wrong", "问题", () => page.Words(bad.Fault.En, bad.Fault.Zh));
            page.Tag("</tr>\n");
        }
        page.Tag("</tbody></table>\n");
    }

    private void WriteFoot()
    {
        string hash = result.Rules.Hash.ToString();
        page.Tag("<p class=\"note\">").Words($"Rule set {hash}, {result.Rules.Rules.Count} rules, the ones that "
            + $"'levee serve' "
            + "runs. The same file and rules give the same page.",
            $"规则集 {hash}，共 {result.Rules.Rules.Count} 条，与 levee serve 所用相同。同一文件、同一规则，页面逐字节相同。")
            .Tag("</p>\n</main>\n</body>\n</html>\n");
    }

    private string MoneyText(long minor) => string.Create(CultureInfo.InvariantCulture,
        $"{minor / (decimal)Math.Pow(10, result.Settings.Currency.MinorDigits):n2} {result.Settings.Currency}");

    private static string ShareText(double share) =>
        share.ToString(share < 0.01 ? "p2" : "p0", CultureInfo.InvariantCulture);

    private static string N(long number) => number.ToString("n0", CultureInfo.InvariantCulture);

    private static string N(int number) => N((long)number);
}
