namespace Levee.Contracts.Ports;

/// <summary>A verdict in words: what each rule said and the sentence why, rendered from the recorded values.</summary>
/// <param name="RulesHash">Hash of the rule set that was in force.</param>
/// <param name="Symbols">The symbols, heaviest first.</param>
/// <param name="BecauseEn">The sentence why, English.</param>
/// <param name="BecauseZh">The sentence why, Chinese.</param>
public sealed record VerdictWords(
    Hash256 RulesHash, IReadOnlyList<SymbolWords> Symbols, string BecauseEn, string BecauseZh)
{
    /// <summary>What rules in shadow said, heaviest first: recorded, and counted nowhere.</summary>
    public IReadOnlyList<SymbolWords> Shadows { get; init; } = [];
}
