using System.Globalization;
using Levee.Cel;

namespace Levee.Engine.Explaining;

/// <summary>Writes values and comparisons as a rule's author writes them.</summary>
internal static class ProofText
{
    private static readonly Dictionary<CelOperator, string> Signs = new()
    {
        [CelOperator.Equal] = "==", [CelOperator.NotEqual] = "!=", [CelOperator.Less] = "<",
        [CelOperator.LessOrEqual] = "<=", [CelOperator.Greater] = ">", [CelOperator.GreaterOrEqual] = ">=",
    };

    /// <summary>True for an operator that compares.</summary>
    internal static bool IsRelation(CelOperator one) => Signs.ContainsKey(one);

    /// <summary>The sign of a comparison.</summary>
    internal static string SignOf(CelOperator one) => Signs[one];

    /// <summary>A value; a word of an enumeration by its name.</summary>
    internal static string Of(CelValue value, CelType type) => value.Kind switch
    {
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int when type.Kind == CelTypeKind.Enum && value.AsInt >= 0 && value.AsInt < type.Values.Count =>
            $"'{type.Values[(int)value.AsInt]}'",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Double => value.AsDouble.ToString("0.######", CultureInfo.InvariantCulture),
        CelKind.String => $"'{value.AsString}'",
        CelKind.Error => $"({value.ErrorText})",
        CelKind.Unknown => "unknown",
        _ => value.Kind.ToString(),
    };
}
