namespace Levee.Cel.Evaluation;

/// <summary>The errors of the language itself, made once.</summary>
internal static class Faults
{
    internal static readonly CelValue DivisionByZero = CelValue.Error("division by zero");
    internal static readonly CelValue ModuloByZero = CelValue.Error("modulo by zero");
    internal static readonly CelValue Overflow = CelValue.Error("integer overflow");
    internal static readonly CelValue NoOverload = CelValue.Error("no matching overload");
    internal static readonly CelValue NoSuchKey = CelValue.Error("no such key");
    internal static readonly CelValue NoFields = CelValue.Error("the value has no fields");
    internal static readonly CelValue OutOfRange = CelValue.Error("index out of range");
    internal static readonly CelValue NotAnIndex = CelValue.Error("a list index is a whole number");
    internal static readonly CelValue TimestampRange = CelValue.Error("timestamp out of range: years 1 to 9999");
    internal static readonly CelValue DurationRange = CelValue.Error("duration out of range: 64 bits of nanoseconds");
    internal static readonly CelValue TooMuchWork = CelValue.Error("the evaluation does more than it may");
    internal static readonly CelValue ConversionRange = CelValue.Error("the number does not fit the type");
    internal static readonly CelValue BadText = CelValue.Error("the text is not a value of the type");
    internal static readonly CelValue BadZone = CelValue.Error("the time zone is not UTC or an offset like +08:00");

    /// <summary>
    /// What an operation over two values answers when at least one is no value: unknown first, then errors.
    /// </summary>
    internal static CelValue Of(in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Unknown || right.Kind == CelKind.Unknown) return CelValue.Unknown;
        if (left.Kind == CelKind.Error) return left;
        return right.Kind == CelKind.Error ? right : NoOverload;
    }
}
