using System.Globalization;
using System.Text;

namespace Levee.Cel.Standard;

/// <summary>Writes values as CEL text.</summary>
internal static class ValueText
{
    internal static string Of(in CelValue value) => value.Kind switch
    {
        CelKind.Unknown => "unknown",
        CelKind.Error => "error: " + value.ErrorText,
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint.ToString(CultureInfo.InvariantCulture) + "u",
        CelKind.Double => DoubleLiteral(value.AsDouble),
        CelKind.String => Quoted(value.AsString),
        CelKind.Bytes => Octets(value.AsBytes),
        CelKind.Timestamp => $"timestamp(\"{TimeText.Timestamp(value)}\")",
        CelKind.Duration => $"duration(\"{TimeText.Duration(value)}\")",
        CelKind.List => "[" + string.Join(", ", value.AsList) + "]",
        CelKind.Map => "{" + string.Join(", ", value.AsMap.Select(e => $"{e.Key}: {e.Value}")) + "}",
        _ => value.AsTypeName,
    };

    internal static string Double(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    internal static string Quoted(string text)
    {
        StringBuilder result = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') result.Append('\\').Append(c);
            else if (char.IsControl(c)) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else result.Append(c);
        }
        return result.Append('"').ToString();
    }

    private static string DoubleLiteral(double value)
    {
        if (!double.IsFinite(value)) return $"double(\"{Double(value)}\")";
        string text = Double(value);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static string Octets(ReadOnlySpan<byte> octets)
    {
        StringBuilder result = new("b\"");
        foreach (byte octet in octets)
        {
            bool isPlain = octet is >= 0x20 and < 0x7f and not (byte)'"' and not (byte)'\\';
            if (isPlain) result.Append((char)octet);
            else result.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
        }
        return result.Append('"').ToString();
    }
}
