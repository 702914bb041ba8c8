using Levee.Web.Rules;

namespace Levee.Commands.Rules;

/// <summary>Why a file of evidence does not do what its folder says.</summary>
internal static class EvidenceFault
{
    /// <summary>The sentence; null when nothing is wrong.</summary>
    public static string? Of(EvidenceCase one) => one switch
    {
        { IsTooLarge: true } => $"larger than {EvidenceBook.BytesMax} bytes",
        { BadLine: > 0 } => $"line {one.BadLine} cannot be read (docs/rules.md, Evidence)",
        { MustFire: true, Fires: false } => "the rule does not fire, and must",
        { MustFire: false, Fires: true } => "the rule fires, and must not",
        { MustFire: false, Warns: true } => "another rule warns somebody in it: an honest twin is warned about by none",
        _ => null,
    };
}
