using CsCheck;
using Levee.Cel;
using Levee.Cel.Compilation;

namespace Levee.Tests.Cel;

/// <summary>Compiled conditions say what the evaluator says.</summary>
public sealed class CompiledTests
{
    private const int Together = 24;
    private const int Vectors = 50;

    private static readonly CelValue[] Answers =
        [CelValue.True, CelValue.False, CelValue.Unknown, CelValue.Error("wrong")];

    // 84 times 24 conditions over 50 vectors of values: 100,800 comparisons.
    [Fact]
    public void Conditions_of_numbers_and_truths_have_the_outcome_of_the_evaluator() =>
        Gen.Int.Sample(seed => Compare(seed, hasStrangers: false), iter: 84);

    [Fact]
    public void Conditions_with_parts_not_compiled_ask_or_have_the_outcome_of_the_evaluator() =>
        Gen.Int.Sample(seed => Compare(seed, hasStrangers: true), iter: 40);

    [Fact]
    public void Generated_conditions_come_to_every_outcome_often()
    {
        int[] counts = new int[5];
        for (int seed = 0; seed < 8; seed++) Compare(seed, hasStrangers: true, counts);
        Assert.All(counts, count => Assert.InRange(count, 100, int.MaxValue));
    }

    [Theory]
    [InlineData("n1 / n2 > 1", 5, 0, CelOutcome.Error)]
    [InlineData("n1 * n2 > 1", long.MaxValue, 2, CelOutcome.Error)]
    [InlineData("n1 % n2 == 0", long.MinValue, -1, CelOutcome.Error)]
    [InlineData("n1 / 0 > d1", 5, 0, CelOutcome.Unknown)]
    [InlineData("n1 / 0 > 1 && n2 > 0", 5, 0, CelOutcome.False)]
    [InlineData("n1 / 0 > 1 && b1", 5, 0, CelOutcome.Unknown)]
    [InlineData("n1 / 0 > 1 || n2 == 0", 5, 0, CelOutcome.True)]
    [InlineData("n1 in [1, n1 / n2, 5]", 5, 0, CelOutcome.Error)]
    [InlineData("e == 'x' && n1 > 0", 5, 0, CelOutcome.Unknown)]
    [InlineData("s == 'a' && n1 > 5", 5, 0, CelOutcome.False)]
    [InlineData("s == 'a' && n1 > 4", 5, 0, CelOutcome.Ask)]
    public void Condition_has_an_outcome(string source, long n1, long n2, CelOutcome expected)
    {
        CelValue[] values = new CelValue[11];
        values[0] = CelValue.Int(n1);
        values[1] = CelValue.Int(n2);
        CelOutcome[] said = CompiledBench.Ask(
            new CompiledBench().Compile([CompiledBench.Compile(source)]), values, [default, default]);
        Assert.Equal([expected], said);
    }

    [Fact]
    public void Parts_not_compiled_are_named_with_their_place()
    {
        CelProgram program = CompiledBench.Compile("n1 > 2 && (b1 || s.size() > n2)");
        CelLeftOut part = Assert.Single(CelCompiler.LeftOut(new CelCondition(program, new CompiledBench())));
        Assert.Equal(new CelPosition(1, 20), part.Position);
        Assert.Equal("the function 'size'", part.Reason);
        Assert.Empty(CelCompiler.LeftOut(new CelCondition(CompiledBench.Compile("n1 > 2"), new CompiledBench())));
    }

    [Fact]
    public void Many_conditions_are_cut_into_methods_in_their_order()
    {
        CelProgram[] programs = [.. Enumerable.Range(0, 200).Select(i => CompiledBench.Compile($"n1 >= {i}"))];
        IReadOnlyList<CelMethod<CompiledBench.Method>> methods = new CompiledBench().Compile(programs);
        Assert.All(methods, method => Assert.InRange(method.Count, 1, CelCompiler.ConditionsMax));
        CelValue[] values = new CelValue[11];
        values[0] = CelValue.Int(117);
        CelOutcome[] said = CompiledBench.Ask(methods, values, [default, default]);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i <= 117 ? CelOutcome.True : CelOutcome.False), said);
    }

    [Fact]
    public void Condition_too_large_for_a_method_is_left_to_the_evaluator()
    {
        string large = string.Join(" && ", Enumerable.Range(0, CelCompiler.NodesMax).Select(i => $"n1 != {i}"));
        CelCondition condition = new(CompiledBench.Compile(large), new CompiledBench());
        Assert.Equal("it is too large", Assert.Single(CelCompiler.LeftOut(condition)).Reason);
    }

    private static void Compare(int seed, bool hasStrangers, int[]? counts = null)
    {
        Random random = new(seed);
        ConditionGenerator generator = new(random, hasStrangers);
        CelProgram[] programs = [.. Enumerable.Range(0, Together)
            .Select(_ => CompiledBench.Compile(generator.Condition(random.Next(4))))];
        CompiledBench bench = new();
        IReadOnlyList<CelMethod<CompiledBench.Method>> methods = bench.Compile(programs);
        bool[] isWhole = [.. programs.Select(program =>
            CelCompiler.LeftOut(new CelCondition(program, bench)).Count == 0)];
        Assert.True(hasStrangers || isWhole.All(whole => whole));
        for (int i = 0; i < Vectors; i++)
        {
            CelValue[] values = CompiledBench.Values(random, hasStrangers);
            CelValue[] known = [Answers[random.Next(Answers.Length)], Answers[random.Next(Answers.Length)]];
            CelOutcome[] said = CompiledBench.Ask(methods, values, known);
            for (int at = 0; at < programs.Length; at++)
            {
                if (counts is not null) counts[(int)said[at]]++;
                CelValue expected = programs[at].Evaluate(values, known);
                bool mayAsk = !isWhole[at] || !CompiledBench.IsOfItsType(values);
                Assert.True(said[at] == OutcomeOf(expected) || (said[at] == CelOutcome.Ask && mayAsk),
                    $"{programs[at]}\nover {string.Join(", ", values)} and {string.Join(", ", known)}\n"
                    + $"is {expected}, compiled {said[at]}");
            }
        }
    }

    private static CelOutcome OutcomeOf(CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.IsTrue ? CelOutcome.True : CelOutcome.False,
        CelKind.Unknown => CelOutcome.Unknown,
        _ => CelOutcome.Error,
    };
}
