using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Warnings;

/// <summary>The commands of a warning and the evidence they ask for.</summary>
public static class WarningCommands
{
    /// <summary>Machine: a signal arrived from screen.</summary>
    public const string Arrive = "arrive";
    /// <summary>Machine: the signal is scored or set aside.</summary>
    public const string Score = "score";
    /// <summary>Machine: the level is set.</summary>
    public const string Grade = "grade";
    /// <summary>Machine: the warning goes to who delivers it.</summary>
    public const string Dispatch = "dispatch";
    /// <summary>Machine: another signal about the same incident.</summary>
    public const string Join = "join";
    /// <summary>Receipt: handed to the wire.</summary>
    public const string Sent = "sent";
    /// <summary>Receipt: reached the device.</summary>
    public const string Delivered = "delivered";
    /// <summary>Receipt: opened.</summary>
    public const string Read = "read";
    /// <summary>Receipt: the person did as advised.</summary>
    public const string Heeded = "heeded";
    /// <summary>Receipt: the person went on.</summary>
    public const string Ignored = "ignored";
    /// <summary>Receipt: could not be delivered.</summary>
    public const string Failed = "failed";
    /// <summary>Screen: the verdict's step was carried out.</summary>
    public const string Applied = "applied";
    /// <summary>Screen: the verdict's step was not carried out.</summary>
    public const string NotApplied = "not-applied";
    /// <summary>Clock: nobody confirmed that it was sent.</summary>
    public const string Unsent = "unsent";
    /// <summary>Clock: nobody answered a text.</summary>
    public const string Quiet = "quiet";
    /// <summary>Clock: nobody called in time.</summary>
    public const string Uncalled = "uncalled";
    /// <summary>Clock: no officer was assigned in time.</summary>
    public const string Unassigned = "unassigned";
    /// <summary>Clock: no contact in time.</summary>
    public const string Uncontacted = "uncontacted";
    /// <summary>Clock: no outcome was recorded in time.</summary>
    public const string Unrecorded = "unrecorded";
    /// <summary>Clock: time for a follow-up.</summary>
    public const string Settle = "settle";
    /// <summary>Clock: the follow-up ends.</summary>
    public const string Finish = "finish";
    /// <summary>Person: takes it for ten minutes.</summary>
    public const string Claim = "claim";
    /// <summary>Person: leaves it to others.</summary>
    public const string Release = "release";
    /// <summary>Person: tried a call.</summary>
    public const string Call = "call";
    /// <summary>Person: sends an officer.</summary>
    public const string Assign = "assign";
    /// <summary>Person: records one of seven outcomes.</summary>
    public const string RecordOutcome = "record-outcome";
    /// <summary>Person: begins the follow-up.</summary>
    public const string FollowUp = "follow-up";
    /// <summary>Person: closes it.</summary>
    public const string Close = "close";
    /// <summary>Person: says that the warning was a mistake.</summary>
    public const string ProposeWithdrawal = "propose-withdrawal";
    /// <summary>Another person: withdraws it.</summary>
    public const string ApproveWithdrawal = "approve-withdrawal";

    /// <summary>Every command: persons' first, in the order a screen shows them.</summary>
    public static readonly IReadOnlyList<WorkflowCommand> All =
    [
        new(Claim, new Words("Take", "领取")),
        new(Call, new Words("Record a call", "记录外呼")),
        new(Assign, new Words("Send an officer", "指派民警")),
        new(RecordOutcome, new Words("Record the outcome", "登记结果")),
        new(FollowUp, new Words("Begin the follow-up", "开始回访")),
        new(Close, new Words("Close", "办结")),
        new(ProposeWithdrawal, new Words("Propose to withdraw", "提请撤回")),
        new(ApproveWithdrawal, new Words("Withdraw", "批准撤回")),
        new(Release, new Words("Leave to others", "放回")),
        new(Arrive, new Words("signal arrived", "线索到达")),
        new(Score, new Words("scored", "评分")),
        new(Grade, new Words("graded", "定级")),
        new(Dispatch, new Words("sent out", "下发")),
        new(Join, new Words("another signal", "新线索并入")),
        new(Sent, new Words("sent", "已发出")),
        new(Delivered, new Words("delivered", "已送达")),
        new(Read, new Words("read", "已阅读")),
        new(Heeded, new Words("heeded", "已听从")),
        new(Ignored, new Words("went on all the same", "未听从")),
        new(Failed, new Words("not delivered", "送达失败")),
        new(Applied, new Words("step carried out", "处置已执行")),
        new(NotApplied, new Words("step not carried out", "处置未执行")),
        new(Unsent, new Words("sending not confirmed in time", "逾时未确认发送")),
        new(Quiet, new Words("no answer", "无回应")),
        new(Uncalled, new Words("not called in time", "逾时未外呼")),
        new(Unassigned, new Words("no officer in time", "逾时未指派")),
        new(Uncontacted, new Words("no contact in time", "逾时未联系上")),
        new(Unrecorded, new Words("no outcome in time", "逾时未登记结果")),
        new(Settle, new Words("follow-up due", "到期回访")),
        new(Finish, new Words("closed by the clock", "到期办结")),
    ];

    /// <summary>The evidence that the commands ask for.</summary>
    public static readonly IReadOnlyList<WorkflowEvidence> Evidence =
    [
        new("level", new Words("level", "级别"),
        [
            new("low", new Words("low", "低")), new("medium", new Words("medium", "中")),
            new("high", new Words("high", "高")),
        ]),
        new("recent", new Words("earlier outcome", "此前结果"),
        [
            new("none", new Words("none", "无")), new("harmless", new Words("harmless", "正常行为")),
        ]),
        new("control", new Words("control group", "对照组"),
        [
            new("yes", new Words("yes", "是")), new("no", new Words("no", "否")),
        ]),
        new("result", new Words("result of the call", "外呼结果"),
        [
            new("answered", new Words("answered", "接通")), new("no-answer", new Words("no answer", "无人接听")),
            new("busy", new Words("busy", "占线")), new("declined", new Words("hung up at once", "直接挂断")),
        ]),
        new("officer", new Words("officer's id", "民警编号"), [], EvidenceForm.Code),
        new("outcome", new Words("outcome", "结果"),
            [.. WarningOutcome.All.Select(outcome => new WorkflowChoice(outcome.Code, outcome.Words))]),
        new("amount_minor", new Words("amount paid, in fen", "已付金额（分）"), [], EvidenceForm.Amount),
        new("currency", new Words("currency", "币种"), [], EvidenceForm.Currency),
        new("reason", new Words("why it was a mistake", "撤回原因"),
        [
            new("wrong-rule", new Words("the rule was wrong", "规则有误")),
            new("wrong-person", new Words("the wrong person", "对象有误")),
            new("source-error", new Words("the source was wrong", "来源有误")),
        ]),
    ];
}
