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

    [Fact]
    public void No_two_rules_share_more_than_half_of_what_they_measure()
    {
        (string Id, HashSet<string> Reads)[] rules = [.. ShippedRules.Load().Rules.Select(rule =>
            (rule.Document.Id, rule.Slots.Select(slot => MeasureOf(slot.Read)).OfType<string>().ToHashSet()))];
        Assert.True(rules.Length >= 24);
        Assert.Empty(
            from one in rules
            from other in rules
            where one.Id != other.Id && one.Reads.Count(other.Reads.Contains) * 2 > one.Reads.Count
            select $"{one.Id} shares {string.Join(", ", one.Reads.Where(other.Reads.Contains))} with {other.Id}");
    }

    [Fact]
    public void Every_type_of_fraud_that_the_rules_name_is_one_and_the_early_ones_are_there()
    {
        HashSet<string> named = [.. ShippedRules.Load().Rules.SelectMany(rule => rule.Document.Typology)];
        Assert.Subset(Levee.Contracts.Events.ReportEvent.Typology.Words.ToHashSet(), named);
        Assert.Superset(new HashSet<string>(["T1", "T4", "T5", "T7", "T11", "T13", "T14"]), named);
    }

    // Fields, the hour and segments are no measures. Whose it is does not make a measure another one.
    private static string? MeasureOf(ValueRead read) => read switch
    {
        ValueRead.OfMeasure measure => $"measure {measure.Measure}",
        ValueRead.OfJourney journey => $"journey {journey.Journey}",
        ValueRead.OfScore scored => $"score {scored.Score.Scorer.Name}",
        ValueRead.OfPair or ValueRead.OfAge or ValueRead.OfIssue or ValueRead.OfSignal => read.ToString(),
        _ => null,
    };

    /// <summary>The Anti-Telecom and Online Fraud Law has fifty articles.</summary>
    [GeneratedRegex("^ATF-([1-9]|[1-4][0-9]|50)(-[1-9][0-9]?)?$")]
    private static partial Regex Article();

    [GeneratedRegex("^  (V[0-9]+[a-z]?|D): ")]
    private static partial Regex Source();
}
