using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Warnings;

/// <summary>The states of a warning.</summary>
public static class WarningStates
{
    /// <summary>A signal arrived.</summary>
    public const string Signal = "SIGNAL";
    /// <summary>It was scored.</summary>
    public const string Scored = "SCORED";
    /// <summary>Nobody is warned.</summary>
    public const string Discarded = "DISCARDED";
    /// <summary>Level low.</summary>
    public const string WarnLow = "WARN_L";
    /// <summary>Level medium.</summary>
    public const string WarnMedium = "WARN_M";
    /// <summary>Level high.</summary>
    public const string WarnHigh = "WARN_H";
    /// <summary>Handed to who delivers; the calls are due.</summary>
    public const string Dispatched = "DISPATCHED";
    /// <summary>The person was spoken to, or read it.</summary>
    public const string Contacted = "CONTACTED";
    /// <summary>The person was not reached.</summary>
    public const string Unreachable = "UNREACHABLE";
    /// <summary>The person stopped.</summary>
    public const string Dissuaded = "DISSUADED";
    /// <summary>The person was no victim.</summary>
    public const string NotAVictim = "NOT_A_VICTIM";
    /// <summary>The person had paid before contact.</summary>
    public const string AlreadyPaid = "ALREADY_PAID";
    /// <summary>The person declined; nothing follows from it.</summary>
    public const string Refused = "REFUSED";
    /// <summary>Looked after once more.</summary>
    public const string FollowUp = "FOLLOW_UP";
    /// <summary>Done.</summary>
    public const string Closed = "CLOSED";

    /// <summary>Every state, in order.</summary>
    public static readonly IReadOnlyList<WorkflowState> All =
    [
        new(Signal, new Words("signal", "线索")),
        new(Scored, new Words("scored", "已评分")),
        new(Discarded, new Words("not warned", "不予预警"), IsFinal: true),
        new(WarnLow, new Words("warning, low", "低级预警")),
        new(WarnMedium, new Words("warning, medium", "中级预警")),
        new(WarnHigh, new Words("warning, high", "高级预警")),
        new(Dispatched, new Words("on its way", "已下发")),
        new(Contacted, new Words("contacted", "已联系")),
        new(Unreachable, new Words("not reached", "未联系上")),
        new(Dissuaded, new Words("dissuaded", "劝阻成功")),
        new(NotAVictim, new Words("no victim", "非受害人")),
        new(AlreadyPaid, new Words("had paid already", "已付款")),
        new(Refused, new Words("declined", "拒绝劝阻")),
        new(FollowUp, new Words("follow-up", "回访中")),
        new(Closed, new Words("closed", "已办结"), IsFinal: true),
    ];

    /// <summary>The states in which an outcome stands.</summary>
    public static readonly IReadOnlyList<string> Outcomes = [Dissuaded, NotAVictim, AlreadyPaid, Refused];

    /// <summary>The states in which somebody still has to be reached or answered.</summary>
    public static readonly IReadOnlyList<string> Open = [Dispatched, Contacted, Unreachable];
}
