using Levee.Casework.Rules;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Casework;

public sealed class RuleLifeTests
{
    private static readonly (string, string) Clean = (RuleEvidence.Played, RuleEvidence.Clean);

    [Fact]
    public void Draft_runs_in_shadow_only_when_its_evidence_plays_as_expected()
    {
        DeskBench bench = new();
        Assert.Equal("EVIDENCE_FAILS", bench.Rule("engineer-1", RuleCommands.Shadow, RuleStates.Draft,
            (RuleEvidence.Played, RuleEvidence.Failing)).Refusal);
        Assert.Equal(Refusals.Evidence,
            bench.Rule("engineer-1", RuleCommands.Shadow, RuleStates.Draft).Refusal);
        Assert.Equal(RuleStates.Shadow,
            bench.Rule("engineer-1", RuleCommands.Shadow, RuleStates.Draft, Clean).State);
        Assert.Equal([RuleStage.Draft, RuleStage.Shadow], bench.Staged.Select(staged => staged.Stage));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Two_people_promote_a_rule_whose_labels_are_good_and_screen_is_told()
    {
        DeskBench bench = new();
        bench.LabelDrawn(20, RuleEvidence.Right);
        Assert.True(bench.Rule("engineer-1", RuleCommands.Propose, RuleStates.Shadow, Clean).IsAccepted);
        Assert.Equal(Refusals.OwnAct,
            bench.Rule("engineer-1", RuleCommands.Promote, RuleStates.Shadow, Clean).Refusal);
        Assert.Equal(Refusals.Role,
            bench.Rule("analyst-1", RuleCommands.Promote, RuleStates.Shadow, Clean).Refusal);
        Outcome promoted = bench.Rule("super-1", RuleCommands.Promote, RuleStates.Shadow, Clean);
        Assert.Equal(RuleStates.Promoted, promoted.State);
        Assert.Equal(("sim-farm", RuleBench.Form, RuleStage.Promoted),
            (bench.Staged[^1].Rule, bench.Staged[^1].Hash, bench.Staged[^1].Stage));
        bench.RequireFoldEqualsDecide();
    }

    [Theory]
    [InlineData(19, 0, "19 labelled verdicts, at least 20 are needed; lower bound of precision 83.1%, at least 70.0%")]
    [InlineData(16, 4, "20 labelled verdicts, at least 20 are needed; lower bound of precision 58.3%, at least 70.0%")]
    public void Promotion_is_refused_with_both_numbers(int right, int wrong, string why)
    {
        DeskBench bench = new();
        bench.LabelDrawn(right, RuleEvidence.Right);
        Position rule = bench.LabelDrawn(wrong == 0 ? 0 : wrong, RuleEvidence.Wrong)?.Target
            ?? bench.Label("analyst-1", RuleBench.Drawn[0], RuleEvidence.Right).Target;
        bench.Rule("engineer-1", RuleCommands.Propose, RuleStates.Shadow, Clean);
        Assert.Equal("NOT_READY", bench.Rule("super-1", RuleCommands.Promote, RuleStates.Shadow, Clean).Refusal);
        WorkflowOption option = new Kernel(RuleTable.Table).Options(bench.Find(rule),
            DeskBench.People.Single(person => person.Id == "super-1"), DeskBench.Law().Law, bench.Now)
            .Single(item => item.Command.Name == RuleCommands.Promote);
        Assert.StartsWith(why, option.Refusal!.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_that_was_proposed_before_it_went_back_must_be_proposed_again()
    {
        DeskBench bench = new();
        bench.LabelDrawn(20, RuleEvidence.Right);
        bench.Rule("engineer-1", RuleCommands.Propose, RuleStates.Shadow, Clean);
        bench.Rule("super-1", RuleCommands.Promote, RuleStates.Shadow, Clean);
        bench.Rule("super-1", RuleCommands.Return, RuleStates.Shadow, (RuleEvidence.Reason, "honest"));
        Assert.Equal("NOT_READY", bench.Rule("super-2", RuleCommands.Promote, RuleStates.Shadow, Clean).Refusal);
    }

    [Fact]
    public void Rule_that_counts_falls_by_itself_when_its_lower_bound_is_under_the_floor()
    {
        DeskBench bench = new();
        Outcome first = bench.LabelDrawn(13, RuleEvidence.Right, RuleStates.Promoted);
        Assert.Equal(RuleStates.Watched, first.State);
        Assert.Equal(RuleStates.Watched, bench.LabelDrawn(6, RuleEvidence.Wrong, RuleStates.Promoted).State);
        Assert.Equal(RuleStates.Shadow, bench.LabelDrawn(1, RuleEvidence.Wrong, RuleStates.Promoted).State);
        Assert.Equal([RuleStage.Promoted, RuleStage.Shadow], bench.Staged.Select(staged => staged.Stage));
        WorkflowInstance rule = bench.Find(first.Target);
        Assert.Equal(("1", "machine"), (rule.Value(RuleEvidence.Falls), LastStep(bench).Who));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Label_of_a_verdict_that_was_not_drawn_is_kept_and_does_not_count()
    {
        DeskBench bench = new();
        long other = Enumerable.Range(1, 100).Select(id => (long)id).First(id => !RuleBench.Drawn.Contains(id));
        Outcome label = bench.Label("analyst-1", other, RuleEvidence.Right);
        Assert.True(label.IsAccepted);
        Assert.Equal(new RulePrecision(0, 0), RulePrecision.Of(bench.Find(label.Target)));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Person_has_one_word_a_verdict_and_may_change_it()
    {
        DeskBench bench = new();
        long verdict = RuleBench.Drawn[3];
        bench.Label("analyst-1", verdict, RuleEvidence.Right);
        Position rule = bench.Label("analyst-1", verdict, RuleEvidence.Wrong).Target;
        Assert.Equal(new RulePrecision(0, 1), RulePrecision.Of(bench.Find(rule)));
        bench.Label("desk-1", verdict, RuleEvidence.Right);
        Assert.Equal(new RulePrecision(0, 0), RulePrecision.Of(bench.Find(rule)));
        Assert.Equal(1, bench.Find(rule).Number(RuleEvidence.Unsure));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Persons_cannot_state_the_counts_themselves()
    {
        DeskBench bench = new();
        Position rule = bench.Rule("analyst-1", RuleCommands.Label, RuleStates.Shadow,
            (RuleEvidence.Verdict, $"screen-{RuleBench.Drawn[0]}"), (RuleEvidence.Says, RuleEvidence.Wrong),
            (RuleEvidence.Right, "900"), (RuleEvidence.Wrong, "0")).Target;
        Assert.Equal(new RulePrecision(0, 1), RulePrecision.Of(bench.Find(rule)));
    }

    [Theory]
    [InlineData("desk-3")]
    [InlineData("screen-03")]
    [InlineData("13800138000")]
    public void Label_about_anything_but_a_verdict_of_screen_is_refused(string verdict) =>
        Assert.Equal(Refusals.UnknownTarget, new DeskBench().Rule("analyst-1", RuleCommands.Label, RuleStates.Shadow,
            (RuleEvidence.Verdict, verdict), (RuleEvidence.Says, RuleEvidence.Right)).Refusal);

    [Fact]
    public void Shadow_without_a_decision_is_retired_by_its_clock()
    {
        DeskBench bench = new();
        Position rule = bench.Label("analyst-1", RuleBench.Drawn[0], RuleEvidence.Right).Target;
        bench.Wait(91 * 24 * DeskBench.Hour);
        Assert.Equal(RuleStates.Retired, bench.StateOf(rule));
        Assert.Equal(RuleStage.Retired, bench.Staged[^1].Stage);
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Changed_rule_begins_again()
    {
        DeskBench bench = new();
        bench.LabelDrawn(20, RuleEvidence.Right);
        Outcome other = bench.RuleOf("sim-farm", "r" + new string('f', 32), "engineer-1", RuleCommands.Propose,
            RuleStates.Shadow, Clean);
        Assert.True(other.IsAccepted);
        Assert.Equal(0, RulePrecision.Of(bench.Find(other.Target)).Count);
    }

    private static Levee.Contracts.Effects.WorkflowMoved LastStep(DeskBench bench) => bench.Batches[^1].Outputs
        .SelectMany(output => output.Effects).OfType<Levee.Contracts.Effects.WorkflowMoved>().Last();
}
