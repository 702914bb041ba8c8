using System.Globalization;

namespace Levee.Try.Page;

/// <summary>
/// Two rows of bars over the same axis: all lines above, lines spoken about below, each with its own scale that is
/// written beside it. The table under it is the equal alternative.
/// </summary>
internal sealed class Bars(IReadOnlyList<string> names, IReadOnlyList<long> all, IReadOnlyList<long> said)
{
    private const double Width = 720, Left = 56, Row = 56, Gap = 14, Foot = 16;

    /// <summary>Writes the figure.</summary>
    public void Write(HtmlText page, (string En, string Zh) caption, (string En, string Zh) head)
    {
        double height = (Row * 2) + Gap + Foot;
        page.Tag("<figure><figcaption>").Words(caption.En, caption.Zh).Tag("</figcaption>\n");
        page.Tag($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"").Text(caption.En).Tag("\">");
        WriteRow(page, all, "all", 0);
        WriteRow(page, said, "said", Row + Gap);
        double step = (Width - Left) / names.Count;
        int every = Math.Max(1, (int)Math.Ceiling(names.Count / 12.0));
        for (int i = 0; i < names.Count; i += every)
            page.Tag($"<text x=\"{Left + (i * step):f1}\" y=\"{height - 3}\">").Text(names[i]).Tag("</text>");
        page.Tag("</svg>\n");
        WriteTable(page, head);
        page.Tag("</figure>\n");
    }

    private static void WriteRow(HtmlText page, IReadOnlyList<long> values, string name, double top)
    {
        long most = values.Max();
        double step = (Width - Left) / values.Count, bar = Math.Max(1, Math.Min(24, step * 0.8));
        page.Tag($"<line x1=\"{Left}\" x2=\"{Width}\" y1=\"{top + Row}\" y2=\"{top + Row}\"/>");
        page.Tag($"<text x=\"0\" y=\"{top + 10}\">").Text(most.ToString("n0",
            CultureInfo.InvariantCulture)).Tag("</text>");
        page.Tag($"<text x=\"0\" y=\"{top + Row}\">0</text>");
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] == 0) continue;
            double high = Math.Max(1.5, (Row - 2) * values[i] / most);
            page.Tag($"<rect class=\"{name}\" x=\"{Left + (i * step):f1}\" y=\"{top + Row - high:f1}\" ")
                .Tag($"width=\"{bar:f1}\" height=\"{high:f1}\"/>");
        }
    }

    private void WriteTable(HtmlText page, (string En, string Zh) head)
    {
        page.Tag("<details><summary>").Words("as table", "以表格显示").Tag("</summary><table>");
        page.Heads((head.En, head.Zh, false), ("lines", "行数", true), ("warned or more", "提醒及以上", true)).Tag("<tbody>");
        for (int i = 0; i < names.Count; i++)
        {
            int at = i;
            page.Tag("<tr>");
            page.Cell(head.En, head.Zh, () => page.Text(names[at]));
            page.Cell("lines", "行数", () => page.Number(all[at]), isNumber: true);
            page.Cell("warned or more", "提醒及以上", () => page.Number(said[at]), isNumber: true);
            page.Tag("</tr>\n");
        }
        page.Tag("</tbody></table></details>");
    }
}
