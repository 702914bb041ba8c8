using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Try.Running;

namespace Levee.Try.Page;

/// <summary>The first lines of each step: when, who, how much, why in a sentence.</summary>
internal sealed class FindingSection(TryResult result, HtmlText page, WallTime time)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        page.Heading("Line by line, and why", "逐行结果与原因");
        bool isAny = false;
        foreach (Step step in StepWords.Falling)
        {
            IReadOnlyList<Finding> lines = result.Findings.KeptOf(step);
            if (lines.Count == 0) continue;
            isAny = true;
            long all = result.Findings.Of(step);
            page.Tag("<h3>");
            Rung(step);
            page.Tag(" ").Words(all == lines.Count ? $"{N(all)} lines" : $"the first {N(lines.Count)} of {N(all)} "
                + $"lines",
                all == lines.Count ? $"{N(all)} 行" : $"共 {N(all)} 行，列出前 {N(lines.Count)} 行").Tag("</h3>\n");
            Table(lines);
        }
        if (!isAny) page.Paragraph("Nothing would have been said about any line.", "对所有行均无处置。");
        else if (!result.Settings.ShowsValues)
            page.Paragraph("Numbers and accounts are shown by their last characters; --show-values shows them whole.",
                "号码与账号只显示末几位；使用 --show-values 显示完整值。");
    }

    private void Table(IReadOnlyList<Finding> lines)
    {
        bool hasMoney = lines.Any(line => line.AmountMinor > 0);
        bool hasTruth = lines.Any(line => line.Origin.Truth != Truth.Unknown);
        List<(string, string, bool)> heads = [("line", "行", true), ("when", "时间", false), ("who", "主体", false)];
        if (hasMoney) heads.Add(("amount", "金额", true));
        heads.Add(("why", "原因", false));
        if (hasTruth) heads.Add(("known", "标签", false));
        page.Tag("<table>").Heads([.. heads]).Tag("<tbody>");
        foreach (Finding line in lines)
        {
            page.Tag("<tr>");
            page.Cell("line", "行", () => page.Text(Place(line)), isNumber: true);
            page.Cell("when", "时间", () => page.Tag("<span class=\"n\">").Text(time.Of(line.At)).Tag("</span>"));
            page.Cell("who", "主体", () => page.Tag("<span class=\"mono\">").Text(Who(line)).Tag("</span>"));
            if (hasMoney) page.Cell("amount", "金额", () => page.Text(Money(line)), isNumber: true);
            page.Cell("why", "原因", () => Why(line));
            if (hasTruth) page.Cell("known", "标签", () => Known(line.Origin.Truth));
            page.Tag("</tr>\n");
        }
        page.Tag("</tbody></table>\n");
    }

    private string Place(Finding line) => result.Files.Count == 1
        ? line.Origin.Line.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{result.Files[line.Origin.File].Name}:{line.Origin.Line}");

    private string Who(Finding line)
    {
        string anchor = result.Show(line.Anchor), counterpart = result.Show(line.Counterpart);
        if (counterpart.Length == 0) return anchor;
        // Calls and texts come to the protected one; payments and visits go out from them.
        return line.Kind is EventKind.Payment or EventKind.Visit ? $"{anchor} → {counterpart}"
            : $"{counterpart} → {anchor}";
    }

    private string Money(Finding line) => line.AmountMinor == 0 ? "" : (line.AmountMinor
        / (decimal)Math.Pow(10, result.Settings.Currency.MinorDigits)).ToString("n2", CultureInfo.InvariantCulture);

    private void Why(Finding line)
    {
        page.Words(Sentence(line.Words.BecauseEn, '.'), Sentence(line.Words.BecauseZh, '。')).Tag(" <span class=\"mono "
            + "note\">")
            .Text(string.Join(' ', line.Words.Symbols.Select(symbol => symbol.Code))).Tag("</span>");
    }

    private void Known(Truth truth)
    {
        if (truth == Truth.Fraud) page.Words("fraud", "欺诈");
        else if (truth == Truth.Honest) page.Words("honest", "正常");
    }

    private void Rung(Step step)
    {
        page.Tag($"<span class=\"rung r{(int)step}\"><i aria-hidden=\"true\">");
        for (int i = 1; i <= 6; i++) page.Tag(i <= (int)step ? "<s class=\"on\"></s>" : "<s></s>");
        page.Tag("</i>").Words(StepWords.Of(step)).Tag("</span>");
    }

    private static string Sentence(string words, char end) => words.EndsWith(end) ? words : words + end;

    private static string N(long number) => number.ToString("n0", CultureInfo.InvariantCulture);
}
