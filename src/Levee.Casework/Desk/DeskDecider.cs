using System.Buffers;
using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Casework.Listings;
using Levee.Casework.Rules;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Casework.Desk;

/// <summary>
/// The decider of the desk: runs people's work. Clocks that a batch's time has passed fire first, in due order; then
/// each entry is decided. Runs on the partition's thread.
/// </summary>
public sealed class DeskDecider : IDecider
{
    private const int StepsPerClockMax = 16;

    /// <summary>Clocks fired in one batch; others that have run out wait for the next: no row grows huge.</summary>
    private const int ClocksPerBatchMax = 5000;

    private readonly Dictionary<string, Kernel> kernels = new(StringComparer.Ordinal)
    {
        [WarningTable.Name] = new Kernel(WarningTable.Table), [ListingTable.Name] = new Kernel(ListingTable.Table),
        [RuleTable.Name] = new Kernel(RuleTable.Table),
    };

    private readonly DeskState state;
    private readonly WarningCourse warnings;
    private readonly ListingCourse listings;
    private readonly RuleCourse rules;

    /// <summary>A desk that knows nothing yet.</summary>
    public DeskDecider()
    {
        state = new DeskState(kernels.Values.Select(kernel => kernel.Table));
        warnings = new WarningCourse(state);
        listings = new ListingCourse(state);
        rules = new RuleCourse(state);
    }

    /// <summary>The law and people in force.</summary>
    public LawDocument Document => state.Document;

    /// <summary>A thing as it stands, or null; for tests and for the partition's own thread.</summary>
    public WorkflowInstance? Find(Position id) => state.Find(id);

    /// <inheritdoc/>
    public void Decide(Batch batch)
    {
        state.Forget(batch.Time);
        for (int index = 0; index < batch.Count; index++)
        {
            DeskTurn turn = new(state, name => kernels[name], batch, index);
            if (index == 0) FireClocks(turn);
            DecideEntry(turn, batch, index);
            if (turn.ToOutput() is { } output) batch.Outputs.Add(output);
        }
    }

    /// <inheritdoc/>
    public void Fold(Batch batch)
    {
        state.Forget(batch.Time);
        for (int index = 0; index < batch.Count; index++)
        {
            Entry? entry = DeskTurn.EntryOf(batch, index);
            IReadOnlyList<Effect> effects = batch.OutputOf(index)?.Effects ?? [];
            for (int ordinal = 0; ordinal < effects.Count; ordinal++)
            {
                state.Apply(batch.PositionOf(index), ordinal, entry, effects[ordinal], batch.Time);
            }
            if (entry is RulesInForce law) state.Enforce(law);
        }
    }

    /// <inheritdoc/>
    public void WriteState(IBufferWriter<byte> writer) => DeskStateText.Write(state, writer);

    private void FireClocks(DeskTurn turn)
    {
        Dictionary<long, int> fired = [];
        for (int clock = 0; clock < ClocksPerBatchMax && state.NextDue(turn.Now) is { } instance; clock++)
        {
            int count = fired[instance.Id.Value] = fired.GetValueOrDefault(instance.Id.Value) + 1;
            Invariant.Require(count <= StepsPerClockMax);
            KernelResult result = turn.Step(instance, instance.Expiry, Actor.Clock, Kernel.None);
            Invariant.Require(result.IsAccepted);
            Follow(turn, instance, result.Row!);
        }
    }

    /// <summary>What follows a step by itself.</summary>
    private void Follow(DeskTurn turn, WorkflowInstance before, WorkflowRow row)
    {
        if (before.Workflow == ListingTable.Name) listings.After(turn, before);
        else if (before.Workflow == RuleTable.Name) rules.After(turn, before);
        else warnings.After(turn, before.Id, row);
    }

    private void DecideEntry(DeskTurn turn, Batch batch, int index)
    {
        EntrySlot slot = batch.Entries[index];
        if (slot.IsEvent)
        {
            bool isHandedOver = (EventKind)slot.Kind is EventKind.Report or EventKind.Access;
            if (isHandedOver) turn.Add(new EventHandedOver());
            return;
        }
        switch (batch.Others[slot.Index])
        {
            case RulesInForce law:
                state.Enforce(law);
                break;
            case Command command:
                Carry(turn, command);
                break;
            case Receipt receipt:
                warnings.Confirm(turn, receipt);
                break;
            case SignalChanged said:
                listings.State(turn, said);
                break;
            case EffectArrived { Effect: WarningRaised raised } arrived:
                warnings.Arrive(turn, arrived, raised);
                break;
            case EffectArrived { Effect: VerdictApplied applied }:
                warnings.Apply(turn, applied);
                break;
        }
    }

    private void Carry(DeskTurn turn, Command command)
    {
        if (!kernels.ContainsKey(command.Workflow))
        {
            turn.Refuse(command.Workflow, command.Target, Refusals.UnknownWorkflow);
            return;
        }
        if (RefuseCaller(command) is { } code)
        {
            turn.Refuse(command.Workflow, command.Target, code);
            return;
        }
        Actor actor = IsPublic(command)
            ? Actor.Public
            : Actor.Of(state.Document.Find(command.Who)!, Roles.Find(command.Role)!.Value);
        if (command is { Workflow: ListingTable.Name, Name: ListingCommands.Propose, Target.Value: 0 })
        {
            listings.Propose(turn, command, actor);
            return;
        }
        if (command.Workflow == RuleTable.Name)
        {
            rules.Carry(turn, command, actor);
            return;
        }
        if (state.Find(command.Target) is not { } instance || instance.Workflow != command.Workflow)
        {
            turn.Refuse(command.Workflow, command.Target, Refusals.UnknownTarget);
            return;
        }
        CarryAbout(turn, instance, command, actor);
    }

    private void CarryAbout(DeskTurn turn, WorkflowInstance instance, Command command, Actor actor)
    {
        if (command.Workflow == ListingTable.Name)
        {
            listings.Carry(turn, instance, command, actor);
            return;
        }
        KernelResult result = turn.Step(instance, command.Name, actor, command.Arguments);
        if (result.IsAccepted) warnings.After(turn, command.Target, result.Row!);
        turn.Conclude(command.Workflow, command.Target, result);
    }

    /// <summary>An objection from the public portal: nobody signs in for it, and it may say nothing else.</summary>
    private static bool IsPublic(Command command) => command is
    {
        Workflow: ListingTable.Name, Name: ListingCommands.Dispute, Who: Actor.PublicId, Role.Length: 0,
    };

    private string? RefuseCaller(Command command)
    {
        if (IsPublic(command)) return null;
        Person? person = state.Document.Find(command.Who);
        if (person is null || Roles.Find(command.Role) is not { } role || !person.Roles.Contains(role))
        {
            return Refusals.UnknownPerson;
        }
        return Purposes.Find(command.Purpose) is { } purpose && purpose.Roles.Contains(role)
            ? null
            : Refusals.Purpose;
    }
}
