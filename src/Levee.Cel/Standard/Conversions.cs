using System.Buffers;
using System.Globalization;
using System.Text;
using Levee.Cel.Evaluation;

namespace Levee.Cel.Standard;

/// <summary>The conversion functions.</summary>
internal static class Conversions
{
    internal static CelValue ToInt(ReadOnlySpan<CelValue> arguments)
    {
        CelValue value = arguments[0];
        return value.Kind switch
        {
            CelKind.Int => value,
            CelKind.Uint => value.AsUint <= long.MaxValue ? CelValue.Int((long)value.AsUint) : Faults.ConversionRange,
            // The bounds themselves are refused: a double there may have been rounded across them.
            CelKind.Double => value.AsDouble is > -9223372036854775808.0 and < 9223372036854775808.0
                ? CelValue.Int((long)value.AsDouble)
                : Faults.ConversionRange,
            CelKind.String => long.TryParse(
                value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed)
                ? CelValue.Int(parsed)
                : Faults.BadText,
            CelKind.Timestamp => CelValue.Int(value.AsTimestampSeconds),
            _ => Faults.NoOverload,
        };
    }

    internal static CelValue ToUint(ReadOnlySpan<CelValue> arguments)
    {
        CelValue value = arguments[0];
        return value.Kind switch
        {
            CelKind.Uint => value,
            CelKind.Int => value.AsInt >= 0 ? CelValue.Uint((ulong)value.AsInt) : Faults.ConversionRange,
            CelKind.Double => value.AsDouble is >= 0 and < 18446744073709551616.0
                ? CelValue.Uint((ulong)value.AsDouble)
                : Faults.ConversionRange,
            CelKind.String => ulong.TryParse(
                value.AsString, NumberStyles.None, CultureInfo.InvariantCulture, out ulong parsed)
                ? CelValue.Uint(parsed)
                : Faults.BadText,
            _ => Faults.NoOverload,
        };
    }

    internal static CelValue ToDouble(ReadOnlySpan<CelValue> arguments)
    {
        CelValue value = arguments[0];
        return value.Kind switch
        {
            CelKind.Double => value,
            CelKind.Int => CelValue.Double(value.AsInt),
            CelKind.Uint => CelValue.Double(value.AsUint),
            CelKind.String => ParseDouble(value.AsString),
            _ => Faults.NoOverload,
        };
    }

    internal static CelValue ToText(ReadOnlySpan<CelValue> arguments)
    {
        CelValue value = arguments[0];
        return value.Kind switch
        {
            CelKind.String => value,
            CelKind.Bool or CelKind.Int => CelValue.String(ValueText.Of(value)),
            CelKind.Uint => CelValue.String(value.AsUint.ToString(CultureInfo.InvariantCulture)),
            CelKind.Double => CelValue.String(ValueText.Double(value.AsDouble)),
            CelKind.Bytes => IsUtf8(value.AsBytes)
                ? CelValue.String(Encoding.UTF8.GetString(value.AsBytes))
                : CelValue.Error("the bytes are not UTF-8"),
            CelKind.Timestamp => CelValue.String(TimeText.Timestamp(value)),
            CelKind.Duration => CelValue.String(TimeText.Duration(value)),
            _ => Faults.NoOverload,
        };
    }

    internal static CelValue ToBool(ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.Bool
        ? arguments[0]
        : arguments[0].AsString switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
            _ => Faults.BadText,
        };

    internal static CelValue ToBytes(ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.Bytes
        ? arguments[0]
        : CelValue.OwnedBytes(Encoding.UTF8.GetBytes(arguments[0].AsString));

    internal static CelValue ToTimestamp(ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Timestamp => arguments[0],
        CelKind.Int => CelValue.Timestamp(arguments[0].AsInt),
        _ => TimeText.ParseTimestamp(arguments[0].AsString),
    };

    internal static CelValue ToDuration(ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Duration ? arguments[0] : TimeText.ParseDuration(arguments[0].AsString);

    internal static CelValue TypeOf(ReadOnlySpan<CelValue> arguments) => CelValue.Type(arguments[0].Kind switch
    {
        CelKind.Null => CelType.Null.Name,
        CelKind.Bool => CelType.Bool.Name,
        CelKind.Int => CelType.Int.Name,
        CelKind.Uint => CelType.Uint.Name,
        CelKind.Double => CelType.Double.Name,
        CelKind.String => CelType.String.Name,
        CelKind.Bytes => CelType.Bytes.Name,
        CelKind.Timestamp => CelType.Timestamp.Name,
        CelKind.Duration => CelType.Duration.Name,
        CelKind.List => "list",
        CelKind.Map => "map",
        _ => CelType.Type.Name,
    });

    private static bool IsUtf8(ReadOnlySpan<byte> octets)
    {
        while (!octets.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(octets, out _, out int used) != OperationStatus.Done) return false;
            octets = octets[used..];
        }
        return true;
    }

    private static CelValue ParseDouble(string text)
    {
        const NumberStyles style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text switch
        {
            "NaN" => CelValue.Double(double.NaN),
            "+Inf" or "Inf" or "+Infinity" or "Infinity" => CelValue.Double(double.PositiveInfinity),
            "-Inf" or "-Infinity" => CelValue.Double(double.NegativeInfinity),
            _ => double.TryParse(text, style, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
                ? CelValue.Double(value)
                : Faults.BadText,
        };
    }
}
