using System.Globalization;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>The conditions of a rule's life.</summary>
internal static class RuleGuards
{
    /// <summary>Its evidence plays as expected.</summary>
    public static readonly WorkflowGuard PlaysClean = new(
        "EVIDENCE_FAILS",
        new Words("Its evidence must play as expected first: some that fires it and some that does not.",
            "须先使其证据回放符合预期：应触发与不应触发的证据都要有。"),
        IsClean);

    /// <summary>It is proposed, plays clean, and its precision is known to be high enough.</summary>
    public static readonly WorkflowGuard IsReady = new(
        "NOT_READY",
        new Words("Promotion needs a proposal, clean evidence, enough labelled verdicts and a lower bound of precision "
            + "at or above what is asked; the figures stand beside the button.",
            "启用须有提请、证据回放符合预期、足够的已标注处置，且精确率下限达到要求；具体数字见按钮旁。"),
        view => IsProposed(view) && IsClean(view) && IsPrecise(view), WhyNotReady);

    /// <summary>Its precision is known to be under the floor.</summary>
    public static readonly WorkflowGuard IsUnderFloor = new(
        "ABOVE_FLOOR", new Words("Its precision is not known to be under the floor.", "其精确率未确认低于下限。"),
        view => RulePrecision.Of(view.Instance) is var precision && precision.Count >= LabelsOf(view)
            && precision.LowerPerMille < Figure(view, RuleLaw.Floor, RuleLaw.FloorWhenUnset));

    private static bool IsProposed(GuardView view) => view.Instance.Value(RuleEvidence.Proposed) == RuleEvidence.Yes;

    // A command must state it; a screen that only asks what is possible has not played anything yet.
    private static bool IsClean(GuardView view) =>
        !view.Arguments.TryGetValue(RuleEvidence.Played, out string? played) || played == RuleEvidence.Clean;

    private static bool IsPrecise(GuardView view) =>
        RulePrecision.Of(view.Instance) is var precision && precision.Count >= LabelsOf(view)
        && precision.LowerPerMille >= PromoteOf(view);

    private static Words WhyNotReady(GuardView view)
    {
        if (!IsProposed(view)) return new Words("Somebody must propose it first.", "须先有人提请启用。");
        if (!IsClean(view)) return PlaysClean.Words;
        RulePrecision precision = RulePrecision.Of(view.Instance);
        string lower = Percent(precision.LowerPerMille), asked = Percent(PromoteOf(view));
        return new Words(
            $"{precision.Count} labelled verdicts, at least {LabelsOf(view)} are needed; lower bound of precision "
            + $"{lower}, at least {asked} is needed.",
            $"已标注处置{precision.Count}条，至少须{LabelsOf(view)}条；精确率下限{lower}，至少须{asked}。");
    }

    private static long LabelsOf(GuardView view) => Figure(view, RuleLaw.Labels, RuleLaw.LabelsWhenUnset);

    private static long PromoteOf(GuardView view) => Figure(view, RuleLaw.Promote, RuleLaw.PromoteWhenUnset);

    private static long Figure(GuardView view, string key, long unset) =>
        view.Law.Value(key, view.Instance.OpenedAt, unset);

    private static string Percent(long perMille) =>
        (perMille / 10.0).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
