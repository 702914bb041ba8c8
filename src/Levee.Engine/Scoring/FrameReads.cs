using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Levee.Cel;
using Levee.Cel.Compilation;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>
/// Where a compiled rule finds what it names: the values of its kind's plan, and its parameters, as constants where
/// they are the same in every segment.
/// </summary>
/// <param name="planned">The rule.</param>
/// <param name="bySegment">Takes the parameters that differ.</param>
internal sealed class FrameReads(PlannedRule planned, SegmentParameters bySegment) : ICelReads
{
    private static readonly FrameReader<ValueKind> KindReader = KindAt;
    private static readonly FrameReader<long> BitsReader = BitsAt;
    private static readonly FrameReader<double> DoubleReader = DoubleAt;
    private static readonly ParameterReader Reader = ParameterAt;
    private static readonly ParameterExpression Frame =
        Expression.Parameter(typeof(RecordedValue).MakeByRefType());
    private static readonly ParameterExpression Parameters = Expression.Parameter(typeof(long).MakeByRefType());

    private delegate T FrameReader<T>(ref RecordedValue first, int index);

    private delegate long ParameterReader(ref long first, int offset, long segment);

    /// <summary>The parameters of a <see cref="RuleMethod"/> before the outcomes.</summary>
    internal static IReadOnlyList<ParameterExpression> MethodParameters { get; } = [Frame, Parameters];

    /// <inheritdoc/>
    public CelRead? Variable(CelVariable variable)
    {
        Rule rule = planned.Rule;
        if (variable.Slot >= rule.FirstParameter) return Parameter(variable.Slot - rule.FirstParameter, variable.Type);
        int slot = Array.FindIndex(rule.Slots, one => one.Variable == variable.Slot);
        return slot < 0 ? null : Value(planned.Values[slot], variable.Type);
    }

    /// <inheritdoc/>
    public CelRead? Call(CelNode.Invocation call)
    {
        Rule rule = planned.Rule;
        switch (call.Overloads)
        {
            case [{ Name: "known" }] when KnownDays.Of(call) is { } days:
                int first = ((CelNode.Symbol)call.Arguments[0]).Index;
                int second = ((CelNode.Symbol)call.Arguments[1]).Index;
                return Value(planned.Values[rule.PairSlots[(first, second, days)]], CelType.Bool);
            case [{ Name: "signal" }] when call.Arguments[0] is CelNode.Literal list:
                int subject = ((CelNode.Symbol)call.Arguments[1]).Index;
                return Value(planned.Values[rule.SignalSlots[(list.Value.AsString, subject)]], CelType.Double);
            default:
                return null;
        }
    }

    private static CelRead Value(int index, CelType type)
    {
        ConstantExpression at = Expression.Constant(index);
        (ValueKind declared, Expression value) = type.Kind switch
        {
            CelTypeKind.Bool => (ValueKind.Bool, (Expression)Expression.NotEqual(Expression.Constant(0L),
                Expression.Call(BitsReader.Method, Frame, at))),
            CelTypeKind.Double => (ValueKind.Double, Expression.Call(DoubleReader.Method, Frame, at)),
            _ => (ValueKind.Int, Expression.Call(BitsReader.Method, Frame, at)),
        };
        Expression kind = Expression.Call(KindReader.Method, Frame, at);
        return new CelRead(string.Create(CultureInfo.InvariantCulture, $"value {index}"), value,
            Expression.Equal(kind, Expression.Constant(declared)),
            Expression.Equal(kind, Expression.Constant(ValueKind.Unknown)));
    }

    private CelRead Parameter(int index, CelType type)
    {
        long[] row = [.. planned.Rule.Parameters.Select(ofSegment => SegmentParameters.BitsOf(ofSegment[index]))];
        bool isDouble = type.Kind == CelTypeKind.Double;
        if (planned.Segment < 0) Array.Fill(row, row[Segments.Consumer]);
        if (Array.TrueForAll(row, bits => bits == row[0]))
            return new CelRead(string.Create(CultureInfo.InvariantCulture, $"constant {row[0]}"),
                isDouble ? Expression.Constant(BitConverter.Int64BitsToDouble(row[0])) : Expression.Constant(row[0]));
        int offset = bySegment.OffsetOf(row);
        Expression segment = Expression.Call(BitsReader.Method, Frame, Expression.Constant(planned.Segment));
        Expression bits = Expression.Call(Reader.Method, Parameters, Expression.Constant(offset), segment);
        Func<long, double> toDouble = BitConverter.Int64BitsToDouble;
        // A segment out of range is a fault, and the evaluator is there to meet it.
        return new CelRead(string.Create(CultureInfo.InvariantCulture, $"parameter {offset} {planned.Segment}"),
            isDouble ? Expression.Call(toDouble.Method, bits) : bits,
            Expression.LessThan(Expression.Convert(segment, typeof(ulong)),
                Expression.Constant((ulong)SegmentParameters.Width)),
            Expression.Constant(false));
    }

    // The caller gives all values of the plan and all parameters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ValueKind KindAt(ref RecordedValue first, int index) => Unsafe.Add(ref first, index).Kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long BitsAt(ref RecordedValue first, int index) => Unsafe.Add(ref first, index).Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double DoubleAt(ref RecordedValue first, int index) =>
        BitConverter.Int64BitsToDouble(Unsafe.Add(ref first, index).Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ParameterAt(ref long first, int offset, long segment) =>
        Unsafe.Add(ref first, (nint)offset + (nint)segment);
}
