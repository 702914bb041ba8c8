using System.Globalization;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Casework.Listings;

/// <summary>The conditions in the table of listings.</summary>
internal static class ListingGuards
{
    private const int CeilingWhenUnset = 0;
    private const int ObjectionsWhenUnset = 3;

    /// <summary>A feed's word that may count at once: bad lists, nothing shared, below the ceiling, not over.</summary>
    public static readonly WorkflowGuard MayCountAtOnce = new(
        "NEEDS_PERSONS", new Words("Persons must check this first.", "须先由人员核验。"),
        view => IsBelowCeiling(view) && HasTimeLeft(view) && Argument(view, ListingEvidence.Scope) is "one" or "name"
            && SignalLists.Find(Argument(view, ListingEvidence.List)) is { IsGood: false });

    /// <summary>What is said has not ended already.</summary>
    public static readonly WorkflowGuard IsNotOver = new(
        "OVER", new Words("Its end lies in the past.", "其到期时间已过。"), HasTimeLeft);

    /// <summary>A feed's own word about what only feeds said, still below the ceiling.</summary>
    public static readonly WorkflowGuard IsFeedsOwn = new(
        "CHECKED_BY_PERSONS", new Words("Persons have checked this; a feed cannot change it.", "已经人员核验，来源不能更改。"),
        view => IsUncheckedNow(view) && IsBelowCeiling(view) && HasTimeLeft(view));

    /// <summary>What is said lasts longer than what is known.</summary>
    public static readonly WorkflowGuard LastsLonger = new(
        "NOT_LONGER", new Words("It ends no later than before.", "到期时间不晚于原定。"),
        view => WorkflowInstance.ReadSeconds(Argument(view, ListingEvidence.Until)) is { } until
            && !(until <= view.Instance.Seconds(ListingEvidence.Until)));

    /// <summary>Only feeds said so.</summary>
    public static readonly WorkflowGuard IsUnchecked = new(
        "CHECKED_BY_PERSONS", new Words("Persons have checked this; a feed cannot change it.", "已经人员核验，来源不能更改。"),
        IsUncheckedNow);

    /// <summary>It covers one thing only, so that one checker is enough.</summary>
    public static readonly WorkflowGuard IsNarrow = new(
        "WIDE", new Words("It covers more than one: a second checker is needed.", "范围较广，须两人核验。"),
        view => view.Instance.Value(ListingEvidence.Scope) == "one");

    /// <summary>Persons have not checked it yet.</summary>
    public static readonly WorkflowGuard IsNotCheckedYet = new(
        "CHECKED_ALREADY", new Words("Persons have checked this already.", "已经人员核验。"), IsUncheckedNow);

    /// <summary>It covers one thing only, and persons have not checked it yet.</summary>
    public static readonly WorkflowGuard IsNarrowAndUnchecked = new(
        "WIDE", new Words("It covers more than one: a second checker is needed.", "范围较广，须两人核验。"),
        view => IsUncheckedNow(view) && view.Instance.Value(ListingEvidence.Scope) == "one");

    /// <summary>Its own end has come.</summary>
    public static readonly WorkflowGuard HasEnded = new(
        "NOT_OVER", new Words("It has not ended yet.", "尚未到期。"),
        view => view.Instance.Seconds(ListingEvidence.Until) <= view.Now);

    /// <summary>It is about an account.</summary>
    public static readonly WorkflowGuard IsAccount = new(
        "NO_ACCOUNT", new Words("Only for accounts.", "仅适用于账户。"),
        view => SignalLists.Find(view.Instance.Value(ListingEvidence.List)) is { Kind: SubjectKind.Account });

    /// <summary>It was not objected to so often that the public must now ask a person.</summary>
    public static readonly WorkflowGuard IsOpenToObjection = new(
        "ENOUGH_OBJECTIONS",
        new Words("Objections to it were decided before; ask a person now.", "该条目的异议已多次处理，请改由人工咨询。"),
        MayBeObjectedTo);

    /// <summary>It is about an account, and open to objections.</summary>
    public static readonly WorkflowGuard IsAccountStillOpenToObjection = new(
        "NO_ACCOUNT", new Words("Only for accounts.", "仅适用于账户。"),
        view => MayBeObjectedTo(view)
            && SignalLists.Find(view.Instance.Value(ListingEvidence.List)) is { Kind: SubjectKind.Account });

    private static bool MayBeObjectedTo(GuardView view) => view.Number(ListingEvidence.Objections)
        < view.Law.Value(ListingLaw.Objections, view.Instance.OpenedAt, ObjectionsWhenUnset);

    private static bool IsUncheckedNow(GuardView view) => view.Instance.Value(ListingEvidence.IsChecked) != "yes";

    private static bool IsBelowCeiling(GuardView view) =>
        long.TryParse(Argument(view, ListingEvidence.Confidence), NumberStyles.None, CultureInfo.InvariantCulture,
            out long confidence)
        && confidence < view.Law.Value(ListingLaw.Ceiling, view.Instance.OpenedAt, CeilingWhenUnset);

    private static bool HasTimeLeft(GuardView view) =>
        WorkflowInstance.ReadSeconds(Argument(view, ListingEvidence.Until)) is { } until && until > view.Now;

    private static string Argument(GuardView view, string name) =>
        view.Arguments.TryGetValue(name, out string? value) ? value : "";
}
