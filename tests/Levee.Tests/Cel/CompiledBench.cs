using System.Globalization;
using System.Linq.Expressions;
using Levee.Cel;
using Levee.Cel.Compilation;

namespace Levee.Tests.Cel;

/// <summary>Variables, values and reads to compare compiled conditions with evaluated ones.</summary>
internal sealed class CompiledBench : ICelReads
{
    public delegate void Method(long[] bits, CelKind[] kinds, int pairs, ref CelOutcomes outcomes);

    private static readonly CelType Word = CelType.Enum("word", ["x", "y", "z"]);
    private static readonly CelType Role = CelType.Symbol("role", ["caller", "callee"]);

    private static readonly (string Name, CelType Type)[] Variables =
    [
        ("n1", CelType.Int), ("n2", CelType.Int), ("u1", CelType.Uint), ("u2", CelType.Uint), ("d1", CelType.Double),
        ("d2", CelType.Double), ("b1", CelType.Bool), ("b2", CelType.Bool), ("e", Word), ("f", Word),
        ("s", CelType.String),
    ];

    private static readonly long[] Ints =
        [0, 1, -1, 2, 3, 7, 63, 64, long.MinValue, long.MaxValue, 1L << 53, (1L << 53) + 1, int.MinValue];

    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.5, 3, 1e300, -1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        double.Epsilon, 9223372036854775807.0, -9223372036854775808.0, 18446744073709551615.0,
    ];

    private readonly ParameterExpression bits = Expression.Parameter(typeof(long[]));
    private readonly ParameterExpression kinds = Expression.Parameter(typeof(CelKind[]));
    private readonly ParameterExpression pairs = Expression.Parameter(typeof(int));

    public static CelEnvironment Environment { get; } = Make();

    public IReadOnlyList<ParameterExpression> Parameters => [bits, kinds, pairs];

    public static CelProgram Compile(string source)
    {
        CelResult result = CelExpression.Compile(source, Environment, CelType.Bool);
        Assert.True(result.IsSuccess, source + "\n" + string.Join('\n', result.Errors));
        return result.Program;
    }

    public IReadOnlyList<CelMethod<Method>> Compile(IEnumerable<CelProgram> programs) =>
        CelCompiler.Compile<Method>([.. programs.Select(program => new CelCondition(program, this))], Parameters);

    /// <summary>A value for each variable, some unknown, one in ten thousand of another type than declared.</summary>
    public static CelValue[] Values(Random random, bool hasStrangers) =>
        [.. Variables.Select(variable => random.Next(5) == 0 ? CelValue.Unknown
            : hasStrangers && random.Next(40) == 0 ? CelValue.Double(random.NextDouble() * 4)
            : ValueOf(variable.Type, random))];

    public static bool IsOfItsType(CelValue[] values) => !Variables.Where((variable, i) =>
        values[i].Kind != CelKind.Unknown && values[i].Kind != KindOf(variable.Type)).Any();

    /// <summary>All outcomes of the methods over some values.</summary>
    public static CelOutcome[] Ask(IReadOnlyList<CelMethod<Method>> methods, CelValue[] values, CelValue[] known)
    {
        long[] slots = [.. values.Select(BitsOf)];
        CelKind[] ofSlots = [.. values.Select(value => value.Kind)];
        List<CelOutcome> all = [];
        foreach (CelMethod<Method> method in methods)
        {
            CelOutcomes outcomes = default;
            method.Invoke(slots, ofSlots, Packed(known), ref outcomes);
            for (int i = 0; i < method.Count; i++) all.Add(outcomes[i]);
        }
        return [.. all];
    }

    public CelRead? Variable(CelVariable variable)
    {
        if (variable.Type.Kind == CelTypeKind.String) return null;
        Expression slot = Expression.Constant(variable.Slot);
        Expression value = Expression.ArrayIndex(bits, slot);
        Expression kind = Expression.ArrayIndex(kinds, slot);
        return new CelRead(variable.Name, variable.Type.Kind switch
        {
            CelTypeKind.Bool => Expression.NotEqual(value, Expression.Constant(0L)),
            CelTypeKind.Uint => Expression.Convert(value, typeof(ulong)),
            CelTypeKind.Double => Expression.Call(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble), [],
                value),
            _ => value,
        }, Expression.Equal(kind, Expression.Constant(KindOf(variable.Type))),
            Expression.Equal(kind, Expression.Constant(CelKind.Unknown)));
    }

    public CelRead? Call(CelNode.Invocation call)
    {
        if (call.Overloads[0].Name != "known") return null;
        int shift = 4 * ((CelNode.Symbol)call.Arguments[0]).Index;
        Expression outcome = Expression.And(Expression.RightShift(pairs, Expression.Constant(shift)),
            Expression.Constant(15));
        return new CelRead("known" + shift.ToString(CultureInfo.InvariantCulture),
            Expression.Convert(outcome, typeof(CelOutcome)));
    }

    private static int Packed(CelValue[] known) => OutcomeOf(known[0]) | (OutcomeOf(known[1]) << 4);

    private static int OutcomeOf(CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.IsTrue ? 1 : 0,
        CelKind.Unknown => 2,
        _ => 3,
    };

    private static long BitsOf(CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.Uint => unchecked((long)value.AsUint),
        CelKind.Double => BitConverter.DoubleToInt64Bits(value.AsDouble),
        CelKind.Bool => value.AsBool ? 1 : 0,
        _ => 0,
    };

    private static CelKind KindOf(CelType type) => type.Kind switch
    {
        CelTypeKind.Uint => CelKind.Uint,
        CelTypeKind.Double => CelKind.Double,
        CelTypeKind.Bool => CelKind.Bool,
        CelTypeKind.String => CelKind.String,
        _ => CelKind.Int,
    };

    private static CelValue ValueOf(CelType type, Random random) => type.Kind switch
    {
        CelTypeKind.Int => CelValue.Int(Ints[random.Next(Ints.Length)]),
        CelTypeKind.Uint => CelValue.Uint(unchecked((ulong)Ints[random.Next(Ints.Length)])),
        CelTypeKind.Double => CelValue.Double(Doubles[random.Next(Doubles.Length)]),
        CelTypeKind.Bool => CelValue.Bool(random.Next(2) == 0),
        CelTypeKind.String => CelValue.String(random.Next(2) == 0 ? "a" : "bc"),
        _ => CelValue.Int(random.Next(3)),
    };

    private static CelEnvironment Make()
    {
        CelEnvironmentBuilder builder = new();
        foreach ((string name, CelType type) in Variables) builder.AddVariable(name, type);
        return builder.AddFunction("known", [Role, Role], CelType.Bool,
            (context, arguments) => ((CelValue[])context!)[arguments[0].AsInt]).Build();
    }
}
