using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;

namespace Levee.Tests.Casework;

/// <summary>
/// Attacks any table with random commands by random actors and checks every answer against the rows, read independently
/// of the kernel: declared states only, no guard skipped, no clock missed, nobody approves their own act.
/// </summary>
internal static class TableAttack
{
    private static readonly Person[] People =
    [
        new("a", new Words("a", "甲"), "u", [Role.Desk]),
        new("b", new Words("b", "乙"), "u", [Role.Supervisor], AuthorityLevel.City),
        new("c", new Words("c", "丙"), "u", [Role.Desk], AuthorityLevel.Ministry),
        new("d", new Words("d", "丁"), "u", [Role.Engineer]),
    ];

    public static void Run(WorkflowTable table, LawTable law, int[] moves, AttackTally? tally = null)
    {
        Kernel kernel = new(table);
        Instant now = new(1_767_225_600_000);
        WorkflowInstance instance = WorkflowInstance.New(table.Name, new Position(1), now);
        foreach (int move in moves)
        {
            now = now.Plus(move % 7 * 20_000L);
            instance = FireClocks(kernel, instance, law, now, tally);
            KernelRequest request = RequestOf(table, law, move, now);
            KernelResult result = kernel.Ask(instance, request);
            Assert.Equal(result.IsAccepted, result.Refusal is null);
            if (result.IsAccepted) instance = Accept(table, instance, request, result.Step!, tally);
            else RequireReason(result.Refusal!, tally);
            RequireOptionsAgree(kernel, instance, request);
        }
    }

    private static KernelRequest RequestOf(WorkflowTable table, LawTable law, int move, Instant now)
    {
        int rest = move / 7;
        string command = rest % 11 == 0 ? "no-such" : table.Commands[rest % table.Commands.Count].Name;
        Person person = People[rest / 13 % People.Length];
        Actor actor = (Mixed(rest, 101) % 6) switch
        {
            0 => Actor.Machine,
            1 => Actor.Clock,
            _ => Actor.Of(person, person.Roles[0]),
        };
        Dictionary<string, string> arguments = [];
        foreach ((int i, WorkflowEvidence evidence) in table.Evidence.Index())
        {
            int choice = (int)(Mixed(rest, i) % (uint)(evidence.Choices.Count + 3));
            if (choice < evidence.Choices.Count) arguments[evidence.Name] = evidence.Choices[choice].Value;
            else if (choice == evidence.Choices.Count) arguments[evidence.Name] = "138 0013 8000";
            else if (choice == evidence.Choices.Count + 1 && ValidOf(evidence, rest) is { } valid)
                arguments[evidence.Name] = valid;
        }
        return new KernelRequest(command, actor, arguments, law, now);
    }

    // Each argument is chosen for itself, whatever the command and the actor are.
    private static uint Mixed(int rest, int place) =>
        unchecked((((uint)rest * 2_654_435_761u) ^ ((uint)place * 2_246_822_519u)) >> 9);

    private static string? ValidOf(WorkflowEvidence evidence, int rest) => evidence.Form switch
    {
        EvidenceForm.Code => "screen-" + (rest % 5),
        EvidenceForm.Amount => (rest % 90).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static WorkflowInstance FireClocks(
        Kernel kernel, WorkflowInstance instance, LawTable law, Instant now, AttackTally? tally)
    {
        for (int fired = 0; instance.Due is { } due && due <= now; fired++)
        {
            Assert.True(fired < 16, "a clock runs out for ever");
            KernelRequest request = new(instance.Expiry, Actor.Clock, Kernel.None, law, now);
            KernelResult result = kernel.Ask(instance, request);
            Assert.True(result.IsAccepted, "a clock did not fire");
            instance = Accept(kernel.Table, instance, request, result.Step!, tally: null);
            if (tally is not null) tally.ClocksFired++;
        }
        return instance;
    }

    private static WorkflowInstance Accept(
        WorkflowTable table, WorkflowInstance before, KernelRequest request, WorkflowMoved step, AttackTally? tally)
    {
        Assert.Contains(table.States, state => state.Name == step.To);
        Assert.Equal(before.State, step.From);
        WorkflowRow[] allowing = [.. table.Rows.Where(row => row.From == step.From && row.To == step.To
            && row.Command == request.Command && Allows(table, row, before, request))];
        Assert.NotEmpty(allowing);
        if (tally is not null) tally.Accepted++;
        if (tally is not null && allowing.All(row => row.IsTwoPerson)) tally.TwoPerson++;
        WorkflowInstance after = before.After(step, request.Now);
        Assert.Equal(after.Due is null, after.Expiry.Length == 0);
        if (table.FindState(after.State)!.IsFinal) Assert.Null(after.Due);
        return after;
    }

    private static bool Allows(
        WorkflowTable table, WorkflowRow row, WorkflowInstance before, KernelRequest request)
    {
        Actor actor = request.Actor;
        if (row.Actor != actor.Kind || !row.Matches(request.Arguments)) return false;
        if (row.Guard is not null
            && !row.Guard.Holds(new GuardView(before, request.Arguments, request.Law, request.Now))) return false;
        if (row.Evidence.Any(name => !request.Arguments.TryGetValue(name, out string? value)
            || !table.FindEvidence(name)!.Takes(value))) return false;
        if (actor.Kind == ActorKind.Clock) return before.Expiry == row.Command && before.Due <= request.Now;
        if (actor.Kind == ActorKind.Machine) return true;
        bool isOthers = before.ClaimedBy.Length > 0 && before.ClaimedBy != actor.Id
            && before.ClaimedUntil > request.Now;
        if (isOthers || !row.Roles.Contains(actor.Role!.Value) || actor.Level < row.Level) return false;
        if (before.Acts.Any(act => act.Who == actor.Id && row.ApartFrom.Contains(act.Command))) return false;
        string[] firsts = [.. before.Acts.Where(act => act.Command == row.SecondTo).Select(act => act.Who)];
        return row.SecondTo is null || (firsts.Length > 0 && !firsts.Contains(actor.Id));
    }

    private static void RequireReason(Refusal refusal, AttackTally? tally)
    {
        Assert.NotEmpty(refusal.Code);
        Assert.NotEmpty(refusal.Words.En);
        Assert.NotEmpty(refusal.Words.Zh);
        tally?.Refusals.Add(refusal.Code);
    }

    /// <summary>What a screen shows as impossible is impossible, whatever arguments are given.</summary>
    private static void RequireOptionsAgree(Kernel kernel, WorkflowInstance instance, KernelRequest request)
    {
        if (instance.State.Length == 0 || request.Actor.Kind != ActorKind.Person) return;
        Person person = People.Single(item => item.Id == request.Actor.Id);
        foreach (WorkflowOption option in kernel.Options(instance, person, request.Law, request.Now))
        {
            KernelResult result = kernel.Ask(instance, request with { Command = option.Command.Name });
            if (!option.IsPossible) Assert.False(result.IsAccepted, option.Command.Name);
        }
    }
}
