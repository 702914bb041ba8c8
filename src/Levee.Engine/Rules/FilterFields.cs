using Levee.Cel;
using Levee.Contracts.Events;

namespace Levee.Engine.Rules;

/// <summary>What the fields of an event are to a <c>where</c>, compiled or not.</summary>
internal static class FilterFields
{
    private static readonly long Transfer = PaymentEvent.Act["transfer"];

    /// <summary>
    /// The word that a field holds where it is absent, or null: a payment is a transfer unless it says more.
    /// </summary>
    internal static long? DefaultOf(EventField field) => field == PaymentEvent.Act ? Transfer : null;

    /// <summary>The bits of the slots that hold amounts.</summary>
    internal static uint AmountsOf(EventSchema kind)
    {
        uint amounts = 0;
        foreach (EventField field in kind.Fields)
            if (field.Type == FieldType.Minor)
                amounts |= 1u << field.Slot;
        return amounts;
    }

    /// <summary>The fields as values, in the order of the kind's variables.</summary>
    internal static void Load(EventSchema kind, ReadOnlySpan<long> fields, uint known, Span<CelValue> values)
    {
        for (int i = 0; i < kind.Fields.Count; i++)
        {
            EventField field = kind.Fields[i];
            bool isKnown = (known & (1u << field.Slot)) != 0;
            long? value = isKnown ? fields[field.Slot] : DefaultOf(field);
            values[i] = value is not { } bits ? CelValue.Unknown
                : field.Type == FieldType.Bool ? CelValue.Bool(bits != 0)
                : CelValue.Int(bits);
        }
    }
}
