using Levee.Casework.Workflow;
using static Levee.Casework.Listings.ListingTable;
using C = Levee.Casework.Listings.ListingCommands;
using E = Levee.Casework.Listings.ListingEvidence;
using G = Levee.Casework.Listings.ListingGuards;
using S = Levee.Casework.Listings.ListingStates;

namespace Levee.Casework.Listings;

/// <summary>The rows that the machine carries out: feeds speak, the public objects.</summary>
internal static class ListingMachineRows
{
    private static readonly string[] Waiting = [S.Proposed, S.Checked];

    public static IEnumerable<WorkflowRow> All() => [.. Feeds(), .. Renewals(), .. Retractions(), .. Objections()];

    private static IEnumerable<WorkflowRow> Feeds() =>
    [
        First(S.InForce) with
        {
            Match = new Dictionary<string, string> { [E.Trusted] = "yes", [E.Recent] = "none" },
            Guard = G.MayCountAtOnce, Clock = ToEnd,
        },
        First(S.Proposed) with { Guard = G.IsNotOver, Clock = ToDecide },
    ];

    private static IEnumerable<WorkflowRow> Renewals()
    {
        yield return Again(S.InForce) with { Guard = G.IsFeedsOwn, Keeps = [E.Confidence, E.Until], Clock = ToEnd };
        yield return Again(S.InForce) with { Guard = G.LastsLonger, Keeps = [E.Until], Clock = ToEnd };
        yield return Again(S.InForce);
        foreach (string state in (string[])[S.Disputed, .. Waiting])
        {
            yield return Again(state) with { Guard = G.LastsLonger, Keeps = [E.Until] };
            yield return Again(state);
        }
    }

    private static IEnumerable<WorkflowRow> Retractions()
    {
        foreach (string state in Waiting) yield return Row(state, C.Retract, S.Withdrawn);
        foreach (string state in (string[])[S.InForce, S.Disputed])
        {
            yield return Row(state, C.Retract, S.Withdrawn) with { Guard = G.IsUnchecked };
            yield return Row(state, C.Retract, state) with { Counts = ["retractions"] };
        }
    }

    private static IEnumerable<WorkflowRow> Objections()
    {
        yield return Object(S.InForce, S.Disputed) with
        {
            Guard = G.IsAccountStillOpenToObjection,
            Clock = ToAnswer(ListingLaw.DisputeAccount),
        };
        yield return Object(S.InForce, S.Disputed) with { Clock = ToAnswer(ListingLaw.DisputeOther) };
        foreach (string state in Waiting) yield return Object(state, state);
    }

    private static WorkflowRow First(string to) => Row("", C.Import, to) with
    {
        Keeps = [E.List, E.Scope, E.Provenance, E.Confidence, E.Until],
        Counts = ["seen"],
    };

    private static WorkflowRow Again(string state) => Row(state, C.Renew, state) with { Counts = ["seen"] };

    private static WorkflowRow Object(string from, string to) => Row(from, C.Dispute, to) with
    {
        Basis = ObjectionBasis,
        Guard = G.IsOpenToObjection,
        Keeps = [E.Objection],
        Counts = [E.Objections],
    };

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Actor = ActorKind.Machine,
    };
}
