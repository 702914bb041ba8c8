using Levee.Casework.Desk;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;

namespace Levee.Casework.Warnings;

/// <summary>
/// How warnings run on the desk: a signal opens or joins one, the machine takes it as far as dispatch, deliveries go
/// out, receipts come back. Everything it does goes through the kernel.
/// </summary>
internal sealed class WarningCourse(DeskState state)
{
    private const string Control = "control";

    /// <summary>A signal arrived: it opens a warning or joins the one that is open.</summary>
    public void Arrive(DeskTurn turn, EffectArrived arrived, WarningRaised raised)
    {
        Dictionary<string, string> arguments = new() { ["level"] = WarningLevels.NameOf(raised.Level) };
        WorkflowInstance? open = FindOpen(WarningBook.WarnedOf(arrived), turn.Now);
        KernelResult result = open is null
            ? turn.Step(WorkflowInstance.New(WarningTable.Name, turn.Position, turn.Now), WarningCommands.Arrive,
                Actor.Machine, arguments)
            : turn.Step(open, WarningCommands.Join, Actor.Machine, arguments);
        Position id = open?.Id ?? turn.Position;
        if (result.IsAccepted) GoOn(turn, id);
        turn.Conclude(WarningTable.Name, id, result);
    }

    /// <summary>A source confirms a delivery.</summary>
    public void Confirm(DeskTurn turn, Receipt receipt)
    {
        Position? id = state.Warnings.FindByDelivery(receipt.About, receipt.Ordinal);
        if (id is null)
        {
            turn.Refuse(WarningTable.Name, receipt.About, Refusals.UnknownTarget);
            return;
        }
        WarningSent sent = state.Warnings.Find(id.Value)!.Sent
            .First(item => item.At == receipt.About && item.Ordinal == receipt.Ordinal);
        if (sent.To != receipt.Source)
        {
            turn.Refuse(WarningTable.Name, id.Value, Refusals.OtherSource);
            return;
        }
        Told(turn, id.Value, CommandOf(receipt.State));
    }

    /// <summary>Screen tells what became of the step of a verdict that raised a warning.</summary>
    public void Apply(DeskTurn turn, VerdictApplied applied)
    {
        if (state.Warnings.FindByScreen(applied.About) is not { } id)
        {
            turn.Refuse(WarningTable.Name, applied.About, Refusals.UnknownTarget);
            return;
        }
        Told(turn, id, applied.State switch
        {
            ReceiptState.Applied => WarningCommands.Applied,
            ReceiptState.Failed or ReceiptState.Late => WarningCommands.NotApplied,
            _ => CommandOf(applied.State),
        });
    }

    /// <summary>What follows a step by itself: the machine's next commands, and the notice of the row.</summary>
    public void After(DeskTurn turn, Position id, WorkflowRow row)
    {
        if (row.Notice is { } notice) Deliver(turn, state.Find(id)!, "withdrawn", notice);
        GoOn(turn, id);
    }

    private void Told(DeskTurn turn, Position id, string command)
    {
        KernelResult result = turn.Step(state.Find(id)!, command, Actor.Machine, Kernel.None);
        if (result.IsAccepted) GoOn(turn, id);
        turn.Conclude(WarningTable.Name, id, result);
    }

    private void GoOn(DeskTurn turn, Position id)
    {
        while (state.Find(id) is { } instance && NextOf(instance.State) is { } command)
        {
            Dictionary<string, string> arguments = new()
            {
                ["recent"] = HasRecentHarmless(instance, turn.Now) ? "harmless" : "none",
                ["control"] = IsControl(instance) ? "yes" : "no",
            };
            if (!turn.Step(instance, command, Actor.Machine, arguments).IsAccepted) return;
            if (command == WarningCommands.Dispatch) Send(turn, state.Find(id)!);
        }
    }

    private static string? NextOf(string state) => state switch
    {
        WarningStates.Signal => WarningCommands.Score,
        WarningStates.Scored => WarningCommands.Grade,
        WarningStates.WarnLow or WarningStates.WarnMedium or WarningStates.WarnHigh => WarningCommands.Dispatch,
        _ => null,
    };

    private void Send(DeskTurn turn, WorkflowInstance instance)
    {
        WarningRaised raised = state.Warnings.Find(instance.Id)!.Raised;
        bool isControl = instance.Value(Control) == "yes" && instance.Value("level") == "low";
        Words advice = isControl ? new Words("", "") : new Words(raised.AdviceEn, raised.AdviceZh);
        Deliver(turn, instance, isControl ? Control : $"{raised.Rule}/a", advice);
    }

    private void Deliver(DeskTurn turn, WorkflowInstance instance, string wording, Words text)
    {
        WarningFacts facts = state.Warnings.Find(instance.Id)!;
        string level = instance.Value("level");
        turn.Add(new WarningDelivery
        {
            Numbers = [facts.Warned, facts.Counterpart],
            To = facts.Raised.Home,
            Warning = instance.Id,
            Level = WarningLevels.Of(level),
            Wording = wording,
            TextEn = text.En,
            TextZh = text.Zh,
            Until = state.Law.Due(WarningLaw.UsefulOf(level), instance.OpenedAt, turn.Now) ?? turn.Now,
            EventSource = facts.Raised.EventSource,
            EventSequence = facts.Raised.EventSequence,
            EventExternalId = facts.Raised.EventExternalId,
        });
    }

    private WorkflowInstance? FindOpen(int warned, Instant now) => state.Warnings.Of(warned)
        .Select(id => state.Find(new Position(id))!)
        .LastOrDefault(instance => !IsFinal(instance) && IsWithin(WarningLaw.Dedupe, instance, now));

    private bool HasRecentHarmless(WorkflowInstance instance, Instant now) =>
        state.Warnings.Of(state.Warnings.Find(instance.Id)!.Warned)
            .Select(id => state.Find(new Position(id))!)
            .Any(other => other.Id != instance.Id && IsFinal(other) && other.Value("outcome") is "2" or "3" or "4"
                && IsWithin(WarningLaw.Dedupe, other, now));

    private bool IsWithin(string parameter, WorkflowInstance instance, Instant now) =>
        state.Law.Due(parameter, instance.OpenedAt, instance.OpenedAt) > now;

    private bool IsControl(WorkflowInstance instance)
    {
        long share = state.Law.Value(WarningLaw.ControlShare, instance.OpenedAt, absent: 0);
        return instance.Value("level") == "low" && ShareOf(instance.Id) < share;
    }

    /// <summary>A number from 0 to 999 that depends on the position alone: the ring has no randomness.</summary>
    private static long ShareOf(Position id)
    {
        unchecked
        {
            ulong mixed = ((ulong)id.Value + 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 29)) * 0x94D049BB133111EBUL;
            return (long)((mixed ^ (mixed >> 32)) % 1000);
        }
    }

    private static bool IsFinal(WorkflowInstance instance) =>
        WarningTable.Table.FindState(instance.State)!.IsFinal;

    private static string CommandOf(ReceiptState state) => state switch
    {
        ReceiptState.Applied => WarningCommands.Sent,
        ReceiptState.Delivered => WarningCommands.Delivered,
        ReceiptState.Read => WarningCommands.Read,
        ReceiptState.Heeded => WarningCommands.Heeded,
        ReceiptState.Ignored => WarningCommands.Ignored,
        ReceiptState.Failed or ReceiptState.Late => WarningCommands.Failed,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
