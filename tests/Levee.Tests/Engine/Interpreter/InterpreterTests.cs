using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Tests.Rules;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>The state that ships reads, of every event, what the plain interpreter reads.</summary>
public sealed class InterpreterTests
{
    [Theory]
    [InlineData(1, 100_000)]
    [InlineData(2, 20_000)]
    public void Slabs_read_what_the_interpreter_reads(int seed, int events) => Compare(seed, events);

    [Fact]
    [Trait("Run", "long")]
    public void Slabs_read_what_the_interpreter_reads_for_ten_million_events() =>
        Compare(Environment.TickCount, 10_000_000);

    private static void Compare(int seed, int events)
    {
        RuleSet rules = EveryFunction.AddTo(ShippedRules.Load());
        ScreenState slabs = new();
        InterpretedState plain = new();
        foreach (EventFacts facts in (EventFacts[])[slabs.Facts, plain.Facts]) Open(facts);
        // Rules that come in the middle have measures that warm; those that were there go on.
        RuleSet half = Half(rules);
        slabs.Use(half, default);
        plain.Use(half, default);
        AnyEvents made = new(seed);
        RecordedValue[] read = new RecordedValue[256], expected = new RecordedValue[256];
        RuleSet inForce = half;
        int telling = 0;
        for (int i = 0; i < events; i++)
        {
            EventRow row = made.Next();
            if (i == events / 4)
            {
                slabs.Use(inForce = rules, row.At);
                plain.Use(rules, row.At);
            }
            KindPlan? plan = inForce.PlanOf(row.Kind);
            int count = plan?.Reads.Length ?? 0;
            slabs.Observe(row, read);
            if (plan is null) plain.Fold(row);
            else plain.Observe(row, plan, expected);
            for (int value = 0; value < count; value++)
                Assert.True(read[value] == expected[value],
                    $"seed {seed}, event {i}, {row.Kind}, {plan!.Reads[value]}: {read[value]}, not {expected[value]}");
            for (int value = 0; value < count; value++)
                if (plan!.Reads[value] is ValueRead.OfMeasure && read[value].Bits != 0)
                    telling++;
        }
        Assert.True(telling > events / 2, $"only {telling} measures said something");
        GC.KeepAlive(slabs);
    }

    private static void Open(EventFacts facts)
    {
        facts.Open(new JournalOpened
        {
            Partition = "screen", Node = "test", Clock = JournalClock.Source, HistoryBegins = Instant.Min,
            Currency = Currency.Cny, ZoneMinutes = 480, Build = "test",
        });
        facts.Register(new SourceRegistered
        {
            Registered = new SourceId(1), Name = "whole", Form = SourceForm.Plain, LatenessMs = 86_400_000,
            LearningMs = 0, Since = Instant.Min,
        });
    }

    private static RuleSet Half(RuleSet rules)
    {
        RuleDocument[] kept = [.. rules.Document.Rules.Where((_, index) => index % 2 == 1)];
        HashSet<string> said = [.. kept.Select(rule => rule.Symbol)];
        RuleSetResult result = RuleSet.Compile(rules.Document with
        {
            Rules = kept,
            Weights = new SortedDictionary<string, int>(rules.Document.Weights
                .Where(weight => said.Contains(weight.Key)).ToDictionary()),
        });
        Assert.True(result.IsSuccess, string.Join('\n', result.Problems));
        return result.RuleSet;
    }
}
