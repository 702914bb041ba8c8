using System.Globalization;
using System.Text.RegularExpressions;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Benchmarks.Judging;

/// <summary>The conditions of generated rules as the peer writes them: C# over <c>v.N[place]</c>.</summary>
internal static partial class EngineRules
{
    /// <summary>A planned rule's condition, with the parameters of ordinary people written in.</summary>
    public static string Of(PlannedRule planned)
    {
        Rule rule = planned.Rule;
        string text = Membership().Replace(rule.Document.When, match => "(" + string.Join(" || ",
            match.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries)
                .Select(word => $"{match.Groups["name"].Value} == {word}")) + ")");
        text = Word().Replace(text, match =>
        {
            string field = match.Groups["name"].Value;
            return $"{field} == {OrdinalOf(rule.On, field, match.Groups["word"].Value)}";
        });
        for (int slot = 0; slot < rule.Slots.Length; slot++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"v.N[{planned.Values[slot]}]");
            if (rule.Slots[slot].Type == CelType.Bool) place = $"({place} != 0)";
            text = Regex.Replace(text, $@"(?<![\w.]){Regex.Escape(rule.Slots[slot].Name)}(?!\w)", place);
        }
        foreach ((string name, string value) in rule.Document.Values["consumer"])
            text = text.Replace("p." + name, value, StringComparison.Ordinal);
        return text;
    }

    private static int OrdinalOf(EventSchema kind, string field, string word) =>
        kind.FindField(field)!.Words.ToList().IndexOf(word);

    [GeneratedRegex(@"(?<name>\w+) in \[(?<words>[^\]]*)\]")]
    private static partial Regex Membership();

    [GeneratedRegex(@"(?<name>\w+) == '(?<word>[\w-]+)'")]
    private static partial Regex Word();
}
