using System.Globalization;
using Levee.Commands;
using Levee.Try.Running;

namespace Levee.Try.Page;

/// <summary>What is found against what is known: recall, precision, false alarms in a million.</summary>
internal sealed class LabelSection(TryResult result, HtmlText page)
{
    /// <summary>Writes the section; nothing when nothing is known.</summary>
    public void Write()
    {
        long frauds = result.Sums.Frauds, honest = result.Sums.Honest;
        if (frauds + honest == 0) return;
        Findings found = result.Findings;
        page.Heading("Against the labels", "与标签对照");
        page.Paragraph(
            $"{N(frauds)} lines are labelled fraud, {N(honest)} honest, {N(result.Sums.Lines - frauds - honest)} "
                + $"neither. A line "
            + "counts as found when it would have been warned about or more. In brackets: what this number of lines "
            + "allows, 95 %.",
            $"标签为欺诈的 {N(frauds)} 行，正常的 {N(honest)} 行，无标签的 {N(result.Sums.Lines - frauds - honest)} 行。"
            + "处置为提醒及以上即计为发现。括号内为 95% 区间。");
        page.Tag("<table><tbody>");
        Row("found among the fraud (recall)", "召回率", $"{N(found.Frauds)} / {N(frauds)}",
            Rates.WithInterval(found.Frauds, frauds));
        Row("fraud among the found (precision)", "精确率", $"{N(found.Frauds)} / {N(found.Frauds + found.Honest)}",
            Rates.WithInterval(found.Frauds, found.Frauds + found.Honest));
        Row("honest lines bothered, in a million", "每百万正常行中的误报", $"{N(found.Honest)} / {N(honest)}",
            FalseAlarms(found.Honest, honest), FalseAlarmsInChinese(found.Honest, honest));
        if (result.Labels is { Kind: LabelKind.Subject } labels)
        {
            int met = result.Sums.SubjectsMet.Count, caught = found.SubjectsCaught.Count;
            Row("labelled subjects found", "发现的涉诈主体", $"{N(caught)} / {N(met)}", Rates.WithInterval(caught, met));
            page.Tag("</tbody></table>\n");
            page.Paragraph($"The labels name subjects: a line is fraud when one of its subjects is. Of "
                + $"{N(labels.Frauds)} labelled "
                + $"fraud, {N(met)} are in the file.",
                $"标签标注的是主体：任一主体涉诈即视该行为欺诈。{N(labels.Frauds)} 个涉诈主体中有 {N(met)} 个出现在文件里。");
            return;
        }
        page.Tag("</tbody></table>\n");
    }

    /// <summary>False alarms in a million, and the most that the number of lines allows.</summary>
    public static string FalseAlarms(long count, long of) =>
        of == 0 ? "-" : EvaluateBounds.Sentence(count, of);

    private static string FalseAlarmsInChinese(long count, long of)
    {
        if (of == 0) return "-";
        string most = EvaluateBounds.AtMostPerMillion(count, of).ToString("n1", CultureInfo.InvariantCulture);
        return count == 0 ? $"至多 3/{N(of)}，即每百万 {most}"
            : $"每百万 {EvaluateBounds.PerMillion(count, of).ToString("n1", CultureInfo.InvariantCulture)}，"
                + $"至多 {most}（95%）";
    }

    private void Row(string en, string zh, string counts, string rate, string? rateZh = null)
    {
        page.Tag("<tr><th scope=\"row\">").Words(en, zh).Tag("</th><td class=\"n\">").Text(counts)
            .Tag("</td><td class=\"n\">").Words(rate, rateZh ?? rate).Tag("</td></tr>\n");
    }

    private static string N(long number) => number.ToString("n0", CultureInfo.InvariantCulture);
}
