using Dapper;
using Levee.Casework.Rules;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads the lives of rules and what persons said of them; safe from any thread.</summary>
/// <param name="file">The case tables.</param>
public sealed class RuleLifeQueries(TablesFile file)
{
    /// <summary>Every rule that the desk has taken up, as it stands.</summary>
    public IReadOnlyList<WorkflowInstance> All()
    {
        using SqliteConnection connection = file.OpenToRead();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return [.. connection.Query<long>(
            "SELECT id FROM workflow WHERE workflow = @Name ORDER BY id;", new { RuleTable.Name }, transaction)
            .Select(id => WorkflowReader.Find(connection, transaction, new Position(id))!)];
    }

    /// <summary>What happened to a rule, in order.</summary>
    public IReadOnlyList<WarningStep> History(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        return WorkflowReader.History(connection, id);
    }

    /// <summary>What persons said of a rule in verdicts, by verdict and person.</summary>
    public IReadOnlyList<RuleLabel> Labels(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(long Verdict, string Who, string Says, long Time)>(
            "SELECT verdict, who, says, time FROM rule_label WHERE id = @Value ORDER BY verdict, who;",
            new { id.Value })
            .Select(row => new RuleLabel(new Position(row.Verdict), row.Who, row.Says, new Instant(row.Time)))];
    }
}
