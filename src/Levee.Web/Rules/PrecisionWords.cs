using System.Globalization;
using Levee.Casework.Rules;
using Levee.Web.Texts;

namespace Levee.Web.Rules;

/// <summary>Precision in words: never a share without its n and its bounds.</summary>
internal static class PrecisionWords
{
    /// <summary>Such as <c>92.0% of 50 (81.2% to 96.8%)</c>.</summary>
    public static string Of(RulePrecision precision, Text text) => precision.Count == 0
        ? text["rule.life.unlabelled"]
        : text.Say("rule.life.precision", ("share", Percent(precision.Share)), ("count", precision.Count),
            ("lower", Percent(Math.Floor(precision.Lower * 1000) / 1000)),
            ("upper", Percent(Math.Ceiling(precision.Upper * 1000) / 1000)));

    /// <summary>What may be said when no false alarm was seen; empty otherwise.</summary>
    public static string AtMost(RulePrecision precision, Text text) => precision.AtMost is { } bound
        ? text.Say("rule.life.atmost", ("three", bound.Three), ("count", bound.Of))
        : "";

    private static string Percent(double share) =>
        (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
