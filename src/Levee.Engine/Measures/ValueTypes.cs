using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;

namespace Levee.Engine.Measures;

/// <summary>How event fields and recorded values look in CEL.</summary>
internal static class ValueTypes
{
    /// <summary>The CEL type of a field: words are an enumeration, amounts, times and codes whole numbers.</summary>
    internal static CelType Of(EventField field) => field.Type switch
    {
        FieldType.Bool => CelType.Bool,
        FieldType.Word => CelType.Enum(field.Name, field.Words),
        _ => CelType.Int,
    };

    /// <summary>A field's slot as a recorded value; unknown when absent.</summary>
    internal static RecordedValue Record(EventField field, EventRow row)
    {
        if (!row.Has(field)) return RecordedValue.Unknown;
        long value = row.Fields[field.Slot];
        return field.Type == FieldType.Bool ? RecordedValue.Of(value != 0) : RecordedValue.Of(value);
    }

    /// <summary>A recorded value in CEL.</summary>
    internal static CelValue ToCel(RecordedValue value) => value.Kind switch
    {
        ValueKind.Bool => CelValue.Bool(value.Bits != 0),
        ValueKind.Int => CelValue.Int(value.Bits),
        ValueKind.Double => CelValue.Double(value.Double),
        _ => CelValue.Unknown,
    };
}
