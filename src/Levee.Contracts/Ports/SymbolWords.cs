namespace Levee.Contracts.Ports;

/// <summary>One symbol of a verdict in words.</summary>
/// <param name="Code">The symbol, such as <c>SIM_FARM</c>.</param>
/// <param name="Family">Its family, such as <c>calls</c>.</param>
/// <param name="Weight">Its weight in the score, thousandths of log-odds.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="BecauseEn">This rule's sentence, English.</param>
/// <param name="BecauseZh">This rule's sentence, Chinese.</param>
public sealed record SymbolWords(
    string Code, string Family, int Weight, string Rule, string BecauseEn, string BecauseZh);
