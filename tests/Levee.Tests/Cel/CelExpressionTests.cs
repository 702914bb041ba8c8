using Levee.Cel;

namespace Levee.Tests.Cel;

public sealed class CelExpressionTests
{
    private static readonly CelType Channel = CelType.Enum("channel", ["call", "text", "payment"]);

    private static readonly CelType Role = CelType.Symbol("role", ["caller", "callee", "payer", "payer.person"]);

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder()
        .AddVariable("dialled", CelType.Int)
        .AddVariable("different", CelType.Int)
        .AddVariable("answered", CelType.Double)
        .AddVariable("p.min_calls", CelType.Int)
        .AddVariable("p.spread", CelType.Double)
        .AddVariable("channel", Channel)
        .AddVariable("name", CelType.String)
        .AddVariable("payer.person", CelType.Bool)
        .AddFunction("known", [Role, Role], CelType.Bool,
            (context, arguments) => ((Func<long, long, CelValue>)context!)(arguments[0].AsInt, arguments[1].AsInt))
        .AddFunction("twice", [CelType.Int], CelType.Int, arguments => CelValue.Int(arguments[0].AsInt * 2))
        .Build();

    private static readonly CelValue[] Values =
    [
        CelValue.Int(40), CelValue.Int(38), CelValue.Double(0.1), CelValue.Int(30), CelValue.Double(0.9),
        CelValue.Int(1), CelValue.String("Zoë"), CelValue.True,
    ];

    private static CelProgram Compile(string source, CelType? expected = null)
    {
        CelResult result = CelExpression.Compile(source, Environment, expected);
        Assert.True(result.IsSuccess, string.Join('\n', result.Errors));
        return result.Program;
    }

    private static CelValue Run(string source, params (int Slot, CelValue Value)[] changes)
    {
        CelValue[] values = [.. Values];
        foreach ((int slot, CelValue value) in changes) values[slot] = value;
        return Compile(source).Evaluate(values);
    }

    private static CelError OnlyError(string source, CelType? expected = null, CelPosition? origin = null) =>
        Assert.Single(CelExpression.Compile(source, Environment, expected, origin).Errors);

    [Fact]
    public void Rule_over_int_and_double_widens_and_fires()
    {
        const string rule = "dialled >= p.min_calls && different >= p.spread * dialled && answered < 0.25";
        Assert.Equal(CelValue.True, Run(rule));
        Assert.Equal(CelValue.False, Run(rule, (0, CelValue.Int(29))));
    }

    [Fact]
    public void Slots_are_distinct_in_order_of_first_use() =>
        Assert.Equal([2, 0, 3], Compile("answered > 0.5 && dialled > p.min_calls || dialled == 1").Slots);

    [Theory]
    [InlineData("channel == 'text'", true)]
    [InlineData("'call' != channel", true)]
    [InlineData("channel in ['call', 'payment']", false)]
    [InlineData("channel in ['text']", true)]
    public void Enum_compares_with_its_names(string source, bool expected) =>
        Assert.Equal(CelValue.Bool(expected), Run(source));

    [Fact]
    public void Enum_with_a_name_outside_names_the_allowed_ones()
    {
        CelError error = OnlyError("channel == 'txt'");
        Assert.Equal((1, 12), (error.Line, error.Column));
        Assert.Contains("'text'", error.Expected, StringComparison.Ordinal);
        Assert.Contains("call, text, payment", error.Expected, StringComparison.Ordinal);
        Assert.Contains("call, text, payment", OnlyError("channel < 'call'").Expected, StringComparison.Ordinal);
        Assert.Contains("call, text, payment",
            OnlyError("channel in ['call', 'nonsense']").Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbol_arguments_reach_the_function_as_indexes_with_the_context()
    {
        List<(long, long)> seen = [];
        Func<long, long, CelValue> context = (a, b) =>
        {
            seen.Add((a, b));
            return CelValue.Unknown;
        };
        Assert.Equal(CelValue.Unknown, Compile("!known(callee, payer.person)", CelType.Bool).Evaluate(Values, context));
        Assert.Equal([(1L, 3L)], seen);
    }

    [Fact]
    public void Symbol_outside_the_set_is_an_error_with_a_suggestion()
    {
        CelError error = OnlyError("known(calee, caller)");
        Assert.Equal(7, error.Column);
        Assert.Contains("'callee'", error.Expected, StringComparison.Ordinal);
        Assert.Contains("caller, callee", OnlyError("known(callee, 1 + 2)").Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dialed > 1", 1, "dialled")]
    [InlineData("1 < p.min_cals", 5, "p.min_calls")]
    [InlineData("twise(2) == 4", 1, "twice")]
    public void Unknown_name_suggests_the_nearest(string source, int column, string suggestion)
    {
        CelError error = OnlyError(source);
        Assert.Equal(column, error.Column);
        Assert.Contains($"'{suggestion}'", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_slips_are_several_errors_in_order()
    {
        IReadOnlyList<CelError> errors =
            CelExpression.Compile("foo > 1\n&& 'a' + 1 == 2\n&& twice('x') > 1", Environment).Errors;
        Assert.Equal([(1, 1), (2, 8), (3, 4)], errors.Select(e => (e.Line, e.Column)));
    }

    [Fact]
    public void Origin_shifts_the_first_line_by_column_and_all_by_line()
    {
        CelError first = OnlyError("dialled >", origin: new CelPosition(7, 11));
        Assert.Equal((7, 20), (first.Line, first.Column));
        CelError second = OnlyError("dialled > 1\n  && nobody", origin: new CelPosition(7, 11));
        Assert.Equal((8, 6), (second.Line, second.Column));
    }

    [Fact]
    public void Expected_type_is_enforced() =>
        Assert.Equal("the expression is int", OnlyError("dialled + 1", CelType.Bool).Message);

    [Theory]
    [InlineData("dialled > 1 && answered > 0.5", "unknown")]
    [InlineData("dialled > 1 && false", "false")]
    [InlineData("false && dialled > 1", "false")]
    [InlineData("dialled > 1 || true", "true")]
    [InlineData("true || dialled > 1", "true")]
    [InlineData("dialled > 1 || false", "unknown")]
    [InlineData("!(dialled == 3)", "unknown")]
    [InlineData("dialled > 1 ? 1 : 1", "unknown")]
    [InlineData("dialled / 0 > 1 || dialled > 1", "unknown")]
    [InlineData("1 / 0 > 1 && dialled > 1", "unknown")]
    [InlineData("dialled > 1 && 1 / 0 > 1", "unknown")]
    [InlineData("twice(dialled)", "unknown")]
    [InlineData("[1, dialled].size()", "unknown")]
    [InlineData("[1, 2].exists(x, x == dialled)", "unknown")]
    [InlineData("[1, 2].exists(x, x == 1 || x == dialled)", "true")]
    [InlineData("[1, 2].all(x, x == dialled && x == 3)", "false")]
    [InlineData("dialled in [1, 2]", "unknown")]
    public void Unknown_follows_three_valued_logic(string source, string expected) =>
        Assert.Equal(expected, Run(source, (0, CelValue.Unknown), (2, CelValue.Double(0.9))).ToString());

    [Theory]
    [InlineData("1 / 0", "division by zero")]
    [InlineData("1 % 0", "modulo by zero")]
    [InlineData("1u / 0u", "division by zero")]
    [InlineData("1.0 / 0.0", "division by zero")]
    [InlineData("1.0 / 0", "division by zero")]
    [InlineData("1 / -0.0", "division by zero")]
    [InlineData("9223372036854775807 + 1", "integer overflow")]
    [InlineData("-9223372036854775808 - 1", "integer overflow")]
    [InlineData("-(-9223372036854775808)", "integer overflow")]
    [InlineData("9223372036854775807 * 2", "integer overflow")]
    [InlineData("-9223372036854775808 / -1", "integer overflow")]
    [InlineData("-9223372036854775808 % -1", "integer overflow")]
    [InlineData("0u - 1u", "integer overflow")]
    [InlineData("[1][1]", "index out of range")]
    [InlineData("{'a': 1}.b", "no such key: 'b'")]
    public void Arithmetic_and_look_up_failures_are_errors(string source, string text) =>
        Assert.Equal(CelValue.Error(text), Run(source));

    [Theory]
    [InlineData("1 / 0 > 1 && false", "false")]
    [InlineData("false && 1 / 0 > 1", "false")]
    [InlineData("1 / 0 > 1 || true", "true")]
    [InlineData("[1, 0].exists(x, 1 / x == 1)", "true")]
    [InlineData("[0, 2].all(x, 1 / x == 1)", "false")]
    public void Deciding_operand_wins_over_an_error(string source, string expected) =>
        Assert.Equal(expected, Run(source).ToString());

    [Theory]
    [InlineData("1 + 2.5", "3.5")]
    [InlineData("7 / 2", "3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("1u < 2.5 && 2 > 1u", "true")]
    [InlineData("name.size() == 3 && name.startsWith('Z')", "true")]
    [InlineData("name.matches('^[A-Z].ë$')", "true")]
    [InlineData("'a\\n'.matches('a$')", "false")]
    [InlineData("'٣'.matches('\\\\d')", "false")]
    [InlineData("size('𝄞')", "1")]
    [InlineData("'\\U0001D11E' > '\\uFF00'", "true")]
    [InlineData("payer.person ? 'yes' : 'no'", "\"yes\"")]
    [InlineData("[1, 2, 3].filter(x, x > 1).map(x, x * 2)", "[4, 6]")]
    [InlineData("[3, 4].map(x, x > 3, x * x)", "[16]")]
    [InlineData("has({'a': 1}.a) && !has({'a': 1}.b)", "true")]
    [InlineData("timestamp('2024-02-29T00:00:00Z') + duration('24h')", "timestamp(\"2024-03-01T00:00:00Z\")")]
    [InlineData("timestamp('2024-02-29T23:00:00Z').getHours('+08:00')", "7")]
    [InlineData("duration('1h30m').getMinutes()", "90")]
    [InlineData("duration('9223372036854775807ns')", "duration(\"9223372036.854775807s\")")]
    [InlineData("string(duration('1.5s'))", "\"1.5s\"")]
    [InlineData("type(1) == int && type(type(1)) == type", "true")]
    public void Expression_gives(string source, string expected) => Assert.Equal(expected, Run(source).ToString());

    [Fact]
    public void Evaluating_numbers_and_booleans_allocates_nothing()
    {
        CelProgram program = Compile(
            "dialled >= p.min_calls && different >= p.spread * dialled && !known(callee, caller) "
            + "|| channel in ['call', 'payment'] || twice(dialled) / 0 == 3");
        Func<long, long, CelValue> context = (_, _) => CelValue.False;
        program.Evaluate(Values, context);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) program.Evaluate(Values, context);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Too_few_values_are_refused() =>
        Assert.Throws<ArgumentException>(() => Compile("payer.person").Evaluate(Values.AsSpan(0, 3)));
}
