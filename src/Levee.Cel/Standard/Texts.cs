using Levee.Cel.Evaluation;

namespace Levee.Cel.Standard;

/// <summary>The functions over strings and sizes.</summary>
internal static class Texts
{
    internal static CelValue Size(ReadOnlySpan<CelValue> arguments)
    {
        CelValue value = arguments[0];
        return value.Kind switch
        {
            CelKind.String => CelValue.Int(CodePoints(value.AsString)),
            CelKind.Bytes => CelValue.Int(value.AsBytes.Length),
            CelKind.List => CelValue.Int(value.AsList.Count),
            CelKind.Map => CelValue.Int(value.AsMap.Count),
            _ => Faults.NoOverload,
        };
    }

    internal static CelValue Contains(ReadOnlySpan<CelValue> arguments) =>
        CelValue.Bool(arguments[0].AsString.Contains(arguments[1].AsString, StringComparison.Ordinal));

    internal static CelValue StartsWith(ReadOnlySpan<CelValue> arguments) =>
        CelValue.Bool(arguments[0].AsString.StartsWith(arguments[1].AsString, StringComparison.Ordinal));

    internal static CelValue EndsWith(ReadOnlySpan<CelValue> arguments) =>
        CelValue.Bool(arguments[0].AsString.EndsWith(arguments[1].AsString, StringComparison.Ordinal));

    internal static CelValue Matches(ReadOnlySpan<CelValue> arguments)
    {
        (System.Text.RegularExpressions.Regex? pattern, string? problem) = Patterns.Compile(arguments[1].AsString);
        return pattern is null ? CelValue.Error(problem!) : CelValue.Bool(pattern.IsMatch(arguments[0].AsString));
    }

    private static int CodePoints(string text)
    {
        int count = text.Length;
        foreach (char c in text)
        {
            if (char.IsLowSurrogate(c)) count--;
        }
        return count;
    }
}
