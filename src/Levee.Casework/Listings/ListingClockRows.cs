using Levee.Casework.Workflow;
using static Levee.Casework.Listings.ListingTable;
using C = Levee.Casework.Listings.ListingCommands;
using E = Levee.Casework.Listings.ListingEvidence;
using G = Levee.Casework.Listings.ListingGuards;
using S = Levee.Casework.Listings.ListingStates;

namespace Levee.Casework.Listings;

/// <summary>
/// The rows that clocks carry out. Every listing ends by itself, but never because nobody answered an objection:
/// anybody may object to anything, so silence would let those who are listed clear the lists. Late answers are counted.
/// </summary>
internal static class ListingClockRows
{
    public static IEnumerable<WorkflowRow> All() =>
    [
        Row(S.Proposed, C.Lapse, S.Expired),
        Row(S.Checked, C.Lapse, S.Expired),
        Row(S.InForce, C.End, S.Expired),
        Late(S.Expired) with { Guard = G.HasEnded },
        Late(S.Disputed) with
        {
            Guard = G.IsAccount, Counts = [E.Overdue], Clock = ToAnswer(ListingLaw.DisputeAccount),
        },
        Late(S.Disputed) with { Counts = [E.Overdue], Clock = ToAnswer(ListingLaw.DisputeOther) },
    ];

    private static WorkflowRow Late(string to) => Row(S.Disputed, C.Undecided, to) with { Basis = ObjectionBasis };

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Actor = ActorKind.Clock,
    };
}
