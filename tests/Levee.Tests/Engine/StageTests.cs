using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;

namespace Levee.Tests.Engine;

/// <summary>Rules in shadow are asked and recorded and count for nothing; the desk's word changes the stage.</summary>
public sealed class StageTests
{
    private static readonly Instant Start = new(1_700_000_000_000);

    [Fact]
    public void What_only_rules_in_shadow_say_allows_the_event_and_is_recorded()
    {
        ScreenRun run = new(Rules(Money("one") with { Stage = "shadow" }), Start);
        Pay(run);
        Verdict verdict = Assert.Single(run.Verdicts);
        Assert.Equal((Step.Allow, Step.Allow, 0), (verdict.Step, verdict.Uncapped, verdict.Score));
        Assert.True(Assert.Single(verdict.Hits).Shadow);
        Assert.Empty(run.Effects);
        VerdictWords words = run.Words.Of(verdict);
        Assert.Equal(("", "", 0), (words.BecauseEn, words.BecauseZh, words.Symbols.Count));
        Assert.Equal("one", Assert.Single(words.Shadows).Code);
        Assert.Equivalent(verdict, run.Words.DecideAgain(verdict), strict: true);
    }

    [Fact]
    public void Shadow_lends_neither_weight_nor_agreement_nor_sentence_to_rules_that_count()
    {
        RuleDocument other = Money("two") with { Family = "journey" };
        ScreenRun alone = new(Rules(Money("one")), Start);
        ScreenRun beside = new(Rules(Money("one"), other with { Stage = "shadow" }), Start);
        ScreenRun both = new(Rules(Money("one"), other), Start);
        foreach (ScreenRun run in (ScreenRun[])[alone, beside, both]) Pay(run);
        Verdict expected = alone.Verdicts[0], shadowed = beside.Verdicts[0];
        Assert.Equal((expected.Step, expected.Uncapped, expected.Score),
            (shadowed.Step, shadowed.Uncapped, shadowed.Score));
        Assert.True(both.Verdicts[0].Step > expected.Step);
        Assert.Equal(alone.Words.Of(expected).BecauseEn, beside.Words.Of(shadowed).BecauseEn);
        Assert.Equal([false, true], shadowed.Hits.Select(hit => hit.Shadow));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("retired")]
    public void Draft_and_retired_rules_are_not_asked(string stage)
    {
        ScreenRun run = new(Rules(Money("one") with { Stage = stage }), Start, evaluated: 1);
        for (int i = 0; i < 3; i++) Pay(run);
        Assert.Empty(run.Verdicts);
        Assert.Equal(0, run.Decider.Tallies[0].Spoke);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    public void Decision_of_the_desk_holds_from_the_next_event_on_compiled_or_not(int evaluated)
    {
        RuleSet rules = Rules(Money("one") with { Stage = "shadow" });
        ScreenRun run = new(rules, Start, evaluated: evaluated);
        foreach (RuleStage stage in (RuleStage[])[RuleStage.Promoted, RuleStage.Retired, RuleStage.Shadow])
        {
            Pay(run);
            run.Add(Staged(rules.Rules[0], stage));
        }
        Pay(run);
        Assert.Equal([true, false, true], run.Verdicts.Select(verdict => verdict.Hits[0].Shadow));
        Assert.Equal(RuleStage.Shadow, run.Decider.Tallies[0].Stage);
        RequireFoldEqualsDecide(run);
    }

    [Fact]
    public void Changed_rule_begins_at_its_own_stage_and_one_that_comes_back_stands_where_it_stood()
    {
        RuleSet rules = Rules(Money("one") with { Stage = "shadow" });
        RuleSet changed = Rules(Money("one") with { Stage = "shadow", When = "amount > 1" });
        ScreenRun run = new(rules, Start);
        run.Add(Staged(rules.Rules[0], RuleStage.Promoted));
        foreach (RuleSet next in (RuleSet[])[rules, changed, rules])
        {
            run.Use(next);
            Pay(run);
        }
        Assert.Equal([false, true, false], run.Verdicts.Select(verdict => verdict.Hits[0].Shadow));
        RequireFoldEqualsDecide(run);
    }

    [Fact]
    public void Form_of_a_rule_is_what_it_says_and_does_not_its_stage_or_its_comments()
    {
        RuleDocument rule = Money("one");
        string form = RuleSetJson.HashOf(rule);
        Assert.Equal(form, RuleSetJson.HashOf(rule with { Stage = "shadow", Text = "# another comment" }));
        Assert.NotEqual(form, RuleSetJson.HashOf(rule with { When = "amount > 1" }));
        Assert.NotEqual(form, RuleSetJson.HashOf(rule with
        {
            Values = new() { ["consumer"] = new() { ["x"] = "2" } },
        }));
    }

    [Fact]
    public void Stage_that_is_none_is_refused_with_those_there_are()
    {
        RuleSetResult result = RuleSet.Compile(RuleBench.Set(Money("one") with { Stage = "secret" }));
        RuleProblem problem = Assert.Single(result.Problems);
        Assert.Contains("'secret' is no stage", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("draft, shadow, promoted, retired", problem.ToString(), StringComparison.Ordinal);
    }

    private static void RequireFoldEqualsDecide(ScreenRun run)
    {
        ScreenDecider folded = new(new RuleSetWords());
        BatchCodec codec = new();
        foreach (Batch batch in run.Batches)
        {
            EncodedBatch encoded = codec.Encode(batch);
            folded.Fold(codec.Decode(batch.Partition, new JournalRow
            {
                First = batch.First, Count = batch.Count, Time = batch.Time, Body = encoded.Body.ToArray(),
                Sights = encoded.Sights.ToArray(), BodyHash = default, SightsHash = default, Hash = default,
            }));
        }
        Assert.Equal(run.State(), ScreenRun.StateOf(folded));
    }

    private static EffectArrived Staged(Rule rule, RuleStage stage) => new()
    {
        From = "desk", CausedAt = Start,
        Effect = new RuleStaged { Rule = rule.Document.Id, Hash = rule.Hash, Stage = stage },
    };

    private static void Pay(ScreenRun run)
    {
        run.Add(EventKind.Payment, run.Now, [(PaymentEvent.Payer, "payer"), (PaymentEvent.Payee, "payee")],
            (PaymentEvent.State, PaymentEvent.State["asked"]), (PaymentEvent.Amount, 100),
            (PaymentEvent.Currency, Currency.Cny.Packed));
        run.Decide();
    }

    private static RuleDocument Money(string id) => RuleBench.Rule("payment", "amount > 0") with
    {
        Id = id,
        Symbol = id,
        Family = "money",
    };

    private static RuleSet Rules(params RuleDocument[] rules)
    {
        RuleSetResult result = RuleSet.Compile(RuleBench.Set(rules));
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }
}
