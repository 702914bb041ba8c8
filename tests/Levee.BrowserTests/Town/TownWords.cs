using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.BrowserTests.Town;

/// <summary>The words of the town's three rules, from the values a verdict recorded.</summary>
public sealed class TownWords : IVerdictWords
{
    public VerdictWords Of(Verdict verdict)
    {
        if (verdict.Rules.Value == 0) throw new KeyNotFoundException("no rule set");
        SymbolWords[] symbols = [.. verdict.Hits.Select(WordsOf).OrderByDescending(symbol => symbol.Weight)];
        return new VerdictWords(Hash256.Of(TownRules.Document), symbols,
            string.Join(" ", symbols.Select(symbol => symbol.BecauseEn)),
            string.Join("", symbols.Select(symbol => symbol.BecauseZh)));
    }

    private static SymbolWords WordsOf(RuleHit hit)
    {
        long first = hit.Values[0].Bits, second = hit.Values.Count > 1 ? hit.Values[1].Bits : 0;
        return hit.Rule switch
        {
            0 => new SymbolWords("SIM_FARM", "calls", 2200, "sim-farm",
                $"{first} calls in an hour to {second} different numbers.",
                $"1小时内向{second}个不同号码拨打{first}次。"),
            1 => new SymbolWords("COACHED_TRANSFER", "journey", 3100, "coached-transfer",
                $"A call of {first / 60} minutes from a stranger, then a transfer to a stranger.",
                $"与陌生人通话{first / 60}分钟后，向陌生人转账。"),
            _ => new SymbolWords("FIRST_PAYEE", "money", 1500, "first-payee",
                "The payer has never paid this account before.", "付款方首次向该账户付款。"),
        };
    }
}
