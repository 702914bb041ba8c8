using Levee.Contracts;

namespace Levee.Casework.Warnings;

/// <summary>One of the seven outcome codes of a warning.</summary>
/// <param name="Code">1 to 7, the key on the desk's keyboard.</param>
/// <param name="State">The state it leads to.</param>
/// <param name="Words">What a screen calls it.</param>
public sealed record WarningOutcome(string Code, string State, Words Words)
{
    /// <summary>The seven, by code.</summary>
    public static readonly IReadOnlyList<WarningOutcome> All =
    [
        new("1", WarningStates.Dissuaded, new Words("being deceived, stopped in time", "正在受骗，已劝阻")),
        new("2", WarningStates.NotAVictim, new Words("bad contact, not drawn in", "有不良接触，未受骗")),
        new("3", WarningStates.NotAVictim, new Words("harmless", "正常行为")),
        new("4", WarningStates.NotAVictim, new Words("wrong person (recycled number)", "非本人（号码已换主）")),
        new("5", WarningStates.Refused, new Words("declined to talk", "拒绝劝阻")),
        new("6", WarningStates.AlreadyPaid, new Words("paid before contact", "联系前已付款")),
        new("7", WarningStates.Unreachable, new Words("not reached", "未联系上")),
    ];
}
