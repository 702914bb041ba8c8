using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Tests.Engine;
using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

/// <summary>What each rule must say and must not say, by the files in <c>evidence/</c>.</summary>
public sealed class EvidenceTests
{
    private static readonly RuleSet Shipped = ShippedRules.Load();

    public static TheoryData<string> Must => [.. FilesOf("must")];

    public static TheoryData<string> MustNot => [.. FilesOf("must-not")];

    [Fact]
    public void Every_rule_has_evidence_that_fires_it_and_that_does_not()
    {
        foreach (string folder in new[] { "must", "must-not" })
            Assert.Equal(Shipped.Rules.Select(rule => rule.Document.Id).Order(StringComparer.Ordinal),
                FilesOf(folder).Select(RuleOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Must))]
    public void Evidence_fires_its_rule(string file)
    {
        ScreenRun run = EvidenceFile.Play(Repository.PathOf("evidence", file), Shipped);
        Assert.Contains(run.Verdicts, verdict => SaidBy(verdict, RuleOf(file)));
    }

    [Theory]
    [MemberData(nameof(MustNot))]
    public void Honest_twin_does_not_fire_the_rule_and_is_not_warned_about(string file)
    {
        ScreenRun run = EvidenceFile.Play(Repository.PathOf("evidence", file), Shipped);
        Assert.DoesNotContain(run.Verdicts, verdict => SaidBy(verdict, RuleOf(file)));
        Assert.DoesNotContain(run.Verdicts, verdict => verdict.Step >= Step.Warn);
    }

    [Theory]
    [MemberData(nameof(Must))]
    public void Verdict_follows_again_from_its_recorded_values(string file)
    {
        ScreenRun run = EvidenceFile.Play(Repository.PathOf("evidence", file), Shipped);
        foreach (Verdict verdict in run.Verdicts)
            Assert.Equivalent(verdict, run.Words.DecideAgain(verdict), strict: true);
    }

    [Theory]
    [MemberData(nameof(Must))]
    public void Sentence_holds_no_brace_and_no_unknown_word(string file)
    {
        ScreenRun run = EvidenceFile.Play(Repository.PathOf("evidence", file), Shipped);
        foreach (Verdict verdict in run.Verdicts)
        {
            Assert.DoesNotMatch("[{}]", run.Words.Of(verdict).BecauseEn + run.Words.Of(verdict).BecauseZh);
            Assert.NotEmpty(run.Words.Of(verdict).BecauseZh);
        }
    }

    [Theory]
    [MemberData(nameof(Must))]
    public void Recovered_state_equals_the_state_that_decided(string file)
    {
        ScreenRun run = EvidenceFile.Play(Repository.PathOf("evidence", file), Shipped);
        ScreenDecider recovered = new(new RuleSetWords());
        foreach (var batch in run.Batches) recovered.Fold(batch);
        Assert.Equal(run.State(), ScreenRun.StateOf(recovered));
    }

    private static bool SaidBy(Verdict verdict, string rule) =>
        verdict.Hits.Any(hit => Shipped.Rules[hit.Rule].Document.Id == rule);

    private static string RuleOf(string file) => file.Split('/')[0];

    private static IEnumerable<string> FilesOf(string folder)
    {
        string root = Repository.PathOf("evidence");
        return Directory.EnumerateFiles(root, "*.ndjson", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => file.Split('/')[1] == folder)
            .Order(StringComparer.Ordinal);
    }
}
