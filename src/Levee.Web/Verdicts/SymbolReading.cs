namespace Levee.Web.Verdicts;

/// <summary>One symbol of a verdict with its rule and every value it read.</summary>
/// <param name="Code">The symbol.</param>
/// <param name="Family">Its family.</param>
/// <param name="Weight">Its weight, thousandths of log-odds.</param>
/// <param name="Because">The rule's sentence with the values in place.</param>
/// <param name="Rule">The rule as it was in force; null when its rule set is not in the retained journal.</param>
/// <param name="Values">The values read, by name, in the rule's order.</param>
/// <param name="Segment">The segment whose parameters it used.</param>
/// <param name="Parameters">Its parameters in that segment.</param>
public sealed record SymbolReading(
    string Code, string Family, int Weight, string Because, RuleText? Rule, IReadOnlyList<NamedValue> Values,
    string Segment, IReadOnlyList<NamedValue> Parameters);
