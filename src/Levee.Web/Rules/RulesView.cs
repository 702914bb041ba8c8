namespace Levee.Web.Rules;

/// <summary>What the list of rules shows.</summary>
/// <param name="InForce">The rule set; null before the first.</param>
/// <param name="Rows">Its rules, those with most hits first.</param>
/// <param name="IsWhole">False when a day holds more verdicts than are counted.</param>
public sealed record RulesView(RuleSetInForce? InForce, IReadOnlyList<RuleRow> Rows, bool IsWhole);
