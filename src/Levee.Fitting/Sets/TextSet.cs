using System.Text.Json;
using Sylvan.Data.Csv;

namespace Levee.Fitting.Sets;

/// <summary>
/// Reads sets of texts: JSON lines (<c>text</c>, or a dialogue's <c>left</c> and <c>right</c>), <c>label TAB text</c>,
/// and CSV with columns LABEL and TEXT. The form is seen from the first lines.
/// </summary>
internal static class TextSet
{
    private static readonly string[] HonestLabels = ["ham", "normal", "honest", "benign", "legitimate", "0"];
    private static readonly string[] FraudLabels = ["spam", "smishing", "fraud", "scam", "phishing", "1"];

    /// <summary>The samples of a file.</summary>
    public static IReadOnlyList<TextSample> Read(SetFile file)
    {
        string first = file.Lines().FirstOrDefault().Line ?? "";
        IReadOnlyList<TextSample> samples =
            first.StartsWith('{') ? [.. file.Lines().Select(line => OfJson(file, line.Number, line.Line))]
            : first.Contains('\t', StringComparison.Ordinal) ? OfTabs(file)
            : first.Contains(',', StringComparison.Ordinal) ? OfCsv(file)
            : throw file.Fault(1, "this is no set of texts", "JSON lines, 'label TAB text', or CSV with LABEL,TEXT");
        // Beside smishing, spam is the advert that it must be told from.
        return samples.Any(sample => sample.Class == "smishing")
            ? [.. samples.Select(sample => sample with { IsFraud = sample.Class == "smishing" })]
            : samples;
    }

    private static TextSample OfJson(SetFile file, int number, string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.TryGetProperty("left", out JsonElement left)) return OfDialogue(root, left);
            string label = root.TryGetProperty("label", out JsonElement said) ? said.GetString() ?? "" : "ham";
            return Sample(file, number, label, root.GetProperty("text").GetString() ?? "");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw file.Fault(number, "the line is no JSON of a text or dialogue",
                "\"text\", or \"left\" and \"label\"");
        }
    }

    /// <summary>A dialogue: what the caller says, then what the person called answers.</summary>
    private static TextSample OfDialogue(JsonElement root, JsonElement left)
    {
        string label = root.GetProperty("label").GetString() ?? "";
        bool isFraud = label == "fraud";
        string? type = root.TryGetProperty("fraud_type", out JsonElement kind) ? kind.GetString() : null;
        string caller = string.Join('\n', left.EnumerateArray().Select(turn => turn.GetString()));
        string called = root.TryGetProperty("right", out JsonElement right)
            ? string.Join('\n', right.EnumerateArray().Select(turn => turn.GetString()))
            : "";
        return new TextSample(caller, label, label, isFraud, isFraud ? type : null) { Answer = called };
    }

    private static List<TextSample> OfTabs(SetFile file)
    {
        List<TextSample> samples = [];
        foreach ((int number, string line) in file.Lines())
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0) throw file.Fault(number, "no tab stands after a label", "'label TAB text'");
            string label = line[..tab];
            if (number == 1 && label.Equals("label", StringComparison.OrdinalIgnoreCase)) continue;
            samples.Add(Sample(file, number, label, line[(tab + 1)..]));
        }
        return samples;
    }

    private static List<TextSample> OfCsv(SetFile file)
    {
        using StringReader text = new(file.Text);
        using CsvDataReader csv = CsvDataReader.Create(text);
        int label = Column(file, csv, "LABEL"), wording = Column(file, csv, "TEXT");
        List<TextSample> samples = [];
        while (csv.Read())
            samples.Add(Sample(file, csv.RowNumber + 1, csv.GetString(label).Trim().ToLowerInvariant(),
                csv.GetString(wording)));
        return samples;
    }

    private static int Column(SetFile file, CsvDataReader csv, string name)
    {
        for (int i = 0; i < csv.FieldCount; i++)
            if (csv.GetName(i).Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        throw file.Fault(1, $"no column is called {name}", "LABEL and TEXT");
    }

    private static TextSample Sample(SetFile file, int number, string label, string text)
    {
        int fine = label.IndexOf('_', StringComparison.Ordinal);
        string main = fine > 0 ? label[..fine] : label;
        if (HonestLabels.Contains(label)) return new TextSample(text, label, label, IsFraud: false);
        if (FraudLabels.Contains(label)) return new TextSample(text, label, label, IsFraud: true);
        if (main is "FR" or "AD" or "IL" or "Other")
            return new TextSample(MaskedWording.Unmask(text), label, main, main == "FR");
        throw file.Fault(number, $"'{label}' is no label known here",
            string.Join(", ", [.. HonestLabels, .. FraudLabels, "FR_*", "AD_*", "IL_*", "Other"]));
    }
}
