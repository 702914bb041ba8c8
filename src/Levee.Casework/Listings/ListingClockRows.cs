using Levee.Casework.Workflow;
using static Levee.Casework.Listings.ListingTable;
using C = Levee.Casework.Listings.ListingCommands;
using G = Levee.Casework.Listings.ListingGuards;
using S = Levee.Casework.Listings.ListingStates;

namespace Levee.Casework.Listings;

/// <summary>The rows that clocks carry out: every listing ends by itself.</summary>
internal static class ListingClockRows
{
    public static IEnumerable<WorkflowRow> All() =>
    [
        Row(S.Proposed, C.Lapse, S.Expired),
        Row(S.Checked, C.Lapse, S.Expired),
        Row(S.InForce, C.End, S.Expired),
        Late(S.Expired) with { Guard = G.HasEnded },
        Late(S.Withdrawn) with { Guard = G.IsUnchecked, Sets = Values("overdue", C.Undecided) },
        Late(S.Disputed) with
        {
            Guard = G.IsAccount, Counts = ["overdue"], Clock = ToAnswer(ListingLaw.DisputeAccount),
        },
        Late(S.Disputed) with { Counts = ["overdue"], Clock = ToAnswer(ListingLaw.DisputeOther) },
    ];

    private static WorkflowRow Late(string to) => Row(S.Disputed, C.Undecided, to) with { Basis = ObjectionBasis };

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Actor = ActorKind.Clock,
    };
}
