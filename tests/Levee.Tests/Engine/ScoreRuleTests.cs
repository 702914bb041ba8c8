using System.Text;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Engine.Rules.Scores;
using Levee.Features.Scoring.Trees;

namespace Levee.Tests.Engine;

/// <summary>Rules that read the score of a subject by a tree scorer whose inputs are measures.</summary>
public sealed class ScoreRuleTests
{
    private static readonly Instant Start = new(1_700_000_000_000);

    private static readonly TreeRecipe Recipe = new()
    {
        Name = "phones", Subject = "number", On = "call", By = "caller", LimitsEn = "none", LimitsZh = "无",
        Inputs =
        [
            new TreeRecipeInput("dialled", "count() of call by caller over 1h", "calls much", "频繁外呼", Monotone: 1,
                Least: 2),
            new TreeRecipeInput("answered", "share(answered) of call-ended by caller over 1h", "few answer", "少有人接",
                TreeScorer.Unit, Monotone: -1),
        ],
    };

    [Fact]
    public void Score_is_made_of_the_subjects_own_measures_and_recorded_with_them()
    {
        Verdict verdict = Assert.Single(Call(6, answered: false).Verdicts);

        RuleHit hit = Assert.Single(verdict.Hits);
        Rule rule = Rules().Rules[0];
        Assert.Equal(["risk", "phones.dialled", "phones.answered", "why", "segment"], rule.ValueNames);
        Assert.Equal([RecordedValue.Of(1000), RecordedValue.Of(5), RecordedValue.Of(0.0)], hit.Values.Take(3));
    }

    [Fact]
    public void Sentence_names_what_moved_the_score_in_both_languages()
    {
        ScreenRun run = Call(6, answered: false);

        Assert.Equal("1,000 of 1,000: few answer, calls much", run.Words.Of(run.Verdicts[0]).BecauseEn);
        Assert.Equal("1,000分：少有人接、频繁外呼", run.Words.Of(run.Verdicts[0]).BecauseZh);
    }

    [Fact]
    public void Honest_twin_whose_calls_are_answered_scores_low() => Assert.Empty(Call(6, answered: true).Verdicts);

    [Fact]
    public void Subject_that_has_done_less_than_the_model_needs_scores_0()
    {
        ScreenRun run = Call(2, answered: false, when: "risk == 0");

        Assert.Equal([RecordedValue.Of(0), RecordedValue.Of(1), RecordedValue.Unknown],
            run.Verdicts[^1].Hits[0].Values.Take(3));
    }

    [Fact]
    public void Unknown_input_goes_the_way_that_the_tree_says()
    {
        // Nobody hung up: no share is known, and the tree sends that right, to those that are answered.
        ScreenRun run = new(Rules(when: "risk < 500 && risk > 0"), Start);
        for (int i = 0; i < 6; i++) Dial(run, i, ended: null);
        run.Decide();

        Assert.NotEmpty(run.Verdicts);
        Assert.Equal(RecordedValue.Unknown, run.Verdicts[^1].Hits[0].Values[2]);
    }

    [Fact]
    public void Verdict_follows_from_its_record_and_not_from_another_score()
    {
        ScreenRun run = Call(6, answered: false);
        Verdict verdict = run.Verdicts[0];
        Assert.Equivalent(verdict, run.Words.DecideAgain(verdict), strict: true);
        RuleHit hit = verdict.Hits[0];

        RecordedValue[] turned = [.. hit.Values];
        turned[1] = RecordedValue.Of(3);
        Verdict forged = verdict with { Hits = [hit with { Values = turned }] };

        Assert.Null(run.Words.DecideAgain(forged));
    }

    [Fact]
    public void Recorder_reads_out_of_a_journal_what_the_decider_read()
    {
        ScreenRun run = Call(6, answered: false);
        ScoreRecorder recorder = new(Recipe.Draft(), "call", "caller");
        List<long[]> rows = [];

        foreach (Levee.Contracts.Journal.Batch batch in run.Batches)
            recorder.Take(batch, (_, _, _, inputs) => rows.Add(inputs.ToArray()));

        Assert.Equal([[2, 0]], rows);
    }

    [Fact]
    public void Rule_set_says_which_scores_it_reads()
    {
        RuleSet rules = Rules();

        ScoreRead read = Assert.Single(rules.ScoresRead);
        Assert.Equal(("phones", "call", "caller"), (read.Scorer.Name, read.On, read.Subject));
    }

    [Theory]
    [InlineData("score('nobody', caller)", "there is no model 'nobody'; expected phones")]
    [InlineData("score('phones', device)", "'device' is no number; expected a number, which 'phones' scores")]
    [InlineData("score('phones', caller.person)", "'caller.person' is no number")]
    [InlineData("score('phones')", "expected ','")]
    [InlineData("score('phones', caller) over 1h", "expected the end of the measure")]
    public void Wrong_score_is_refused(string measure, string expected) =>
        Refused(RuleBench.Set(Rule("risk > 1", measure)) with { Trees = Trees(Model()), Models = Hashes(Model()) },
            expected);

    [Theory]
    [InlineData("count() of call by caller over 5s", "5000 ms is no window")]
    [InlineData("known(caller, callee)", "is no measure of one subject")]
    [InlineData("count() of nothing by caller over 1h", "is no measure of one subject")]
    [InlineData("count() of call by callee.person over 1h", "'callee.person' is no number")]
    [InlineData("share(answered) of call-ended by caller over 1h", "has unit 1; expected 65536")]
    [InlineData("count() of call by caller over 1h, read by callee", "is no measure of one subject")]
    public void Model_that_asks_what_cannot_be_measured_is_refused(string measure, string expected)
    {
        TreeModel model = Model();
        model = model with { Inputs = [model.Inputs[0] with { Measure = measure }, model.Inputs[1]] };
        Refused(RuleBench.Set(Rule("risk > 1")) with { Trees = Trees(model), Models = Hashes(model) }, expected);
    }

    [Fact]
    public void Model_of_another_hash_than_the_rule_set_names_is_refused() =>
        Refused(RuleBench.Set(Rule("risk > 1")) with { Trees = Trees(Model()), Models = [] },
            "models/trees/phones.json:1:1: the rule set names the model nowhere");

    [Fact]
    public void Model_that_no_rule_reads_measures_nothing()
    {
        RuleSetResult result = RuleSet.Compile(RuleBench.Set(RuleBench.Rule("call", "hour > 24")) with
        {
            Trees = Trees(Model()),
            Models = Hashes(Model()),
        });

        Assert.Empty(result.RuleSet!.Measures);
    }

    private static ScreenRun Call(int times, bool answered, string when = "risk >= 900")
    {
        ScreenRun run = new(Rules(when), Start);
        for (int i = 0; i < times; i++) Dial(run, i, answered);
        run.Decide();
        return run;
    }

    private static void Dial(ScreenRun run, int callee, bool? ended)
    {
        run.Add(EventKind.Call, run.Now, [(CallEvent.Caller, "caller"), (CallEvent.Callee, $"callee {callee}")]);
        if (ended is { } isAnswered)
            run.Add(EventKind.CallEnded, run.Now,
                [(CallEndedEvent.Caller, "caller"), (CallEndedEvent.Callee, $"callee {callee}")],
                (CallEndedEvent.Answered, isAnswered ? 1 : 0));
        run.MoveTo(run.Now.Plus(1000));
    }

    private static RuleSet Rules(string when = "risk >= 900")
    {
        RuleSetResult result = RuleSet.Compile(
            RuleBench.Set(Rule(when)) with { Trees = Trees(Model()), Models = Hashes(Model()) });
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }

    private static RuleDocument Rule(string when, string measure = "score('phones', caller)") =>
        RuleBench.Rule("call", when, ("risk", measure), ("why", "reasons('phones', caller)")) with
        {
            BecauseEn = "{risk} of 1,000: {why:reasons}",
            BecauseZh = "{risk}分：{why:reasons}",
        };

    /// <summary>One tree: more than four calls of which not half are answered.</summary>
    private static TreeModel Model() => Recipe.Draft() with
    {
        Start = 0,
        Curve = [.. Enumerable.Range(0, TreeScorer.Steps).Select(step => step - 500)],
        Trees = new TreeNodes
        {
            Roots = [0], Input = [0, -1, 1, -1, -1], Cut = [4, 0, TreeScorer.Unit / 2, 0, 0], Left = [1, 0, 3, 0, 0],
            UnknownLeft = [0, 0, 0, 0, 0], Value = [-200, -400, 300, 900, -300],
        },
    };

    private static SortedDictionary<string, string> Trees(TreeModel model) =>
        new() { ["phones"] = Encoding.UTF8.GetString(TreeModelJson.Write(model)) };

    private static SortedDictionary<string, string> Hashes(TreeModel model) =>
        new() { ["phones"] = Hash256.Of(TreeModelJson.Write(model)).ToString() };

    private static void Refused(RuleSetDocument document, string expected)
    {
        RuleSetResult result = RuleSet.Compile(document);
        Assert.False(result.IsSuccess);
        Assert.Contains(expected, string.Join('\n', result.Problems), StringComparison.Ordinal);
    }
}
