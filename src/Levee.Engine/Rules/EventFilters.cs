using System.Numerics;
using System.Runtime.InteropServices;
using Levee.Cel;
using Levee.Cel.Compilation;
using Levee.Contracts.Events;

namespace Levee.Engine.Rules;

/// <summary>
/// The <c>where</c> of several patterns on one kind of event, asked together: evaluated for the first events, compiled
/// from then on, so that what is asked seldom costs no compilation. Both answer alike. Owned by one decider.
/// </summary>
/// <param name="kind">The kind of event.</param>
/// <param name="wheres">The conditions, compiled in <see cref="KindEnvironment"/>; their indexes name them.</param>
/// <param name="evaluated">Events before the conditions are compiled.</param>
internal sealed class EventFilters(
    EventSchema kind, IReadOnlyList<CelProgram> wheres, int evaluated = EventFilters.Evaluated)
{
    /// <summary>Events before compilation: it costs as much as some hundred evaluations.</summary>
    internal const int Evaluated = 256;

    private readonly CelProgram[] wheres = [.. wheres];
    private readonly FilterAnswer[] answers = new FilterAnswer[wheres.Count];
    private readonly CelValue[] values = new CelValue[kind.Fields.Count];
    private readonly uint amounts = FilterFields.AmountsOf(kind);
    private CelMethod<FilterMethod>[]? methods;
    private int left = evaluated;

    /// <summary>How many conditions.</summary>
    internal int Count => wheres.Length;

    /// <summary>What a condition said of the event last asked about.</summary>
    internal FilterAnswer this[int index] => answers[index];

    /// <summary>Asks all conditions about an event.</summary>
    /// <param name="row">The event.</param>
    /// <param name="areAmountsKnown">
    /// False when its amounts are not in the node's currency: they are unknown then.
    /// </param>
    /// <param name="readings">Answers <c>known</c> for this event.</param>
    internal void Ask(EventRow row, bool areAmountsKnown, IReadings readings) =>
        Ask(row.Fields, areAmountsKnown ? row.Present : row.Present & ~amounts, readings);

    /// <summary>Asks all conditions about an event.</summary>
    /// <param name="fields">All field slots of the event, <see cref="EventBatch.FieldsMax"/> of them.</param>
    /// <param name="known">Bit i is set when slot i is present and may be compared.</param>
    /// <param name="readings">Answers <c>known</c> for this event.</param>
    internal void Ask(ReadOnlySpan<long> fields, uint known, IReadings readings)
    {
        Contracts.Invariant.Require(fields.Length >= EventBatch.FieldsMax);
        if (methods is null && !CountDown())
        {
            FilterFields.Load(kind, fields, known, values);
            for (int i = 0; i < wheres.Length; i++) Evaluate(i, readings);
            return;
        }
        Array.Clear(answers);
        foreach (CelMethod<FilterMethod> method in methods!)
        {
            CelOutcomes outcomes = default;
            method.Invoke(ref MemoryMarshal.GetReference(fields), known, readings, ref outcomes);
            Set(outcomes.True, method.First, FilterAnswer.Yes);
            Set(outcomes.Unknown | outcomes.Error, method.First, FilterAnswer.Uncertain);
            if (outcomes.Ask == 0) continue;
            FilterFields.Load(kind, fields, known, values);
            for (ulong bits = outcomes.Ask; bits != 0; bits &= bits - 1)
                Evaluate(method.First + BitOperations.TrailingZeroCount(bits), readings);
        }
    }

    // True once the conditions are compiled.
    private bool CountDown()
    {
        if (!CelCompiler.IsSupported || left-- > 0) return false;
        FilterReads reads = new(kind);
        methods = [.. CelCompiler.Compile<FilterMethod>(
            [.. wheres.Select(where => new CelCondition(where, reads))], FilterReads.Parameters)];
        return true;
    }

    private void Set(ulong bits, int first, FilterAnswer answer)
    {
        for (; bits != 0; bits &= bits - 1) answers[first + BitOperations.TrailingZeroCount(bits)] = answer;
    }

    private void Evaluate(int index, IReadings readings)
    {
        CelValue fits = wheres[index].Evaluate(values, readings);
        answers[index] = fits.IsTrue ? FilterAnswer.Yes : fits.IsAbsent ? FilterAnswer.Uncertain : FilterAnswer.No;
    }
}
