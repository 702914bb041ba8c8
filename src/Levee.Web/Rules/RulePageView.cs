using Levee.Storage.Tables;
using Levee.Web.Verdicts;

namespace Levee.Web.Rules;

/// <summary>What the page of one rule shows.</summary>
public sealed record RulePageView
{
    /// <summary>The rule as in the list.</summary>
    public required RuleRow Row { get; init; }

    /// <summary>Its life.</summary>
    public required RuleLife Life { get; init; }

    /// <summary>The rule set it stands in.</summary>
    public required RuleSetInForce InForce { get; init; }

    /// <summary>The most its family may add, thousandths; null when it has no cap.</summary>
    public required int? Cap { get; init; }

    /// <summary>Its measures, name and words.</summary>
    public required IReadOnlyList<NamedValue> Measures { get; init; }

    /// <summary>What must and must not fire it, played now.</summary>
    public required IReadOnlyList<EvidenceCase> Evidence { get; init; }

    /// <summary>The newest verdicts in which it spoke, with the source's name.</summary>
    public required IReadOnlyList<(VerdictRow Verdict, string Source)> Hits { get; init; }

    /// <summary>True when whoever looks may open a verdict.</summary>
    public required bool MayOpenVerdict { get; init; }
}
