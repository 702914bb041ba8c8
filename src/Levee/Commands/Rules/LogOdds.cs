using System.Globalization;

namespace Levee.Commands.Rules;

/// <summary>Weights and scores as files write them.</summary>
internal static class LogOdds
{
    /// <summary>Thousandths as a decimal number.</summary>
    public static string Of(int thousandths) =>
        (thousandths / 1000m).ToString("0.0##", CultureInfo.InvariantCulture);
}
