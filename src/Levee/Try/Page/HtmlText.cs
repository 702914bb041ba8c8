using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Levee.Contracts;

namespace Levee.Try.Page;

/// <summary>Builds a page: everything that is not markup of ours is escaped. Owned by one page.</summary>
internal sealed class HtmlText
{
    // Texts are data of others: escaped, but readable in every script.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(new TextEncoderSettings(
        System.Text.Unicode.UnicodeRanges.All));

    private readonly StringBuilder page = new();

    /// <summary>Markup of ours.</summary>
    public HtmlText Tag(string markup)
    {
        page.Append(markup);
        return this;
    }

    /// <summary>Markup of ours with numbers in it.</summary>
    public HtmlText Tag(FormattableString markup) => Tag(markup.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text of others.</summary>
    public HtmlText Text(string text)
    {
        page.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>A whole number with separators.</summary>
    public HtmlText Number(long number) => Text(number.ToString("n0", CultureInfo.InvariantCulture));

    /// <summary>Words in both languages, of which the reader sees one.</summary>
    public HtmlText Words(string en, string zh) => Tag("<span class=\"en\" lang=\"en\">").Text(en)
        .Tag("</span><span class=\"zh\" lang=\"zh-Hans\">").Text(zh).Tag("</span>");

    /// <summary>Words in both languages.</summary>
    public HtmlText Words(Words words) => Words(words.En, words.Zh);

    /// <summary>A heading of a section.</summary>
    public HtmlText Heading(string en, string zh) => Tag("<h2>").Words(en, zh).Tag("</h2>\n");

    /// <summary>A paragraph.</summary>
    public HtmlText Paragraph(string en, string zh) => Tag("<p>").Words(en, zh).Tag("</p>\n");

    /// <summary>The heads of a table; the numeric ones stand right.</summary>
    public HtmlText Heads(params (string En, string Zh, bool IsNumber)[] heads)
    {
        Tag("<thead><tr>");
        foreach ((string en, string zh, bool isNumber) in heads)
            Tag(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Words(en, zh).Tag("</th>");
        return Tag("</tr></thead>\n");
    }

    /// <summary>A cell; under 640 px its head stands before it.</summary>
    public HtmlText Cell(string en, string zh, Action content, bool isNumber = false)
    {
        Tag(isNumber ? "<td class=\"n\">" : "<td>").Tag("<span class=\"h\">").Words(en, zh).Tag("</span> ");
        content();
        return Tag("</td>");
    }

    /// <inheritdoc/>
    public override string ToString() => page.ToString();
}
