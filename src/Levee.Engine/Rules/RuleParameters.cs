using System.Globalization;
using Levee.Cel;
using Levee.Engine.Links;

namespace Levee.Engine.Rules;

/// <summary>
/// A rule's parameters by segment. Every parameter stands under <c>consumer</c>; another segment states what differs.
/// </summary>
internal sealed class RuleParameters
{
    private RuleParameters(IReadOnlyList<(string Name, CelType Type)> types, CelValue[][] values)
    {
        Types = types;
        Values = values;
    }

    /// <summary>Names and types in the document's order.</summary>
    internal IReadOnlyList<(string Name, CelType Type)> Types { get; }

    /// <summary>Values by segment index.</summary>
    internal CelValue[][] Values { get; }

    internal static RuleParameters Read(RuleDocument document, RuleProblems problems)
    {
        CheckNames(document, problems);
        List<(string Name, CelType Type)> types = [];
        CelValue[][] values = [.. Segments.Names.Select(_ => new CelValue[document.Parameters.Count])];
        for (int i = 0; i < document.Parameters.Count; i++)
        {
            string name = document.Parameters[i];
            string[] texts = [.. Segments.Names.Select(segment => TextOf(document, segment, name))];
            if (texts[Segments.Consumer].Length == 0)
                problems.Add($"{document.Id}/values", $"the parameter '{name}' has no value",
                    $"a number under consumer in parameters/{document.Id}.yaml");
            bool isWhole = texts.All(text => text.Length == 0 || IsWhole(text));
            types.Add((name, isWhole ? CelType.Int : CelType.Double));
            for (int segment = 0; segment < texts.Length; segment++)
            {
                string text = texts[segment].Length == 0 ? texts[Segments.Consumer] : texts[segment];
                if (text.Length > 0) values[segment][i] = ValueOf(text, isWhole, document, problems);
            }
        }
        return new RuleParameters(types, values);
    }

    private static void CheckNames(RuleDocument document, RuleProblems problems)
    {
        foreach ((string segment, SortedDictionary<string, string> values) in document.Values)
        {
            if (Segments.IndexOf(segment) < 0)
                problems.Add($"{document.Id}/values/{segment}", $"'{segment}' is no segment",
                    string.Join(", ", Segments.Names));
            foreach (string name in values.Keys.Where(name => !document.Parameters.Contains(name)))
                problems.Add($"{document.Id}/values/{segment}/{name}", $"'{name}' is no parameter of the rule",
                    string.Join(", ", document.Parameters));
        }
    }

    private static string TextOf(RuleDocument document, string segment, string name) =>
        document.Values.TryGetValue(segment, out SortedDictionary<string, string>? values)
            && values.TryGetValue(name, out string? text)
            ? text
            : "";

    private static bool IsWhole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static CelValue ValueOf(string text, bool isWhole, RuleDocument document, RuleProblems problems)
    {
        if (isWhole) return CelValue.Int(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value))
            return CelValue.Double(value);
        problems.Add($"{document.Id}/values", $"'{text}' is no number", "a whole or decimal number");
        return CelValue.Unknown;
    }
}
