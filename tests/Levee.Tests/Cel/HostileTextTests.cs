using CsCheck;
using Levee.Cel;

namespace Levee.Tests.Cel;

public sealed class HostileTextTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder()
        .AddVariable("n", CelType.Int)
        .AddVariable("s", CelType.String)
        .AddVariable("a.b", CelType.Dyn)
        .AddVariable("kind", CelType.Enum("kind", ["x", "y"]))
        .AddFunction("known", [CelType.Symbol("role", ["caller", "callee"])], CelType.Bool, _ => CelValue.True)
        .Build();

    private static readonly CelValue[] Values =
        [CelValue.Int(3), CelValue.String("text"), CelValue.Unknown, CelValue.Int(1)];

    private static readonly string[] Pieces =
    [
        "n", "s", "a.b", "a", "kind", "known(", "caller", "x", ".", ",", "(", ")", "[", "]", "{", "}", "?", ":",
        "+", "-",
        "*", "/", "%", "!", "&&", "||", "==", "!=", "<", ">=", " in ", "1", "0", "2.5", "7u",
        "0x", "9223372036854775808",
        "1e999", "'a'", "\"", "'", "'''", "b'\\xff'", "r'\\d'", "\\", "`", "`q-r`", "has(", "s.matches(",
        ".map(x,", ".all(x,",
        ".filter(x,", ".exists_one(x,", "size(", "int(", "timestamp(", "duration(", "'1h'", "null", "true",
        "//", "\n", "\0",
        "\ud800", "é", "𝄞", "&", "=", ";", "if", "T{", "'x{9}{9}'",
    ];

    private static void NeverThrows(string source)
    {
        CelResult result = CelExpression.Compile(source, Environment);
        Assert.Equal(result.IsSuccess, result.Errors.Count == 0);
        Assert.All(result.Errors, e => Assert.True(e.Line >= 1 && e.Column >= 1 && e.Message.Length > 0));
        result.Program?.Evaluate(Values);
        CelExpression.CompileUnchecked(source, Environment).Program?.Evaluate(Values);
    }

    [Fact]
    public void Random_pieces_give_a_program_or_errors() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat)
            .Sample(NeverThrows, iter: 20_000);

    [Fact]
    public void Random_characters_give_a_program_or_errors() => Gen.String.Sample(NeverThrows, iter: 5_000);

    public static TheoryData<string> DeepTexts => new(
        new string('(', 20_000),
        new string('[', 20_000) + new string(']', 20_000),
        new string('!', 20_000) + "true",
        string.Concat(Enumerable.Repeat("- ", 10_000)) + "n",
        string.Join("+", Enumerable.Repeat("n", 10_000)),
        "n" + string.Concat(Enumerable.Repeat("[0]", 9_000)),
        "s" + string.Concat(Enumerable.Repeat(".f", 9_000)),
        "n" + string.Concat(Enumerable.Repeat(" ? n : n", 4_000)),
        string.Concat(Enumerable.Repeat("true ? 1 : ", 2_900)) + "1",
        string.Concat(Enumerable.Repeat("known(", 5_000)),
        string.Join(" == ", Enumerable.Repeat("true", 4_000)),
        new string('1', 100_000));

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void Deep_or_long_text_is_an_error_on_a_small_stack(string source)
    {
        CelResult? result = null;
        Thread thread = new(() => result = CelExpression.Compile(source, Environment), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotEmpty(result!.Errors);
    }

    [Fact]
    public void Long_logical_chain_compiles_and_runs_on_a_small_stack()
    {
        string source = string.Join(" && ", Enumerable.Repeat("n > 1", 2_000));
        CelValue answer = default;
        Thread thread = new(
            () => answer = CelExpression.Compile(source, Environment).Program!.Evaluate(Values),
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(CelValue.True, answer);
    }

    [Fact]
    public void Deepest_allowed_text_runs_on_a_small_stack()
    {
        string source = new string('(', CelLimits.NestingMax - 1)
            + string.Join("+", Enumerable.Repeat("n", CelLimits.DepthMax - 1))
            + new string(')', CelLimits.NestingMax - 1);
        CelValue answer = default;
        Thread thread = new(
            () => answer = CelExpression.Compile(source, Environment).Program!.Evaluate(Values),
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(CelValue.Int(3 * (CelLimits.DepthMax - 1)), answer);
    }

    [Fact]
    public void Nested_macros_stop_when_the_work_is_used_up()
    {
        string source = Enumerable.Range(0, 40).Aggregate("false", (body, i) => $"[0, 1].exists(x{i}, {body})");
        Assert.Equal(CelKind.Error, CelExpression.Compile(source, Environment).Program!.Evaluate(Values).Kind);
    }

    [Theory]
    [InlineData("['ab']", "x + x")]
    [InlineData("[b'ab']", "x + x")]
    [InlineData("[[1]]", "x + x")]
    public void Doubling_values_stop_when_the_work_is_used_up(string start, string body)
    {
        string source = start + string.Concat(Enumerable.Repeat($".map(x, {body})", 60));
        Assert.Equal(CelKind.Error, CelExpression.Compile(source, Environment).Program!.Evaluate(Values).Kind);
    }

    [Fact]
    public void Comparing_values_that_share_their_parts_stops_when_the_work_is_used_up()
    {
        string doubled = "[[1]]" + string.Concat(Enumerable.Repeat(".map(x, [x, x])", 60));
        CelValue answer = CelExpression.Compile($"{doubled} == {doubled}", Environment).Program!.Evaluate(Values);
        Assert.Equal(CelKind.Error, answer.Kind);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    public void Pattern_that_backtracks_elsewhere_answers_at_once(string pattern)
    {
        CelProgram program = CelExpression.Compile($"s.matches('{pattern}')", Environment).Program!;
        CelValue[] values =
            [CelValue.Int(0), CelValue.String(new string('a', 50_000) + "!"), CelValue.Unknown, CelValue.Int(0)];
        Assert.Equal(CelValue.False, program.Evaluate(values));
    }

    [Theory]
    [InlineData("((a{500}){500}){500}")]
    [InlineData("a{99999999999999999999}")]
    [InlineData("(a)\\\\1")]
    [InlineData("(?=a)")]
    [InlineData("(")]
    public void Pattern_that_is_too_large_or_not_regular_is_an_error_at_check_time(string pattern)
    {
        CelError error = Assert.Single(CelExpression.Compile($"s.matches('{pattern}')", Environment).Errors);
        Assert.Equal(11, error.Column);
        CelProgram late = CelExpression.Compile($"s.matches('' + '{pattern}')", Environment).Program!;
        Assert.Equal(CelKind.Error, late.Evaluate(Values).Kind);
    }
}
