using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>The values that a rule's life is made of and that its commands ask for.</summary>
public static class RuleEvidence
{
    /// <summary>The rule's id.</summary>
    public const string Rule = "rule";

    /// <summary>What tells this form of the rule from others.</summary>
    public const string Hash = "hash";

    /// <summary>The stage at which the desk takes it up, a state's name.</summary>
    public const string Stage = "stage";

    /// <summary>How its evidence played: <c>clean</c> when all of it came out as expected.</summary>
    public const string Played = "played";

    /// <summary>Whether somebody proposes to promote it now.</summary>
    public const string Proposed = "proposed";

    /// <summary>Why it is taken back or retired.</summary>
    public const string Reason = "reason";

    /// <summary>The verdict that is labelled, such as <c>screen-12</c>.</summary>
    public const string Verdict = "verdict";

    /// <summary>What the person says of it.</summary>
    public const string Says = "says";

    /// <summary>Drawn verdicts in which it was right.</summary>
    public const string Right = "right";

    /// <summary>Drawn verdicts in which it was wrong.</summary>
    public const string Wrong = "wrong";

    /// <summary>Drawn verdicts about which persons are unsure or differ.</summary>
    public const string Unsure = "unsure";

    /// <summary>How often it fell.</summary>
    public const string Falls = "falls";

    /// <summary>The value of <see cref="Played"/> that promotion needs.</summary>
    public const string Clean = "clean";

    /// <summary>A yes in a value.</summary>
    public const string Yes = "yes";

    /// <summary>A no in a value.</summary>
    public const string No = "no";

    /// <summary>What stands for <see cref="Played"/> when something did not come out as expected.</summary>
    public const string Failing = "failing";

    /// <summary>What stands for <see cref="Played"/> when evidence of one sort or both is missing.</summary>
    public const string Missing = "none";

    /// <summary>Every value, with the choices that persons have.</summary>
    public static readonly IReadOnlyList<WorkflowEvidence> All =
    [
        new(Rule, new Words("rule", "规则"), [], EvidenceForm.Code),
        new(Hash, new Words("form of the rule", "规则版本"), [], EvidenceForm.Code),
        new(Stage, new Words("stage", "阶段"),
            [.. RuleStates.All.Select(state => new WorkflowChoice(state.Name, state.Words))]),
        new(Played, new Words("how its evidence plays", "证据回放结果"),
        [
            new(Clean, new Words("all as expected", "全部符合预期")),
            new(Failing, new Words("not as expected", "不符合预期")),
            new(Missing, new Words("there is none of both sorts", "缺少正反两类证据")),
        ]),
        new(Reason, new Words("why", "原因"),
        [
            new("honest", new Words("it hits honest people", "误伤正常用户")),
            new("replaced", new Words("another rule does it better", "已有更好的规则")),
            new("gone", new Words("the fraud it saw is gone", "所针对的手法已消失")),
            new("faulty", new Words("what it reads is faulty", "所依据的数据有误")),
        ]),
        new(Verdict, new Words("verdict", "处置"), [], EvidenceForm.Code),
        new(Says, new Words("the rule was", "该规则"),
        [
            new(Right, new Words("right", "正确")), new(Wrong, new Words("wrong", "错误")),
            new(Unsure, new Words("unsure", "不确定")),
        ]),
        new(Right, new Words("right", "正确"), [], EvidenceForm.Amount),
        new(Wrong, new Words("wrong", "错误"), [], EvidenceForm.Amount),
        new(Unsure, new Words("unsure", "不确定"), [], EvidenceForm.Amount),
    ];
}
