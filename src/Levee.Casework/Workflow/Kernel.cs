using System.Globalization;
using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Contracts;
using Levee.Contracts.Effects;

namespace Levee.Casework.Workflow;

/// <summary>
/// Runs any workflow table: takes a command of a person, of the machine or of a clock and answers a step to journal, or
/// a refusal. It keeps nothing: <see cref="WorkflowInstance.After"/> applies the step, live and in recovery alike.
/// </summary>
/// <param name="table">The workflow.</param>
public sealed class Kernel(WorkflowTable table)
{
    private static readonly Dictionary<string, string> NoArguments = [];

    /// <summary>The workflow.</summary>
    public WorkflowTable Table => table;

    /// <summary>
    /// Answers a command. Alternatives are tried in order; when none fits, the refusal of the last one that was meant
    /// for this actor stands.
    /// </summary>
    public KernelResult Ask(WorkflowInstance instance, KernelRequest request, int zoneMinutes = 0)
    {
        Refusal? refusal = null, unmatched = null;
        foreach (WorkflowRow row in table.RowsOf(instance.State, request.Command))
        {
            if (row.Actor != request.Actor.Kind) continue;
            if (IsForOtherValues(row, request.Arguments))
            {
                unmatched ??= Refusals.NeedsEvidence(table.FindEvidence(row.Match.Keys.First())!);
                continue;
            }
            if (Refuse(instance, row, request, zoneMinutes) is not { } reason)
            {
                return new KernelResult(StepOf(instance, row, request, zoneMinutes), row, Refusal: null);
            }
            refusal = reason;
        }
        refusal ??= unmatched ?? Refusals.NotInState(table.FindState(instance.State));
        return new KernelResult(Step: null, Row: null, refusal);
    }

    /// <summary>
    /// What a person may do now and what not, and why: each of a person's commands once, in the table's order.
    /// Evidence not yet given refuses nothing here.
    /// </summary>
    public IReadOnlyList<WorkflowOption> Options(
        WorkflowInstance instance, Person person, LawTable law, Instant now)
    {
        List<WorkflowOption> options = [];
        foreach (WorkflowCommand command in table.Commands)
        {
            WorkflowRow[] all = [.. table.Rows.Where(row => row.Command == command.Name)];
            if (all.Length == 0 || all[0].Actor != ActorKind.Person || all.All(row => row.From.Length == 0)) continue;
            options.Add(OptionOf(command, all, instance, new Viewer(person, law, now)));
        }
        return options;
    }

    /// <summary>The role in which a person would carry out a command from a state; null when none may.</summary>
    public Role? RoleFor(Person person, string state, string command)
    {
        foreach (Role role in person.Roles)
        {
            if (table.RowsOf(state, command).Any(row => row.Roles.Contains(role))) return role;
        }
        return null;
    }

    private WorkflowOption OptionOf(
        WorkflowCommand command, WorkflowRow[] all, WorkflowInstance instance, Viewer viewer)
    {
        IReadOnlyList<WorkflowRow> here = table.RowsOf(instance.State, command.Name);
        Refusal? refusal = here.Count == 0 ? Refusals.NotInState(table.FindState(instance.State)) : null;
        foreach (WorkflowRow row in here)
        {
            refusal = RefuseViewer(instance, row, viewer);
            if (refusal is null) break;
        }
        IReadOnlyList<WorkflowRow> shown = here.Count > 0 ? here : all;
        return new WorkflowOption(
            command,
            [.. shown.SelectMany(row => row.Evidence).Distinct().Select(name => table.FindEvidence(name)!)],
            shown[0].Basis,
            [.. here.Select(row => row.To).Distinct().Select(name => table.FindState(name)!)],
            refusal,
            shown.Select(row => row.Notice).FirstOrDefault(notice => notice is not null));
    }

    private static Refusal? RefuseViewer(WorkflowInstance instance, WorkflowRow row, Viewer viewer)
    {
        Role? role = viewer.Person.Roles.Cast<Role?>().FirstOrDefault(own => row.Roles.Contains(own!.Value));
        if (role is null) return Refusals.NeedsRole(row.Roles);
        Actor actor = Actor.Of(viewer.Person, role.Value);
        KernelRequest request = new(row.Command, actor, row.Match, viewer.Law, viewer.Now);
        return RefuseActor(instance, row, request) ?? RefuseGuard(instance, row, request);
    }

    private Refusal? Refuse(WorkflowInstance instance, WorkflowRow row, KernelRequest request, int zoneMinutes) =>
        RefuseActor(instance, row, request)
        ?? RefuseEvidence(row, request)
        ?? RefuseGuard(instance, row, request)
        ?? RefuseLaw(instance, row, request, zoneMinutes);

    private static Refusal? RefuseActor(WorkflowInstance instance, WorkflowRow row, KernelRequest request)
    {
        if (row.Actor == ActorKind.Clock && !HasRunOut(instance, request)) return Refusals.Of(Refusals.NotFromHere);
        if (row.Actor != ActorKind.Person) return null;
        Actor actor = request.Actor;
        if (actor.Role is not { } role || !row.Roles.Contains(role)) return Refusals.NeedsRole(row.Roles);
        if (actor.Level < row.Level) return Refusals.Of(Refusals.Level);
        if (instance.IsClaimedByOther(actor.Id, request.Now))
        {
            return Refusals.ClaimedBy(instance.ClaimedBy, instance.ClaimedUntil!.Value);
        }
        if (instance.Acts.Any(act => act.Who == actor.Id && row.ApartFrom.Contains(act.Command)))
        {
            return Refusals.Of(Refusals.OwnAct);
        }
        if (row.SecondTo is null) return null;
        WorkflowAct[] firsts = [.. instance.Acts.Where(act => act.Command == row.SecondTo)];
        if (firsts.Length == 0) return Refusals.Of(Refusals.NothingProposed);
        return firsts.Any(act => act.Who == actor.Id) ? Refusals.Of(Refusals.OwnAct) : null;
    }

    private Refusal? RefuseEvidence(WorkflowRow row, KernelRequest request)
    {
        foreach (string name in row.Evidence)
        {
            WorkflowEvidence evidence = table.FindEvidence(name)!;
            if (!request.Arguments.TryGetValue(name, out string? value) || !evidence.Takes(value))
            {
                return Refusals.NeedsEvidence(evidence);
            }
        }
        return row.Matches(request.Arguments)
            ? null
            : Refusals.NeedsEvidence(table.FindEvidence(row.Match.Keys.First())!);
    }

    private static Refusal? RefuseGuard(WorkflowInstance instance, WorkflowRow row, KernelRequest request)
    {
        if (row.Guard is null) return null;
        GuardView view = new(instance, request.Arguments, request.Law, request.Now);
        return row.Guard.Holds(view)
            ? null
            : new Refusal(row.Guard.Code, row.Guard.Says?.Invoke(view) ?? row.Guard.Words);
    }

    private static Refusal? RefuseLaw(
        WorkflowInstance instance, WorkflowRow row, KernelRequest request, int zoneMinutes)
    {
        bool lacksClock = row.Clock is not null && DueOf(instance, row, request, zoneMinutes) is null;
        bool lacksClaim = row.Claim == ClaimChange.Take
            && request.Law.Find(WorkflowTable.ClaimParameter, instance.OpenedAt) is null;
        return lacksClock || lacksClaim ? Refusals.Of(Refusals.NoLaw) : null;
    }

    private static Instant? DueOf(WorkflowInstance instance, WorkflowRow row, KernelRequest request, int zoneMinutes)
    {
        bool isNewState = instance.State != row.To;
        Instant from = row.Clock!.Start == ClockStart.State && !isNewState ? instance.EnteredAt : request.Now;
        Instant? lawful = request.Law.Due(row.Clock.Parameter, instance.OpenedAt, from, zoneMinutes);
        return EndOf(instance, row, request) is { } end && end < lawful ? end : lawful;
    }

    /// <summary>The earlier end that the row's clock asks for: given now and kept, or kept before.</summary>
    private static Instant? EndOf(WorkflowInstance instance, WorkflowRow row, KernelRequest request)
    {
        if (row.Clock!.Until is not { } name) return null;
        string text = row.Keeps.Contains(name) && request.Arguments.TryGetValue(name, out string? given)
            ? given
            : instance.Value(name);
        return WorkflowInstance.ReadSeconds(text);
    }

    private static WorkflowMoved StepOf(
        WorkflowInstance instance, WorkflowRow row, KernelRequest request, int zoneMinutes)
    {
        bool isSpent = row.StopsClock || row.Actor == ActorKind.Clock;
        bool keepsClock = row.Clock is null && instance.State == row.To && !isSpent;
        (string claimedBy, Instant? claimedUntil) = ClaimOf(instance, row, request);
        return new WorkflowMoved
        {
            Workflow = instance.Workflow,
            Target = instance.Id,
            Command = row.Command,
            From = instance.State,
            To = row.To,
            Who = request.Actor.Id,
            Role = request.Actor.Role is { } role ? Roles.NameOf(role) : "",
            Basis = row.Basis,
            Due = row.Clock is not null ? DueOf(instance, row, request, zoneMinutes) : keepsClock ? instance.Due : null,
            Clock = row.Clock?.Parameter ?? (keepsClock ? instance.Clock : ""),
            Expiry = row.Clock?.Expiry ?? (keepsClock ? instance.Expiry : ""),
            ClaimedBy = claimedBy,
            ClaimedUntil = claimedUntil,
            Values = ValuesOf(instance, row, request),
        };
    }

    private static (string By, Instant? Until) ClaimOf(
        WorkflowInstance instance, WorkflowRow row, KernelRequest request) => row.Claim switch
        {
            ClaimChange.Take => (request.Actor.Id,
                request.Law.Due(WorkflowTable.ClaimParameter, instance.OpenedAt, request.Now)),
            ClaimChange.Release => ("", null),
            _ => (instance.ClaimedBy, instance.ClaimedUntil),
        };

    private static SortedDictionary<string, string> ValuesOf(
        WorkflowInstance instance, WorkflowRow row, KernelRequest request)
    {
        SortedDictionary<string, string> values = new(StringComparer.Ordinal);
        foreach ((string name, string value) in row.Sets) values[name] = value;
        foreach (string name in row.Counts)
        {
            values[name] = (instance.Number(name) + 1).ToString(CultureInfo.InvariantCulture);
        }
        foreach (string name in row.Keeps)
        {
            if (request.Arguments.TryGetValue(name, out string? value)) values[name] = value;
        }
        return values;
    }

    private static bool HasRunOut(WorkflowInstance instance, KernelRequest request) =>
        instance.Expiry == request.Command && instance.Due <= request.Now;

    private static bool IsForOtherValues(WorkflowRow row, IReadOnlyDictionary<string, string> arguments) =>
        !row.Matches(arguments) && row.Match.Keys.All(arguments.ContainsKey);

    /// <summary>The arguments of a command that takes none.</summary>
    public static IReadOnlyDictionary<string, string> None => NoArguments;

    private sealed record Viewer(Person Person, LawTable Law, Instant Now);
}
