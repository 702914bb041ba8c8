using Levee.Engine.Scoring;

namespace Levee.Engine.Rules;

/// <summary>
/// Compiles a whole rule set: every rule, its weight, its family's cap and the thresholds of its kind.
/// </summary>
internal static class RuleSetCompiler
{
    internal static RuleSetResult Compile(RuleSetDocument document, RulePlaces places)
    {
        RuleProblems problems = new(places);
        if (document.Format != 1)
            problems.Add("rules", "the rule set has another form than this build reads", "format 1");
        RuleBooks books = new(document);
        List<Rule> rules = [];
        foreach (RuleDocument rule in document.Rules)
            if (RuleCompiler.Compile(rule, books, problems) is { } compiled)
                rules.Add(compiled);
        CheckUnique(document, problems);
        CheckWeights(document, problems);
        ActionTable actions = ActionTable.Compile(document, problems);
        StateBounds.Check(rules, books.Measures.Definitions, problems);
        if (!problems.IsEmpty) return new RuleSetResult(null, problems.Found);
        foreach (Rule rule in rules) rule.Weight = document.Weights[rule.Document.Symbol];
        return new RuleSetResult(new RuleSet(document, rules, books, actions), []);
    }

    private static void CheckUnique(RuleSetDocument document, RuleProblems problems)
    {
        HashSet<string> ids = [];
        HashSet<string> symbols = [];
        foreach (RuleDocument rule in document.Rules)
        {
            if (!ids.Add(rule.Id)) problems.Add($"{rule.Id}/id", $"there are two rules '{rule.Id}'",
                "an id of its own");
            if (!symbols.Add(rule.Symbol))
                problems.Add($"{rule.Id}/symbol", $"another rule says '{rule.Symbol}' too", "a symbol of its own");
        }
    }

    private static void CheckWeights(RuleSetDocument document, RuleProblems problems)
    {
        foreach (RuleDocument rule in document.Rules)
        {
            if (!document.Weights.ContainsKey(rule.Symbol))
                problems.Add($"{rule.Id}/symbol", $"the symbol '{rule.Symbol}' has no weight",
                    "its weight in scores/symbols.yaml");
            if (!document.Caps.ContainsKey(rule.Family))
                problems.Add($"{rule.Id}/family", $"the family '{rule.Family}' has no cap",
                    "its cap in scores/families.yaml");
        }
        foreach (string symbol in document.Weights.Keys)
            if (!document.Rules.Any(rule => rule.Symbol == symbol))
                problems.Add($"scores/{symbol}", $"no rule says '{symbol}'", "a symbol of a rule");
        foreach (string family in document.Caps.Keys)
            if (!RuleFamilies.Names.Contains(family))
                problems.Add($"caps/{family}", $"'{family}' is no family", string.Join(", ", RuleFamilies.Names));
    }
}
