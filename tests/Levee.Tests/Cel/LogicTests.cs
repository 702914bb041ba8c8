using CsCheck;
using Levee.Cel;

namespace Levee.Tests.Cel;

public sealed class LogicTests
{
    private static readonly CelValue[] Truths =
        [CelValue.True, CelValue.False, CelValue.Unknown, CelValue.Error("wrong")];

    private static CelEnvironment Environment(int variables)
    {
        CelEnvironmentBuilder builder = new();
        for (int i = 0; i < variables; i++) builder.AddVariable("v" + i, CelType.Bool);
        return builder.Build();
    }

    // By rank: the deciding value, then unknown, then an error, then the neutral value.
    private static CelValue Oracle(CelValue[] values, bool isAnd)
    {
        CelValue deciding = CelValue.Bool(!isAnd);
        if (values.Contains(deciding)) return deciding;
        if (values.Contains(CelValue.Unknown)) return CelValue.Unknown;
        return values.FirstOrDefault(v => v.Kind == CelKind.Error, CelValue.Bool(isAnd));
    }

    [Fact]
    public void Chain_and_nested_pairs_and_macro_agree_with_the_oracle() =>
        Gen.Int[0, Truths.Length - 1].Select(i => Truths[i]).Array[2, 7].Select(Gen.Bool).Sample((values, isAnd) =>
        {
            CelEnvironment environment = Environment(values.Length);
            string[] names = [.. values.Select((_, i) => "v" + i)];
            string sign = isAnd ? " && " : " || ";
            string nested = names.Aggregate((a, b) => $"({a}{sign}{b})");
            string reversed = names.Reverse().Aggregate((a, b) => $"({b}{sign}{a})");
            CelValue expected = Oracle(values, isAnd);
            foreach (string source in (string[])[string.Join(sign, names), nested, reversed])
                Assert.Equal(expected, CelExpression.Compile(source, environment).Program!.Evaluate(values));
        });
}
