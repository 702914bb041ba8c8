using Levee.Casework.Workflow;
using Levee.Contracts;
using static Levee.Casework.Listings.ListingTable;
using C = Levee.Casework.Listings.ListingCommands;
using E = Levee.Casework.Listings.ListingEvidence;
using G = Levee.Casework.Listings.ListingGuards;
using S = Levee.Casework.Listings.ListingStates;

namespace Levee.Casework.Listings;

/// <summary>The rows that persons carry out.</summary>
internal static class ListingPersonRows
{
    private static readonly Words Off = new(
        "The entry was taken off the list; it counts nowhere any more.", "该条目已移出名单，不再产生任何效果。");

    private static readonly Words Kept = new(
        "Another person looked at the objection; the entry stays until its end. One may object again.",
        "另一名人员已复查异议，该条目保留至到期，可再次提出异议。");

    public static IEnumerable<WorkflowRow> All() =>
        [.. Entries(), .. Confirmations(), .. Refusals(), .. Objections()];

    private static IEnumerable<WorkflowRow> Entries() =>
    [
        Row("", C.Propose, S.Proposed) with
        {
            Evidence = [E.List, E.Confidence, E.Days, E.Ground],
            Keeps = [E.List, E.Scope, E.Provenance, E.Confidence, E.Days, E.Ground], Counts = ["seen"],
            Clock = ToDecide,
        },
        Row(S.Proposed, C.Check, S.InForce) with
        {
            Evidence = [E.Ground], Keeps = [E.Until], Guard = G.IsNarrow, ApartFrom = [C.Propose],
            Sets = Values(E.IsChecked, "yes"), Clock = ToEnd,
        },
        Row(S.Proposed, C.Check, S.Checked) with
        {
            Evidence = [E.Ground], ApartFrom = [C.Propose], Clock = ToDecide,
        },
        Row(S.Checked, C.Approve, S.InForce) with
        {
            Evidence = [E.Ground], Keeps = [E.Until], SecondTo = C.Check, ApartFrom = [C.Propose],
            Sets = Values(E.IsChecked, "yes"), Clock = ToEnd,
        },
    ];

    /// <summary>
    /// What a feed brought into force is checked while it counts: its end stays, its word is verified.
    /// </summary>
    private static IEnumerable<WorkflowRow> Confirmations() =>
    [
        Row(S.InForce, C.Check, S.InForce) with
        {
            Evidence = [E.Ground], Guard = G.IsNarrowAndUnchecked, Sets = Values(E.IsChecked, "yes"),
        },
        Row(S.InForce, C.Check, S.InForce) with { Evidence = [E.Ground], Guard = G.IsNotCheckedYet },
        Row(S.InForce, C.Approve, S.InForce) with
        {
            Evidence = [E.Ground], Guard = G.IsNotCheckedYet, SecondTo = C.Check, Sets = Values(E.IsChecked, "yes"),
        },
    ];

    private static IEnumerable<WorkflowRow> Refusals() =>
    [
        Row(S.Proposed, C.Reject, S.Withdrawn) with { Evidence = [E.Reason], Keeps = [E.Reason] },
        Row(S.Checked, C.Reject, S.Withdrawn) with { Evidence = [E.Reason], Keeps = [E.Reason] },
        Row(S.InForce, C.Withdraw, S.Withdrawn) with { Evidence = [E.Reason], Keeps = [E.Reason], Notice = Off },
    ];

    private static IEnumerable<WorkflowRow> Objections() =>
    [
        Row(S.Disputed, C.Uphold, S.InForce) with
        {
            Basis = ObjectionBasis, Evidence = [E.Ground], ApartFrom = [C.Propose, C.Check, C.Approve], Clock = ToEnd,
            Notice = Kept,
        },
        Row(S.Disputed, C.Lift, S.Withdrawn) with
        {
            Basis = ObjectionBasis, Evidence = [E.Reason], Keeps = [E.Reason], Notice = Off,
        },
    ];

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Roles = Workers,
    };
}
