using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Web.Verdicts;

/// <summary>
/// A journaled rule set as pages show it: texts, parameters and thresholds as they were in force. Reads the canonical
/// document member by member, so that a document of another build shows what it holds. Immutable.
/// </summary>
internal sealed class RuleBook : IDisposable
{
    private readonly JsonDocument document;
    private readonly JsonElement[] rules;
    private readonly RuleSet? compiled;

    /// <summary>Reads a document; throws <see cref="JsonException"/> when it is not JSON.</summary>
    public RuleBook(ReadOnlyMemory<byte> utf8)
    {
        document = JsonDocument.Parse(utf8);
        rules = document.RootElement.TryGetProperty("rules", out JsonElement list) ? [.. list.EnumerateArray()] : [];
        compiled = Compile(utf8);
    }

    /// <summary>Names of the values a rule reads, in the order recorded; empty when it cannot be compiled.</summary>
    public IReadOnlyList<string> ValueNames(int index) =>
        compiled is not null && index >= 0 && index < compiled.Rules.Count ? compiled.Rules[index].ValueNames : [];

    /// <summary>The rule with an index, or null.</summary>
    public RuleText? Rule(int index)
    {
        if (index < 0 || index >= rules.Length) return null;
        JsonElement rule = rules[index];
        return new RuleText(Text(rule, "id"), new Words(Text(rule, "titleEn"), Text(rule, "titleZh")),
            Text(rule, "when"), Text(rule, "text"), Texts(rule, "benign"), Texts(rule, "benignZh"));
    }

    /// <summary>The parameters of a rule in a segment; what the segment does not state is the consumer's.</summary>
    public IReadOnlyList<NamedValue> Parameters(int index, string segment)
    {
        if (index < 0 || index >= rules.Length) return [];
        List<NamedValue> values = [];
        foreach (string name in Texts(rules[index], "parameters"))
        {
            string? value = Value(rules[index], segment, name) ?? Value(rules[index], "consumer", name);
            if (value is not null) values.Add(new NamedValue("p." + name, value));
        }
        return values;
    }

    /// <summary>The least score of each step for a kind and segment; empty when the document has none.</summary>
    public IReadOnlyList<LadderRung> Ladder(EventKind kind, string segment)
    {
        if (!document.RootElement.TryGetProperty("actions", out JsonElement actions)
            || !actions.TryGetProperty(EventSchemas.Of(kind).Name, out JsonElement ofKind)) return [];
        List<LadderRung> rungs = [];
        foreach (Step step in Enum.GetValues<Step>())
            rungs.Add(new LadderRung(step, step == Step.Allow ? 0 : Least(ofKind, segment, step)));
        return rungs;
    }

    /// <summary>The most a family may add to a score, thousandths; null when it has no cap.</summary>
    public int? Cap(string family) => document.RootElement.TryGetProperty("caps", out JsonElement caps)
        && caps.TryGetProperty(family, out JsonElement cap) ? cap.GetInt32() : null;

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    private static RuleSet? Compile(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return RuleSet.Compile(RuleSetJson.Read(utf8.Span)).RuleSet;
        }
        catch (JsonException)
        {
            // Journaled by a build with another form of document: its values have no names here, only numbers.
            return null;
        }
    }

    private static int? Least(JsonElement ofKind, string segment, Step step)
    {
        string name = step.ToString().ToLowerInvariant();
        if (ofKind.TryGetProperty(segment, out JsonElement own) && own.TryGetProperty(name, out JsonElement least))
            return least.GetInt32();
        return ofKind.TryGetProperty("consumer", out JsonElement all)
            && all.TryGetProperty(name, out JsonElement common)
            ? common.GetInt32()
            : null;
    }

    private static string? Value(JsonElement rule, string segment, string name) =>
        rule.TryGetProperty("values", out JsonElement values) && values.TryGetProperty(segment, out JsonElement own)
            && own.TryGetProperty(name, out JsonElement value)
            ? value.ToString()
            : null;

    private static string Text(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";

    private static IReadOnlyList<string> Texts(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.ToString())]
            : [];
}
