using CsCheck;
using Levee.Cel;

namespace Levee.Tests.Cel;

public sealed class CelPrinterTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder()
        .AddVariable("flag", CelType.Bool)
        .AddVariable("p.on", CelType.Bool)
        .AddVariable("kind", CelType.Enum("kind", ["x", "y"]))
        .AddVariable("n", CelType.Int)
        .AddVariable("d", CelType.Double)
        .AddVariable("s", CelType.String)
        .AddVariable("l", CelType.List(CelType.Int))
        .AddVariable("m", CelType.Map(CelType.String, CelType.Int))
        .AddVariable("m.g", CelType.Int)
        .AddFunction("known", [CelType.Symbol("role", ["caller", "callee"])], CelType.Bool, _ => CelValue.True)
        .Build();

    private static readonly CelValue[] Values =
    [
        CelValue.True, CelValue.Unknown, CelValue.Int(1), CelValue.Int(3), CelValue.Double(0.5), CelValue.String("a"),
        CelValue.List(CelValue.Int(3)), CelValue.Map(CelMap.Empty), CelValue.Int(7),
    ];

    private static CelProgram Compile(string source)
    {
        CelResult result = CelExpression.Compile(source, Environment);
        Assert.True(result.IsSuccess, source + "\n" + string.Join('\n', result.Errors));
        return result.Program;
    }

    [Fact]
    public void Printed_tree_compiles_to_the_same_tree_and_value() =>
        Gen.Int.Select(Gen.Int[0, 5]).Sample((seed, depth) =>
        {
            CelProgram first = Compile(new ExpressionGenerator(seed).Bool(depth));
            CelProgram second = Compile(first.ToString());
            Assert.Equal(TreeShape.Of(first.Root), TreeShape.Of(second.Root));
            Assert.Equal(first.Evaluate(Values), second.Evaluate(Values));
            Assert.Equal(first.Slots, second.Slots);
        }, iter: 3_000);

    [Theory]
    [InlineData("((1 + 2)) * 3 > 4", "(1 + 2) * 3 > 4")]
    [InlineData("1 - (2 - 3) == 1 - 2 - 3", "1 - (2 - 3) == 1 - 2 - 3")]
    [InlineData("flag && (flag || !flag)", "flag && (flag || !flag)")]
    [InlineData("flag && (flag && flag)", "flag && (flag && flag)")]
    [InlineData("kind in ['x', 'y']", "kind in [\"x\", \"y\"]")]
    [InlineData("-(1) == - n", "-(1) == -n")]
    [InlineData("l.all(n, n == .n)", "l.all(n, n == .n)")]
    [InlineData("(m).g == m.g", "(m).g == m.g")]
    public void Tree_prints_as(string source, string expected) => Assert.Equal(expected, Compile(source).ToString());
}
