using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Warnings;

/// <summary>The conditions in the table of warnings.</summary>
internal static class WarningGuards
{
    public static readonly WorkflowGuard IsLow = Level("low", "LEVEL_NOT_LOW", "低级");
    public static readonly WorkflowGuard IsMedium = Level("medium", "LEVEL_NOT_MEDIUM", "中级");
    public static readonly WorkflowGuard IsHigh = Level("high", "LEVEL_NOT_HIGH", "高级");

    /// <summary>
    /// A later call of a high warning must not turn back to the officer's deadline, which may be over.
    /// </summary>
    public static readonly WorkflowGuard IsHighAndUncalled = new(
        "CALLED", new Words("The first call has been made or is overdue.", "首次外呼已进行或已超时。"),
        view => view.Instance.Value("level") == "high" && view.Instance.Expiry == WarningCommands.Uncalled);

    public static readonly WorkflowGuard IsNotHigh = new(
        "LEVEL_HIGH", new Words("The level is already high.", "已是高级预警。"),
        view => view.Instance.Value("level") != "high");

    public static readonly WorkflowGuard IsUndeliveredMedium = new(
        "DELIVERED", new Words("The message has reached the person.", "提醒已送达。"),
        view => view.Instance.Value("level") == "medium" && view.Number("delivered") == 0);

    public static readonly WorkflowGuard WasContacted = new(
        "NOT_CONTACTED",
        new Words("Record a call that was answered first.", "请先登记一次已接通的外呼。"),
        view => view.Number("contacts") > 0);

    public static readonly WorkflowGuard WasTried = new(
        "NOT_TRIED", new Words("Record at least one call first.", "请先登记至少一次外呼。"),
        view => view.Number("attempts") > 0);

    public static readonly WorkflowGuard HasNoOutcome = new(
        "HAS_OUTCOME", new Words("The outcome is recorded already.", "结果已登记。"),
        view => view.Instance.Value("outcome").Length == 0);

    public static readonly WorkflowGuard IsLastAttempt = new(
        "MORE_ATTEMPTS", new Words("More calls are due.", "仍须继续外呼。"),
        view => view.Instance.Value("level") == "medium" && view.Number("attempts") + 1
            >= view.Law.Value(WarningLaw.MediumAttempts, view.Instance.OpenedAt, absent: 1));

    public static readonly WorkflowGuard IsClaimed = new(
        "NOT_CLAIMED", new Words("Nobody has taken it.", "无人领取。"),
        view => view.Instance.ClaimedBy.Length > 0);

    public static readonly WorkflowGuard IsCooledDown = new(
        "COOLING_DOWN", new Words("The person was warned a moment ago.", "刚刚提醒过此人。"),
        view => view.Law.Due(WarningLaw.Cooldown, view.Instance.OpenedAt, view.Instance.EnteredAt) <= view.Now);

    private static WorkflowGuard Level(string level, string code, string zh) => new(
        code, new Words($"Only for warnings of level {level}.", $"仅适用于{zh}预警。"),
        view => view.Instance.Value("level") == level);
}
