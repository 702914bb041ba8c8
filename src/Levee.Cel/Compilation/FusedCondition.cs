namespace Levee.Cel.Compilation;

/// <summary>A condition among those that one method decides.</summary>
/// <param name="Index">Its bit.</param>
/// <param name="Writer">Writes its terms.</param>
/// <param name="Terms">The terms not yet decided; all of them must hold.</param>
internal sealed record FusedCondition(int Index, ConditionWriter Writer, IReadOnlyList<FusionTerm> Terms)
{
    /// <summary>The terms of a tree: a chain of &amp;&amp; taken apart, at any depth.</summary>
    internal static IEnumerable<CelNode> TermsOf(CelNode node) => node is CelNode.Logical { IsAnd: true } chain
        ? chain.Operands.SelectMany(TermsOf)
        : [node];

    /// <summary>The term with a key, or absent.</summary>
    internal FusionTerm? Find(string key) => Terms.FirstOrDefault(term => term.Fact.Key == key);

    /// <summary>Itself without the terms with a key.</summary>
    internal FusedCondition Without(string key) =>
        this with { Terms = [.. Terms.Where(term => term.Fact.Key != key)] };
}
