namespace Levee.Contracts.Verdicts;

/// <summary>A value as a rule read it, exactly.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bits">The integer, 0 or 1, or the bits of the double.</param>
public readonly record struct RecordedValue(ValueKind Kind, long Bits)
{
    /// <summary>Not known.</summary>
    public static RecordedValue Unknown => default;

    /// <summary>A whole number.</summary>
    public static RecordedValue Of(long value) => new(ValueKind.Int, value);

    /// <summary>A yes or no.</summary>
    public static RecordedValue Of(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    /// <summary>A real number.</summary>
    public static RecordedValue Of(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>The real number; 0 unless the kind is double.</summary>
    public double Double => Kind == ValueKind.Double ? BitConverter.Int64BitsToDouble(Bits) : 0;
}
