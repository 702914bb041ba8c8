using System.Globalization;
using Levee.Casework.Desk;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;

namespace Levee.Casework.Listings;

/// <summary>
/// How listings run on the desk: feeds and persons speak, the public objects, and whatever changes what a listing says
/// to rules goes to screen. Everything it does goes through the kernel.
/// </summary>
internal sealed class ListingCourse(DeskState state)
{
    /// <summary>A feed says that something is on a list, or (confidence 0) takes it back.</summary>
    public void State(DeskTurn turn, SignalChanged said)
    {
        ListingFacts facts = new(said.List, said.Numbers[0], said.Source, said.Provenance);
        WorkflowInstance? known = state.Listings.Find(facts) is { } old ? state.Find(old) : null;
        WorkflowInstance? open = known is not null && !IsFinal(known) ? known : null;
        if (said.Confidence == 0 && open is null)
        {
            turn.Refuse(ListingTable.Name, known?.Id ?? turn.Position, Refusals.UnknownTarget);
            return;
        }
        string command = open is null ? ListingCommands.Import
            : said.Confidence == 0 ? ListingCommands.Retract
            : ListingCommands.Renew;
        WorkflowInstance target = open ?? WorkflowInstance.New(ListingTable.Name, turn.Position, turn.Now);
        KernelResult result = Step(turn, target, command, Actor.Machine, ArgumentsOf(said, known, target, turn.Now));
        turn.Conclude(ListingTable.Name, target.Id, result);
    }

    /// <summary>A person proposes an entry about subject 0 of the command.</summary>
    public void Propose(DeskTurn turn, Command command, Actor actor)
    {
        string list = command.Arguments.GetValueOrDefault(ListingEvidence.List, "");
        if (command.Numbers is not [> 0])
        {
            turn.Refuse(ListingTable.Name, turn.Position, Refusals.UnknownTarget);
            return;
        }
        ListingFacts facts = new(list, command.Numbers[0], SourceId.Node, ListingEvidence.Desk);
        if (state.Listings.Find(facts) is { } old && !IsFinal(state.Find(old)!))
        {
            turn.Refuse(ListingTable.Name, old, Refusals.AlreadyListed);
            return;
        }
        Dictionary<string, string> arguments = new(command.Arguments, StringComparer.Ordinal)
        {
            [ListingEvidence.Provenance] = ListingEvidence.Desk,
        };
        WorkflowInstance fresh = WorkflowInstance.New(ListingTable.Name, turn.Position, turn.Now);
        turn.Conclude(ListingTable.Name, fresh.Id, Step(turn, fresh, command.Name, actor, arguments));
    }

    /// <summary>A person or the public commands something about a listing that stands.</summary>
    public void Carry(DeskTurn turn, WorkflowInstance instance, Command command, Actor actor)
    {
        Dictionary<string, string> arguments = new(command.Arguments, StringComparer.Ordinal);
        arguments.Remove(ListingEvidence.Until);
        if (command.Name is ListingCommands.Check or ListingCommands.Approve)
            arguments[ListingEvidence.Until] = EndOf(instance, turn.Now);
        turn.Conclude(ListingTable.Name, instance.Id, Step(turn, instance, command.Name, actor, arguments));
    }

    /// <summary>Tells screen when a step changed what a listing says.</summary>
    public void After(DeskTurn turn, WorkflowInstance before)
    {
        WorkflowInstance after = state.Find(before.Id)!;
        ListingStanding stood = ListingStanding.Of(before), stands = ListingStanding.Of(after);
        if (stood == stands) return;
        ListingFacts facts = state.Listings.Find(before.Id)!;
        turn.Add(new SignalDecided
        {
            Numbers = [facts.Subject], Listing = before.Id, List = facts.List, Provenance = facts.Provenance,
            Confidence = stands.Confidence, Verified = stands.IsChecked,
            Until = stands.Confidence == 0 ? turn.Now : stands.Until,
        });
    }

    private KernelResult Step(DeskTurn turn, WorkflowInstance instance, string command, Actor actor,
        IReadOnlyDictionary<string, string> arguments)
    {
        KernelResult result = turn.Step(instance, command, actor, arguments);
        if (result.IsAccepted) After(turn, instance);
        return result;
    }

    private Dictionary<string, string> ArgumentsOf(
        SignalChanged said, WorkflowInstance? known, WorkflowInstance target, Instant now)
    {
        Dictionary<string, string> arguments = new(StringComparer.Ordinal)
        {
            [ListingEvidence.List] = said.List,
            [ListingEvidence.Scope] = ListingEvidence.NameOf(said.Scope),
            [ListingEvidence.Provenance] = said.Provenance,
            [ListingEvidence.Confidence] = said.Confidence.ToString(CultureInfo.InvariantCulture),
            [ListingEvidence.Trusted] = said.Trusted && !IsVouchedFor(said.Numbers[0]) ? "yes" : "no",
            [ListingEvidence.Recent] = known is not null && WasWithdrawnByPersons(known) ? "withdrawn" : "none",
        };
        if (said.Confidence > 0) arguments[ListingEvidence.Until] = Text(Sooner(target, now, said.Until));
        return arguments;
    }

    private string EndOf(WorkflowInstance instance, Instant now) =>
        Text(instance.Seconds(ListingEvidence.Until) is { } known
            ? known
            : Sooner(instance, now, now.Plus(instance.Number(ListingEvidence.Days) * 86_400_000)));

    /// <summary>An end no later than the law gives.</summary>
    private Instant Sooner(WorkflowInstance instance, Instant now, Instant asked) =>
        state.Law.Due(ListingLaw.Longest, instance.OpenedAt, now) is { } longest && longest < asked ? longest : asked;

    /// <summary>True when persons, or an objection that nobody answered, took it off.</summary>
    // Persons said that this one is official: no feed overrules them by itself.
    private bool IsVouchedFor(int subject) =>
        state.Listings.Vouching(subject).Any(id => ListingStates.IsInForce(state.Find(id)!.State));

    private static bool WasWithdrawnByPersons(WorkflowInstance instance) =>
        instance.State == ListingStates.Withdrawn
        && (instance.Value(ListingEvidence.Reason).Length > 0 || instance.Value(ListingEvidence.Overdue).Length > 0);

    private static bool IsFinal(WorkflowInstance instance) =>
        ListingTable.Table.FindState(instance.State) is { IsFinal: true };

    private static string Text(Instant instant) =>
        Math.Max(0, instant.UnixMs / 1000).ToString(CultureInfo.InvariantCulture);
}
