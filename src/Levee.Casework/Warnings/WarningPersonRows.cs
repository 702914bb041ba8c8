using Levee.Casework.Access;
using Levee.Casework.Workflow;
using Levee.Contracts;
using static Levee.Casework.Warnings.WarningTable;
using C = Levee.Casework.Warnings.WarningCommands;
using S = Levee.Casework.Warnings.WarningStates;

namespace Levee.Casework.Warnings;

/// <summary>The rows that persons carry out.</summary>
internal static class WarningPersonRows
{
    /// <summary>What a person is told whose warning is withdrawn.</summary>
    public static readonly Words Withdrawn = new(
        "Our warning to you was a mistake. Nothing of yours was stopped because of it; you need do nothing.",
        "此前发给您的预警有误，特此更正。未因此限制您的任何业务，您无需任何操作。");

    public static IEnumerable<WorkflowRow> All() =>
        [.. Claims(), .. Calls(), .. Assignments(), .. Outcomes(), .. Ends(), .. Withdrawals()];

    private static IEnumerable<WorkflowRow> Claims()
    {
        foreach (string state in (string[])[.. S.Open, .. S.Outcomes, S.FollowUp])
        {
            yield return Row(state, C.Claim, state) with { Claim = ClaimChange.Take };
            yield return Row(state, C.Release, state) with
            {
                Claim = ClaimChange.Release,
                Guard = WarningGuards.IsClaimed,
            };
        }
    }

    private static IEnumerable<WorkflowRow> Calls()
    {
        foreach (string state in (string[])[S.Dispatched, S.Unreachable])
        {
            yield return Call(state, S.Contacted) with
            {
                Match = Values("result", "answered"),
                Counts = ["attempts", "contacts"],
                Clock = ToOutcome,
                Sets = Values("outcome", ""),
            };
        }
        yield return Call(S.Dispatched, S.Dispatched) with
        {
            Guard = WarningGuards.IsHighAndUncalled,
            Clock = ToOfficer,
        };
        yield return Call(S.Dispatched, S.Unreachable) with
        {
            Guard = WarningGuards.IsLastAttempt,
            Clock = ToFollowUp,
            Sets = Values("outcome", "7"),
        };
        yield return Call(S.Dispatched, S.Dispatched) with
        {
            Guard = WarningGuards.IsMedium,
            Clock = ToContact(WarningLaw.MediumContact),
        };
        yield return Call(S.Dispatched, S.Dispatched);
        yield return Call(S.Unreachable, S.Unreachable);
    }

    private static IEnumerable<WorkflowRow> Assignments() =>
    [
        Row(S.Dispatched, C.Assign, S.Dispatched) with
        {
            Roles = [Role.Supervisor], Evidence = ["officer"], Keeps = ["officer"], Guard = WarningGuards.IsHigh,
            Clock = ToContact(WarningLaw.HighContact),
        },
    ];

    private static IEnumerable<WorkflowRow> Outcomes()
    {
        foreach (WarningOutcome outcome in WarningOutcome.All)
        {
            bool isPaid = outcome.Code == "6", isUnreachable = outcome.Code == "7";
            if (!isUnreachable) yield return Record(S.Contacted, outcome);
            WorkflowGuard? unmet = isPaid ? null
                : isUnreachable ? WarningGuards.WasTried
                : WarningGuards.WasContacted;
            yield return Record(S.Dispatched, outcome) with { Guard = unmet };
            if (!isUnreachable) yield return Record(S.Unreachable, outcome) with { Guard = unmet };
            yield return Record(S.FollowUp, outcome) with { Guard = WarningGuards.HasNoOutcome };
        }
    }

    private static IEnumerable<WorkflowRow> Ends()
    {
        foreach (string state in (string[])[.. S.Outcomes, S.Unreachable])
        {
            yield return Row(state, C.FollowUp, S.FollowUp) with { Clock = ToClose };
        }
        yield return Row(S.FollowUp, C.Close, S.Closed) with { Claim = ClaimChange.Release };
    }

    private static IEnumerable<WorkflowRow> Withdrawals()
    {
        foreach (string state in S.Open)
        {
            yield return Row(state, C.ProposeWithdrawal, state) with { Evidence = ["reason"], Keeps = ["reason"] };
            yield return Row(state, C.ApproveWithdrawal, S.Discarded) with
            {
                Roles = [Role.Supervisor],
                SecondTo = C.ProposeWithdrawal,
                Notice = Withdrawn,
                Claim = ClaimChange.Release,
            };
        }
    }

    private static WorkflowRow Record(string from, WarningOutcome outcome) =>
        Row(from, C.RecordOutcome, outcome.State) with
        {
            Match = Values("outcome", outcome.Code),
            Evidence = outcome.Code == "6" ? ["outcome", "amount_minor", "currency"] : ["outcome"],
            Keeps = outcome.Code == "6" ? ["outcome", "amount_minor", "currency"] : ["outcome"],
            Clock = ToFollowUp,
        };

    private static WorkflowRow Call(string from, string to) => Row(from, C.Call, to) with
    {
        Evidence = ["result"],
        Keeps = ["result"],
        Counts = ["attempts"],
    };

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Roles = Workers,
    };
}
