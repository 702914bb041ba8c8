using Dapper;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads what every workflow has: state, values, acts, history.</summary>
internal static class WorkflowReader
{
    public static WorkflowInstance? Find(SqliteConnection connection, SqliteTransaction transaction, Position id)
    {
        Row? row = connection.QueryFirstOrDefault<Row>(
            """
            SELECT workflow, state, opened, entered, due, clock, expiry, claimed_by AS ClaimedBy,
                claimed_until AS ClaimedUntil
            FROM workflow WHERE id = @Value;
            """,
            new { id.Value }, transaction);
        return row is null ? null : new WorkflowInstance
        {
            Workflow = row.Workflow,
            Id = id,
            State = row.State,
            OpenedAt = new Instant(row.Opened),
            EnteredAt = new Instant(row.Entered),
            Due = row.Due is { } due ? new Instant(due) : null,
            Clock = row.Clock,
            Expiry = row.Expiry,
            ClaimedBy = row.ClaimedBy,
            ClaimedUntil = row.ClaimedUntil is { } until ? new Instant(until) : null,
            Values = Values(connection, transaction, id),
            Acts = Acts(connection, transaction, id),
        };
    }

    public static IReadOnlyList<WarningStep> History(SqliteConnection connection, Position id) =>
        [.. connection.Query<StepRow>(
            """
            SELECT position, time, command, from_state AS FromState, to_state AS ToState, who, basis
            FROM workflow_step WHERE id = @Value ORDER BY position, ordinal;
            """,
            new { id.Value })
            .Select(row => new WarningStep(new Position(row.Position), new Instant(row.Time), row.Command,
                row.FromState, row.ToState, row.Who, row.Basis))];

    private static Dictionary<string, string> Values(
        SqliteConnection connection, SqliteTransaction transaction, Position id) =>
        connection.Query<(string Name, string Value)>(
            "SELECT name, value FROM workflow_value WHERE id = @Value;", new { id.Value }, transaction)
            .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    private static WorkflowAct[] Acts(SqliteConnection connection, SqliteTransaction transaction, Position id) =>
        [.. connection.Query<(long Time, string Command, string Who)>(
            """
            SELECT time, command, who FROM workflow_step WHERE id = @Value AND role <> '' ORDER BY position, ordinal;
            """,
            new { id.Value }, transaction)
            .Select(act => new WorkflowAct(new Instant(act.Time), act.Command, act.Who))];

    private sealed class Row
    {
        public string Workflow { get; set; } = "";

        public string State { get; set; } = "";

        public long Opened { get; set; }

        public long Entered { get; set; }

        public long? Due { get; set; }

        public string Clock { get; set; } = "";

        public string Expiry { get; set; } = "";

        public string ClaimedBy { get; set; } = "";

        public long? ClaimedUntil { get; set; }
    }

    private sealed class StepRow
    {
        public long Position { get; set; }

        public long Time { get; set; }

        public string Command { get; set; } = "";

        public string FromState { get; set; } = "";

        public string ToState { get; set; } = "";

        public string Who { get; set; } = "";

        public string Basis { get; set; } = "";
    }
}
