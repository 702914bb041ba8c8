namespace Levee.Cel.Compilation;

/// <summary>
/// The order of the terms of a chain: what decides it soonest for its cost first. The outcome of a chain is the least
/// of its terms' outcomes in a fixed rank (the deciding value, unknown, error, the other value), and which is the least
/// does not depend on an order.
/// </summary>
internal static class TermOrder
{
    internal static IEnumerable<CelNode> Of(IEnumerable<CelNode> terms, NodeFacts facts, bool isAnd) =>
        terms.OrderBy(term => Rank(facts.Of(term), isAnd));

    internal static double Rank(NodeFact fact, bool isAnd)
    {
        double decides = isAnd ? 1 - fact.Likelihood : fact.Likelihood;
        return (fact.Cost + 0.5) / Math.Max(decides, 0.01);
    }
}
