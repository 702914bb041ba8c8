using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Try.Running;

namespace Levee.Try.Page;

/// <summary>The lines of <c>--json</c>: one about each line above allow, and a last one with the sums.</summary>
internal sealed class FindingJson(TextWriter output, IReadOnlyList<string> files, bool isChinese)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the line about a finding.</summary>
    public void Write(Finding found) => Line(json =>
    {
        json.WriteString("file", files[found.Origin.File]);
        json.WriteNumber("line", found.Origin.Line);
        json.WriteString("action", StepWords.NameOf(found.Step));
        json.WriteStartArray("symbols");
        foreach (SymbolWords symbol in found.Words.Symbols) json.WriteStringValue(symbol.Code);
        json.WriteEndArray();
        json.WriteString("why", isChinese ? found.Words.BecauseZh : found.Words.BecauseEn);
    });

    /// <summary>Writes the last line.</summary>
    public void WriteSums(TryResult result) => Line(json =>
    {
        json.WriteNumber("events", result.Sums.Lines);
        json.WriteNumber("bad_lines", result.Bad.Count);
        json.WriteStartObject("by_action");
        json.WriteNumber("allow", result.Allowed);
        foreach (Step step in StepWords.Falling.Reverse())
            json.WriteNumber(StepWords.NameOf(step), result.Findings.Of(step));
        json.WriteEndObject();
    });

    private void Line(Action<Utf8JsonWriter> members)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
