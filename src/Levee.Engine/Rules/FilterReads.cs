using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Levee.Cel;
using Levee.Cel.Compilation;
using Levee.Contracts.Events;

namespace Levee.Engine.Rules;

/// <summary>Where a compiled <c>where</c> finds what it names: the event's field slots, and <c>known</c>.</summary>
/// <param name="kind">The kind of event.</param>
internal sealed class FilterReads(EventSchema kind) : ICelReads
{
    private delegate long SlotReader(ref long first, int slot);

    private static readonly SlotReader Reader = At;
    private static readonly Func<IReadings, int, int, int, CelOutcome> Asker = Knows;
    private static readonly ParameterExpression Fields = Expression.Parameter(typeof(long).MakeByRefType());
    private static readonly ParameterExpression Known = Expression.Parameter(typeof(uint));
    private static readonly ParameterExpression Readings = Expression.Parameter(typeof(IReadings));

    /// <summary>The parameters of a <see cref="FilterMethod"/> before the outcomes.</summary>
    internal static IReadOnlyList<ParameterExpression> Parameters { get; } = [Fields, Known, Readings];

    /// <inheritdoc/>
    public CelRead? Variable(CelVariable variable)
    {
        EventField field = kind.Fields[variable.Slot];
        Expression bits = Expression.Call(Reader.Method, Fields, Expression.Constant(field.Slot));
        Expression isPresent = Expression.NotEqual(Expression.Constant(0u),
            Expression.And(Known, Expression.Constant(1u << field.Slot)));
        if (FilterFields.DefaultOf(field) is { } word)
            return new CelRead(field.Name, Expression.Condition(isPresent, bits, Expression.Constant(word)));
        Expression value = field.Type == FieldType.Bool ? Expression.NotEqual(bits, Expression.Constant(0L)) : bits;
        return new CelRead(field.Name, value, isPresent);
    }

    /// <inheritdoc/>
    public CelRead? Call(CelNode.Invocation call)
    {
        if (call.Overloads is not [{ Name: "known" }] || KnownDays.Of(call) is not { } days) return null;
        int first = ((CelNode.Symbol)call.Arguments[0]).Index, second = ((CelNode.Symbol)call.Arguments[1]).Index;
        return new CelRead(string.Create(CultureInfo.InvariantCulture, $"known {first} {second} {days}"),
            Expression.Call(Asker.Method, Readings, Expression.Constant(first), Expression.Constant(second),
                Expression.Constant(days)));
    }

    // The caller gives all the slots of an event.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long At(ref long first, int slot) => Unsafe.Add(ref first, slot);

    private static CelOutcome Knows(IReadings readings, int first, int second, int days)
    {
        CelValue known = readings.Known(first, second, days);
        return known.IsTrue ? CelOutcome.True
            : known.Kind == CelKind.Bool ? CelOutcome.False
            : known.Kind == CelKind.Unknown ? CelOutcome.Unknown
            : CelOutcome.Ask;
    }
}
