using System.Globalization;
using Levee.Contracts;
using Levee.Try.Columns;
using Levee.Try.Reading;
using Levee.Try.Running;
using Levee.Try.Values;

namespace Levee.Try.Page;

/// <summary>The table of columns and what they are taken for, as rows of text.</summary>
internal static class ColumnTable
{
    /// <summary>A row a use: column, field, how it is read, a sample, confidence.</summary>
    public static IEnumerable<(string Column, string Field, Words How, string Sample, string Sure)> Rows(
        FileForm form, Mapping mapping, bool isWhole)
    {
        foreach (ColumnUse use in mapping.Uses)
        {
            string sample = use.IsLine ? "" : form.Sample
                .Where(record => record.Cells.Length > use.Column)
                .Select(record => record.Cells[use.Column].Trim())
                .FirstOrDefault(cell => cell.Length > 0) ?? "";
            yield return (use.IsLine ? "line" : form.Columns[use.Column], use.Target.Said, HowOf(use),
                VisibleText.Of(isWhole ? Short(sample) : TailOf(sample, use.Target.Form)),
                use.Confidence.ToString("p0", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The columns that are taken for nothing.</summary>
    public static IEnumerable<string> Unused(FileForm form, Mapping mapping) => mapping.Kind == KindTables.Own
        ? []
        : form.Columns.Where((_, place) => mapping.Uses.All(use => use.Column != place));

    /// <summary>Writes the table for a terminal.</summary>
    public static void Write(TextWriter output, TriedFile file, bool isWhole)
    {
        FileForm form = file.Form;
        string written = form.IsJson ? "JSON lines" : form.Delimiter switch
        {
            '\t' => "tabs",
            ';' => "semicolons",
            '|' => "bars",
            _ => "commas",
        };
        output.WriteLine($"{file.Name}: {file.Mapping.Kind.Title.En}; {form.EncodingName}, {written}"
            + (form.IsGzip ? ", gzip" : "") + (form.HeaderLine == 0 && !form.IsJson ? ", no header" : ""));
        if (file.Mapping.Kind == KindTables.Own) return;
        output.WriteLine($"  {Wide("column", 24)} {"is",-16} {"read as",-22} {Wide("sample", 20)} sure");
        foreach ((string column, string field, Words how, string sample, string sure) in Rows(form, file.Mapping,
            isWhole))
            output.WriteLine($"  {Wide(column, 24)} {field,-16} {how.En,-22} {Wide(sample, 20)} {sure}");
        string unused = string.Join(", ", Unused(form, file.Mapping));
        if (unused.Length > 0) output.WriteLine($"  not used: {unused}");
    }

    /// <summary>Fills a text up to a width on a terminal, where Han and its like take two columns.</summary>
    private static string Wide(string text, int width)
    {
        int taken = text.Sum(c => c is >= '\u2e80' and <= '\uffdc' ? 2 : 1);
        return text + new string(' ', Math.Max(0, width - taken));
    }

    private static Words HowOf(ColumnUse use)
    {
        if (use.IsLine)
            return use.Target.Form == TargetForm.Time ? new Words("a second a line", "每行一秒")
                : new Words("each line its own", "每行各自一个");
        return use.Target.Form switch
        {
            TargetForm.Time => use.Time.Said,
            TargetForm.Duration when use.UnitMs == 1 => new Words("milliseconds", "毫秒"),
            TargetForm.Duration when use.UnitMs != 1_000 => new Words("minutes", "分钟"),
            TargetForm.Amount when use.Factor < 1 => new Words("minor units", "最小货币单位"),
            TargetForm.Amount when use.Factor > 1 => new Words("tens of thousands", "以万计"),
            TargetForm.Amount when use.IsSigned => new Words("amount with a sign", "带正负号的金额"),
            TargetForm.Number when use.IsOpaque => new Words("hidden numbers", "脱敏号码"),
            _ => new Words("", ""),
        };
    }

    private static string TailOf(string sample, TargetForm form) => form switch
    {
        TargetForm.Number or TargetForm.Name or TargetForm.Code => sample.Length > 4 ? "…" + sample[^4..] : sample,
        TargetForm.Text or TargetForm.Url => FormattableString.Invariant($"({sample.Length} characters)"),
        TargetForm.Host => sample.Length > 8 ? "…" + sample[^8..] : sample,
        TargetForm.Time when TimeText.KindOf(sample) == TimeKind.None => sample,
        _ => Short(sample),
    };

    private static string Short(string sample)
    {
        string line = sample.ReplaceLineEndings(" ");
        return line.Length > 40 ? line[..40] + "…" : line;
    }
}
