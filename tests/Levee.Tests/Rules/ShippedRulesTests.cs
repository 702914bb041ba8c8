using System.Text.RegularExpressions;
using Levee.Engine.Rules;
using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

public sealed partial class ShippedRulesTests
{
    [Fact]
    public void Shipped_pack_compiles_and_its_canonical_form_gives_the_same_hash()
    {
        RuleSet shipped = ShippedRules.Load();
        RuleSetResult again = RuleSet.Compile(RuleSetJson.Read(shipped.Canonical.Span));
        Assert.Equal(shipped.Hash, again.RuleSet!.Hash);
    }

    [Fact]
    public void Basis_is_an_article_of_the_law_or_a_source_that_the_law_table_lists()
    {
        HashSet<string> sources = [.. File.ReadLines(Repository.PathOf("law", "cn", "parameters.yaml"))
            .Select(line => Source().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
        Assert.Contains("V1", sources);
        Assert.Empty(from rule in ShippedRules.Load().Rules
                     from basis in rule.Document.Basis
                     where !Article().IsMatch(basis) && !sources.Contains(basis)
                     select $"{rule.Document.Id}: {basis}");
    }

    [Fact]
    public void Sentence_counts_one_thing_in_the_singular()
    {
        Rule rule = ShippedRules.Load().Rules.Single(known => known.Document.Id == "changed-then-paid");
        Assert.Contains("{changes|change|changes}", rule.Document.BecauseEn, StringComparison.Ordinal);
        SentencePart part = new("", 0, SentenceFormat.Count, "change", "changes");
        Assert.Equal(" change", part.Counted("1"));
        Assert.Equal(" changes", part.Counted("0"));
        Assert.Equal(" changes", part.Counted("21"));
    }

    /// <summary>The Anti-Telecom and Online Fraud Law has fifty articles.</summary>
    [GeneratedRegex("^ATF-([1-9]|[1-4][0-9]|50)(-[1-9][0-9]?)?$")]
    private static partial Regex Article();

    [GeneratedRegex("^  (V[0-9]+[a-z]?|D): ")]
    private static partial Regex Source();
}
