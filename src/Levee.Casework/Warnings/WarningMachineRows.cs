using Levee.Casework.Workflow;
using static Levee.Casework.Warnings.WarningTable;
using C = Levee.Casework.Warnings.WarningCommands;
using S = Levee.Casework.Warnings.WarningStates;

namespace Levee.Casework.Warnings;

/// <summary>The rows that the machine carries out: a signal arrives or joins, a receipt comes back.</summary>
internal static class WarningMachineRows
{
    private static readonly string[] Living =
        [S.Dispatched, S.Contacted, S.Unreachable, .. S.Outcomes, S.FollowUp];

    public static IEnumerable<WorkflowRow> Opening() =>
    [
        Row("", C.Arrive, S.Signal) with { Evidence = ["level"], Keeps = ["level"], Counts = ["signals"] },
        Row(S.Signal, C.Score, S.Discarded) with
        {
            Match = Values("recent", "harmless"), Guard = WarningGuards.IsNotHigh,
        },
        Row(S.Signal, C.Score, S.Scored),
        Row(S.Scored, C.Grade, S.WarnLow) with { Guard = WarningGuards.IsLow },
        Row(S.Scored, C.Grade, S.WarnMedium) with { Guard = WarningGuards.IsMedium },
        Row(S.Scored, C.Grade, S.WarnHigh) with { Guard = WarningGuards.IsHigh },
        Row(S.WarnLow, C.Dispatch, S.Dispatched) with
        {
            Match = Values("control", "yes"), Keeps = ["control"], Clock = ToQuiet,
        },
        Row(S.WarnLow, C.Dispatch, S.Dispatched) with { Clock = new WorkflowClock(WarningLaw.LowSend, C.Unsent) },
        Row(S.WarnMedium, C.Dispatch, S.Dispatched) with
        {
            Clock = new WorkflowClock(WarningLaw.MediumCall, C.Uncalled), Counts = ["dispatches"],
        },
        Row(S.WarnHigh, C.Dispatch, S.Dispatched) with
        {
            Clock = new WorkflowClock(WarningLaw.HighCall, C.Uncalled), Counts = ["dispatches"],
        },
    ];

    public static IEnumerable<WorkflowRow> Joining()
    {
        foreach (string state in Living)
        {
            bool isSettled = state is not (S.Dispatched or S.Contacted);
            yield return Raise(state, S.WarnHigh, "high", WarningGuards.IsNotHigh);
            yield return Raise(state, S.WarnMedium, "medium", WarningGuards.IsLow);
            if (!isSettled) yield return SecondContact(state);
            if (isSettled && state != S.NotAVictim)
            {
                yield return Raise(state, S.WarnHigh, "high", WarningGuards.IsCooledDown);
            }
            yield return Row(state, C.Join, state) with { Counts = ["signals"] };
        }
    }

    public static IEnumerable<WorkflowRow> Receipts()
    {
        foreach (WorkflowRow row in LowReceipts().Concat(Answers())) yield return row;
        foreach (string state in Living)
        {
            foreach (string receipt in (string[])[C.Sent, C.Delivered, C.Read, C.Heeded, C.Ignored, C.Failed])
            {
                yield return Row(state, receipt, state) with { Counts = [receipt] };
            }
            yield return Row(state, C.Applied, state) with { Sets = Values("applied", "yes") };
            yield return Row(state, C.NotApplied, state) with { Sets = Values("applied", "no") };
        }
    }

    private static IEnumerable<WorkflowRow> LowReceipts() =>
    [
        Row(S.Dispatched, C.Sent, S.Dispatched) with
        {
            Guard = WarningGuards.IsLow, Clock = ToQuiet, Counts = [C.Sent],
        },
        Row(S.Dispatched, C.Delivered, S.Dispatched) with
        {
            Guard = WarningGuards.IsLow, Clock = ToQuiet, Counts = [C.Delivered],
        },
        Row(S.Dispatched, C.Failed, S.Unreachable) with
        {
            Guard = WarningGuards.IsLow, Clock = ToFollowUp, Counts = [C.Failed], Sets = Values("outcome", "7"),
        },
        Row(S.Dispatched, C.Read, S.Contacted) with
        {
            Guard = WarningGuards.IsLow, Counts = [C.Read, "contacts"],
            Clock = new WorkflowClock(WarningLaw.LowAnswer, C.Unrecorded),
        },
        Row(S.Dispatched, C.Read, S.Contacted) with
        {
            Guard = WarningGuards.IsMedium, Counts = [C.Read, "contacts"], Clock = ToOutcome,
        },
    ];

    private static IEnumerable<WorkflowRow> Answers()
    {
        foreach (string state in S.Open)
        {
            yield return Row(state, C.Heeded, S.Dissuaded) with
            {
                Counts = [C.Heeded],
                Clock = ToFollowUp,
                Sets = Values("outcome", "1"),
            };
            yield return Row(state, C.Ignored, S.Refused) with
            {
                Guard = WarningGuards.IsLow,
                Counts = [C.Ignored],
                Clock = ToFollowUp,
                Sets = Values("outcome", "5"),
            };
        }
    }

    private static WorkflowRow Raise(string from, string to, string level, WorkflowGuard guard) =>
        Row(from, C.Join, to) with
        {
            Match = Values("level", level),
            Guard = guard,
            Sets = Values("level", level, "outcome", ""),
            Counts = ["signals"],
        };

    private static WorkflowRow SecondContact(string from) => Row(from, C.Join, S.WarnMedium) with
    {
        Match = Values("level", "low"),
        Guard = WarningGuards.IsLow,
        Sets = Values("level", "medium"),
        Counts = ["signals"],
    };

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Actor = ActorKind.Machine,
    };
}
