namespace Levee.Casework.Workflow;

/// <summary>What must hold of a table before it may run.</summary>
internal static class WorkflowCheck
{
    public static void Require(WorkflowTable table)
    {
        foreach (WorkflowRow row in table.Rows)
        {
            RequireNames(table, row);
            RequireActor(table, row);
            RequireClock(table, row);
            RequireSecond(table, row);
        }
        RequireReached(table);
    }

    private static void RequireNames(WorkflowTable table, WorkflowRow row)
    {
        bool isNew = row.From.Length == 0;
        if (!isNew && table.FindState(row.From) is null) Fail(table, row, "its first state is not declared");
        if (table.FindState(row.To) is null) Fail(table, row, "its second state is not declared");
        if (table.FindCommand(row.Command) is null) Fail(table, row, "its command is not declared");
        if (table.FindState(row.From) is { IsFinal: true }) Fail(table, row, "nothing may leave a final state");
        if (row.Basis.Length == 0) Fail(table, row, "it names no basis");
        string[] until = row.Clock?.Until is { } value ? [value] : [];
        foreach (string name in row.Evidence.Concat(row.Keeps).Concat(row.Match.Keys).Concat(until))
        {
            if (table.FindEvidence(name) is null) Fail(table, row, $"its evidence '{name}' is not declared");
        }
    }

    private static void RequireActor(WorkflowTable table, WorkflowRow row)
    {
        bool isPerson = row.Actor == ActorKind.Person;
        if (isPerson && row.Roles.Count == 0) Fail(table, row, "no role may carry it out");
        if (!isPerson && row.Roles.Count > 0) Fail(table, row, "roles belong to persons only");
        if (row.ApartFrom.Any(command => table.FindCommand(command) is null))
        {
            Fail(table, row, "a command it must be apart from is not declared");
        }
        if (!isPerson && row.ApartFrom.Count > 0) Fail(table, row, "only persons are kept apart");
        if (!isPerson && row.IsTwoPerson) Fail(table, row, "only persons approve");
        bool isMixed = table.Rows.Any(other => other.Command == row.Command && other.Actor != row.Actor);
        if (isMixed) Fail(table, row, "one command is given by one sort of actor");
    }

    private static void RequireClock(WorkflowTable table, WorkflowRow row)
    {
        if (row.Clock is null) return;
        IReadOnlyList<WorkflowRow> expiries = table.RowsOf(row.To, row.Clock.Expiry);
        string expiry = row.Clock.Expiry;
        if (expiries.Count == 0) Fail(table, row, $"its clock's command '{expiry}' leads nowhere from {row.To}");
        if (expiries.Any(other => other.Actor != ActorKind.Clock)) Fail(table, row, $"'{expiry}' is not a clock's");
        WorkflowRow last = expiries[^1];
        if (last.Guard is not null || last.Evidence.Count > 0 || last.Match.Count > 0)
        {
            Fail(table, row, "its clock's last alternative has a condition, so that the clock could not run out");
        }
    }

    private static void RequireSecond(WorkflowTable table, WorkflowRow row)
    {
        if (row.SecondTo is null) return;
        WorkflowRow[] firsts = [.. table.Rows.Where(other => other.Command == row.SecondTo)];
        if (firsts.Length == 0 || firsts.Any(first => first.Actor != ActorKind.Person))
        {
            Fail(table, row, $"the act it approves, '{row.SecondTo}', is not a person's");
        }
        if (row.SecondTo == row.Command) Fail(table, row, "a command cannot approve itself");
    }

    private static void RequireReached(WorkflowTable table)
    {
        HashSet<string> reached = [""];
        while (table.Rows.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }
        foreach (WorkflowState state in table.States.Where(state => !reached.Contains(state.Name)))
        {
            throw new WorkflowFormatException($"workflow {table.Name}: state {state.Name} is never reached");
        }
    }

    private static void Fail(WorkflowTable table, WorkflowRow row, string what) => throw new WorkflowFormatException(
        $"workflow {table.Name}, row {(row.From.Length == 0 ? "(new)" : row.From)} -{row.Command}-> {row.To}: {what}");
}
