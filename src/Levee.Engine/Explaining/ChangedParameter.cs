using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Engine.Explaining;

/// <summary>Asks what recorded verdicts would be if one parameter of one rule had another value.</summary>
public static class ChangedParameter
{
    /// <summary>The rule set with one value changed; its rules keep their order and what they read.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="segment">The segment whose value it is.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="value">The value as a file writes it.</param>
    public static RuleSetResult In(RuleSet rules, string rule, string segment, string parameter, string value)
    {
        return RuleSet.Compile(rules.Document with
        {
            Rules = [.. rules.Document.Rules.Select(one => one.Id == rule ? Changed(one) : one)],
        });

        RuleDocument Changed(RuleDocument document)
        {
            SortedDictionary<string, SortedDictionary<string, string>> values = new(StringComparer.Ordinal);
            foreach ((string name, SortedDictionary<string, string> ofSegment) in document.Values)
                values[name] = new SortedDictionary<string, string>(ofSegment, StringComparer.Ordinal);
            if (!values.TryGetValue(segment, out SortedDictionary<string, string>? changed))
                values[segment] = changed = new SortedDictionary<string, string>(StringComparer.Ordinal);
            changed[parameter] = value;
            return document with { Values = values };
        }
    }

    /// <summary>
    /// A recorded verdict decided again from the values it recorded, under a set that <see cref="In"/> made of its own;
    /// null when no rule that spoke speaks any more. Rules that stayed silent recorded nothing and stay so.
    /// </summary>
    public static Verdict? Decide(RuleSet changed, Verdict verdict) => RuleJudge.DecideAgain(changed, verdict);
}
