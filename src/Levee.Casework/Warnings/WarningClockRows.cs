using Levee.Casework.Workflow;
using static Levee.Casework.Warnings.WarningTable;
using C = Levee.Casework.Warnings.WarningCommands;
using S = Levee.Casework.Warnings.WarningStates;

namespace Levee.Casework.Warnings;

/// <summary>The rows that clocks carry out: what happens when a deadline passes.</summary>
internal static class WarningClockRows
{
    public static IEnumerable<WorkflowRow> All() =>
    [
        Row(S.Dispatched, C.Unsent, S.Unreachable) with
        {
            Clock = ToFollowUp, Sets = Values("outcome", "7", "overdue", C.Unsent),
        },
        Row(S.Dispatched, C.Quiet, S.FollowUp) with { Clock = ToClose },
        Row(S.Dispatched, C.Uncalled, S.Dispatched) with
        {
            Guard = WarningGuards.IsHigh, Clock = ToOfficer, Sets = Values("overdue", C.Uncalled),
        },
        Row(S.Dispatched, C.Uncalled, S.WarnHigh) with
        {
            Guard = WarningGuards.IsUndeliveredMedium, Sets = Values("level", "high", "overdue", C.Uncalled),
        },
        Row(S.Dispatched, C.Uncalled, S.Dispatched) with
        {
            Clock = ToContact(WarningLaw.MediumContact), Sets = Values("overdue", C.Uncalled),
        },
        Row(S.Dispatched, C.Unassigned, S.Dispatched) with
        {
            Clock = ToContact(WarningLaw.HighContact), Sets = Values("overdue", C.Unassigned),
        },
        Row(S.Dispatched, C.Uncontacted, S.Unreachable) with
        {
            Clock = ToFollowUp, Sets = Values("outcome", "7", "overdue", C.Uncontacted),
        },
        Row(S.Contacted, C.Unrecorded, S.FollowUp) with { Clock = ToClose, Sets = Values("overdue", C.Unrecorded) },
        .. ((string[])[.. S.Outcomes, S.Unreachable]).Select(state =>
            Row(state, C.Settle, S.FollowUp) with { Clock = ToClose }),
        Row(S.FollowUp, C.Finish, S.Closed),
    ];

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Actor = ActorKind.Clock,
    };
}
